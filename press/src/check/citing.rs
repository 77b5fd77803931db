//! What leads nowhere: a source that nothing cites, a term that no text leads to, and one that is used too early.
//!
//! These are warnings, told only of a file without errors: a slip elsewhere would make them wrong.

use super::Checker;
use crate::problem::{Kind, Problem};
use crate::source::{Field, Located, RawCase, RawLabelled, RawStatement};
use crate::text::{Piece, pieces};

impl<'a> Checker<'a> {
    /// Warns of every source and term that nobody needs, and of terms that are explained too late.
    pub(super) fn citing(&mut self) {
        let raw: &'a RawCase = self.raw;
        for (position, source) in raw.sources.iter().enumerate() {
            let Some(id) = source.id.as_ref().filter(|_| !self.cited.contains(&position)) else {
                continue;
            };
            self.report(Problem::new(
                Kind::SourceUncited,
                id.span.clone(),
                format!("Nothing in the case rests on the source `{}`.", id.value),
                "Cite it where it belongs, or take it out.",
            ));
        }
        let texts: Vec<Text<'a>> = in_page_order(raw).into_iter().map(Text::of).collect();
        let back: Vec<Text<'a>> = in_back_matter(raw).into_iter().map(Text::of).collect();
        for term in &raw.terms {
            let (Some(id), Some(word)) = (&term.id, &term.term) else { continue };
            let Some(first) = texts.iter().position(|text| text.leads_to(&id.value)) else {
                if !back.iter().any(|text| text.leads_to(&id.value)) {
                    self.unused(id);
                }
                continue;
            };
            let mut earlier = texts.iter().take(first);
            let lower = word.value.to_lowercase();
            let found = earlier.find_map(|text| Some((text.says(&lower)?, text.raw)));
            if let Some((words, text)) = found {
                self.late(id, words, text);
            }
        }
    }

    fn unused(&mut self, id: &Located<String>) {
        self.report(Problem::new(
            Kind::TermUnused,
            id.span.clone(),
            format!("No text leads to the term `{}`, so no reader finds it.", id.value),
            format!(
                "Write `[words](term:{})` where it is used first, or take the term out.",
                id.value
            ),
        ));
    }

    fn late(&mut self, id: &Located<String>, word: &str, text: &Located<String>) {
        self.report(Problem::new(
            Kind::TermLate,
            text.part(self.text, word),
            format!(
                "\"{word}\" stands here as plain words; only a later text leads to its explanation."
            ),
            format!("Write `[{word}](term:{})` here already.", id.value),
        ));
    }
}

/// A text as it is read.
struct Text<'a> {
    raw: &'a Located<String>,
    pieces: Vec<Piece>,
    /// The words outside every link, in small letters.
    lower: Vec<String>,
}

impl<'a> Text<'a> {
    fn of(raw: &'a Located<String>) -> Self {
        let pieces = pieces(&raw.value).0;
        let lower = pieces.iter().filter_map(plain).map(str::to_lowercase).collect();
        Self { raw, pieces, lower }
    }

    /// Whether a link of it leads to a term.
    fn leads_to(&self, id: &str) -> bool {
        let leads = |to: &str| to.strip_prefix("term:") == Some(id);
        self.pieces.iter().any(|piece| matches!(piece, Piece::Link { to, .. } if leads(to)))
    }

    /// Some words outside every link, as they stand here; `words` are in small letters.
    fn says(&self, words: &str) -> Option<&str> {
        let mut plain = self.pieces.iter().filter_map(plain).zip(&self.lower);
        plain.find_map(|(text, lower)| find(words, text, lower))
    }
}

/// The words of a piece, unless it leads somewhere.
fn plain(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Words(text) | Piece::Em(text) | Piece::Strong(text) => Some(text),
        Piece::Link { .. } | Piece::Value(_) => None,
    }
}

/// Finds words in a text, as whole words, whether their letters are small or capital.
fn find<'t>(words: &str, text: &'t str, lower: &str) -> Option<&'t str> {
    let letter = |sign: char| sign.is_alphanumeric();
    lower.match_indices(words).find_map(|(at, found)| {
        let (before, behind) = (lower.get(..at)?, lower.get(at + found.len()..)?);
        let whole = !before.ends_with(letter) && !behind.starts_with(letter);
        // A letter whose small form is of another length moves what follows; then the text is marked as a whole.
        whole.then(|| text.get(at..at + found.len()).unwrap_or(text))
    })
}

/// The texts that a page shows one after the other.
fn in_page_order(raw: &RawCase) -> Vec<&Located<String>> {
    let mut texts: Vec<&Field<String>> = Vec::new();
    texts.extend(raw.posture.iter().map(|posture| &posture.statement.text));
    let meaning = raw.posture.iter().flat_map(|posture| &posture.meaning);
    texts.extend(meaning.map(|point| &point.statement.text));
    texts.extend(raw.deadlines.iter().flat_map(|it| [&it.statement.text, &it.passed]));
    texts.extend(labelled(&raw.next));
    texts.extend(raw.parties.iter().map(|party| &party.statement.text));
    texts.extend(labelled(&raw.minute));
    let mut found: Vec<&Located<String>> = texts.into_iter().flatten().collect();
    for claim in &raw.claims {
        found.extend(&claim.law);
        found.extend(&claim.statement.text);
        found.extend(&claim.asked);
        found.extend(claim.must_show.iter().flat_map(|list| &list.value));
    }
    let mut texts: Vec<&Field<String>> = Vec::new();
    texts.extend(raw.events.iter().map(|event| &event.statement.text));
    texts.extend(raw.criteria.iter().map(|criterion| &criterion.note));
    let doubts = raw.definition.iter().flat_map(|definition| &definition.doubts);
    texts.extend(doubts.map(|point| &point.statement.text));
    texts.extend(raw.outcomes.iter().map(|outcome| &outcome.text));
    texts.extend(raw.related.iter().map(|it| &it.statement.text));
    texts.extend(labelled(&raw.background));
    found.extend(texts.into_iter().flatten());
    found
}

/// The texts that readers look things up in, in any order.
fn in_back_matter(raw: &RawCase) -> Vec<&Located<String>> {
    let corrections = raw.corrections.iter().map(|it| text_of(&it.statement));
    let terms = raw.terms.iter().map(|term| &term.text);
    labelled(&raw.disagreements).chain(corrections).chain(terms).flatten().collect()
}

fn labelled(list: &[RawLabelled]) -> impl Iterator<Item = &Field<String>> {
    list.iter().map(|item| text_of(&item.statement))
}

fn text_of(statement: &RawStatement) -> &Field<String> {
    &statement.text
}

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    fn find<'t>(words: &str, text: &'t str) -> Option<&'t str> {
        super::find(&words.to_lowercase(), text, &text.to_lowercase())
    }

    const LINK: &str = "every [customer](term:customer).";

    #[test]
    fn a_source_that_nothing_rests_on_is_told_of() {
        let source = "[[source]]\nid = \"spare\"\ntitle = \"Spare\"\npublisher = \"Acme\"\n\
                      kind = \"report\"\nurl = \"https://www.example.org/spare\"\n\n[[image]]";
        assert_eq!(told(&[("[[image]]", source)]), ["W02 \"spare\""]);
        let mended = "sources = [\"paper\", \"rules\", \"spare\"]";
        let cited = ("sources = [\"paper\", \"rules\"]", mended);
        assert_eq!(told(&[("[[image]]", source), cited]), [""; 0]);
    }

    #[test]
    fn a_term_that_no_text_leads_to_is_told_of() {
        let unlinked = [(LINK, "everyone."), ("[no customer](term:customer)", "nobody")];
        assert_eq!(told(&unlinked), ["W03 \"customer\""]);
        let corrected = ("text = \"Acme denied it.\"", "text = \"A [customer](term:customer).\"");
        assert_eq!(told(&[unlinked[0], unlinked[1], corrected]), [""; 0]);
    }

    #[test]
    fn a_term_is_explained_where_it_is_used_first() {
        let posture =
            |text: &str| told(&[("Doe ended the case *nine days* after it started.", text)]);
        assert_eq!(posture("The Customer lost."), ["W04 Customer"]);
        assert_eq!(posture("A *customer* lost."), ["W04 customer"]);
        assert_eq!(posture("Two customers lost."), [""; 0], "another word");
        assert_eq!(posture("A [customer](https://www.example.org/) lost."), [""; 0], "a link");
        assert_eq!(posture("A [customer](term:customer) is a customer."), [""; 0], "linked here");
    }

    #[test]
    fn an_error_elsewhere_keeps_these_quiet() {
        let unlinked = [(LINK, "everyone."), ("[no customer](term:customer)", "nobody")];
        let problems = told(&[unlinked[0], unlinked[1], ("number = \"1:25-cv-00001\"", "")]);
        assert_eq!(problems, ["E03 [court]"]);
    }

    #[test]
    fn words_are_found_as_they_stand() {
        assert_eq!(
            find("Notice of dismissal", "A notice of Dismissal."),
            Some("notice of Dismissal")
        );
        assert_eq!(find("act", "The fact, the acts, the actor"), None);
        assert_eq!(find("act", "\u{130}\u{130} act"), Some("\u{130}\u{130} act"), "not certain");
    }
}
