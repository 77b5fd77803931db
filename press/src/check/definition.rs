//! The definition: its sentence holds every criterion of its verdict once, and every criterion counts somewhere.

use case_explainer::brief::Str;

use super::Checker;
use super::subclass::{counted, stand_in};
use crate::case::{Definition, Piece, Verdict};
use crate::problem::{Kind, Problem};
use crate::source::{Field, Located, RawDefinition, RawVerdict};

/// So often may criteria be named in a verdict.
const MOST_NAMED: usize = 1_000;

impl<'a> Checker<'a> {
    /// The definition as a whole.
    pub(super) fn definition(&mut self, raw: &RawDefinition) -> Option<Definition> {
        let lead = self.words(&raw.lead);
        let sentence = self.sentence(&raw.sentence);
        let ground = self.ground(&raw.ground);
        let mut own = Vec::new();
        let verdict = raw.verdict.as_ref().and_then(|raw| self.verdict(raw, &mut own));
        let subclasses = self.each(&raw.subclasses, Self::subclass);
        if let (Some(raw), Some(sentence), Some(_)) = (&raw.sentence, &sentence, &verdict) {
            self.all_stand_in(raw, &stand_in(sentence), &own);
        }
        if let (Some(_), Some(subclasses)) = (&verdict, &subclasses) {
            let parts = subclasses.iter().flat_map(|subclass| counted(&subclass.verdict));
            let counted: Vec<usize> = own.iter().copied().chain(parts).collect();
            self.all_count(&counted);
            let foreign: Vec<usize> = counted.into_iter().filter(|it| !own.contains(it)).collect();
            self.only_its_own(&raw.sentence, sentence.as_deref(), |it| !foreign.contains(&it));
        }
        let doubts = self.each(&raw.doubts, Self::point);
        Some(Definition {
            lead: lead?,
            sentence: sentence?,
            ground: ground?,
            verdict: verdict?,
            impossible: raw.impossible.iter().map(|kind| kind.value).collect(),
            doubts: doubts?,
            subclasses: subclasses?,
        })
    }

    /// A sentence with the ids of criteria in braces; none of them twice.
    pub(super) fn sentence(&mut self, raw: &Field<String>) -> Option<Vec<Piece>> {
        let words = self.words(raw)?;
        let raw = raw.as_ref()?;
        let Some(parts) = split(&words) else {
            self.report(Problem::new(
                Kind::Definition,
                raw.span.clone(),
                "A brace in this sentence has no partner.",
                "Write each criterion's id in a pair of braces: `{premium}`.",
            ));
            return None;
        };
        let mut pieces = Vec::new();
        let mut seen = Vec::new();
        for part in parts {
            match part {
                Part::Words(words) => pieces.push(Piece::Words(Str::from(words))),
                Part::Id(id) => {
                    let span = raw.part(self.text, &format!("{{{id}}}"));
                    let id = Located { value: id.to_owned(), span: span.clone() };
                    let found = self.mention(|index| &index.criteria, &id)?;
                    if seen.contains(&found) {
                        self.report(Problem::new(
                            Kind::Definition,
                            span,
                            "A criterion stands in this sentence twice.",
                            "Every criterion stands in it once: take one of them out.",
                        ));
                    }
                    seen.push(found);
                    pieces.push(Piece::Criterion(found));
                }
            }
        }
        Some(pieces)
    }

    /// How criteria combine; notes each that is named.
    pub(super) fn verdict(&mut self, raw: &RawVerdict, seen: &mut Vec<usize>) -> Option<Verdict> {
        Some(match raw {
            RawVerdict::Criterion(id) => {
                let found = self.mention(|index| &index.criteria, id)?;
                if seen.len() == MOST_NAMED {
                    self.report(Problem::new(
                        Kind::TooLarge,
                        id.span.clone(),
                        format!("This verdict names criteria more than {MOST_NAMED} times."),
                        "Name each criterion once, or a few times.",
                    ));
                }
                seen.push(found);
                if seen.len() > MOST_NAMED {
                    return None;
                }
                Verdict::Criterion(found)
            }
            RawVerdict::All(parts) => Verdict::All(self.verdicts(parts, seen)?),
            RawVerdict::Any(parts) => Verdict::Any(self.verdicts(parts, seen)?),
            RawVerdict::Not(part) => Verdict::Not(Box::new(self.verdict(part, seen)?)),
            RawVerdict::AtLeast(n, parts) => {
                let (n, parts) = (self.enough(n, parts.len()), self.verdicts(parts, seen));
                Verdict::AtLeast(n?, parts?)
            }
        })
    }

    fn verdicts(&mut self, parts: &[RawVerdict], seen: &mut Vec<usize>) -> Option<Vec<Verdict>> {
        let verdicts: Vec<_> = parts.iter().map(|part| self.verdict(part, seen)).collect();
        verdicts.into_iter().collect()
    }

    /// Every criterion of the verdict stands in the sentence beside it.
    fn all_stand_in(&mut self, sentence: &Located<String>, standing: &[usize], own: &[usize]) {
        for id in self.criteria(|it| own.contains(&it) && !standing.contains(&it)) {
            self.report(Problem::new(
                Kind::Definition,
                sentence.span.clone(),
                format!("The criterion `{}` does not stand in this sentence.", id.value),
                format!(
                    "A criterion is a phrase of the definition: put `{{{}}}` in its place.",
                    id.value
                ),
            ));
        }
    }

    /// Every criterion counts in some verdict.
    fn all_count(&mut self, counted: &[usize]) {
        for id in self.criteria(|it| !counted.contains(&it)) {
            self.report(Problem::new(
                Kind::UnusedCriterion,
                id.span.clone(),
                format!("The criterion `{}` counts in no `verdict`.", id.value),
                "Put its id into the `verdict` of the definition, or take the criterion out.",
            ));
        }
    }

    /// The ids of some criteria; of two with the same id, which is a problem already, only the first is there.
    fn criteria(&self, wanted: impl Fn(usize) -> bool) -> Vec<&'a Located<String>> {
        let raw = self.raw;
        let ids = raw.criteria.iter().enumerate().filter(|(at, _)| wanted(*at));
        let ids = ids.filter_map(|(at, it)| Some((at, it.id.as_ref()?)));
        let first = ids.filter(|(at, id)| self.index.criteria.find(&id.value) == Some(*at));
        first.map(|(_, id)| id).collect()
    }
}

/// Words, or the id between two braces.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Words(&'a str),
    Id(&'a str),
}

/// Cuts a sentence at its braces; nothing if one has no partner.
fn split(sentence: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((words, behind)) = rest.split_once('{') {
        let (id, behind) = behind.split_once('}')?;
        if words.contains('}') || id.contains('{') {
            return None;
        }
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        parts.push(Part::Id(id));
        rest = behind;
    }
    if rest.contains('}') {
        return None;
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest));
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_braces() {
        let parts = [Part::Id("a"), Part::Words(" and "), Part::Id("b"), Part::Words(".")];
        assert_eq!(split("{a} and {b}."), Some(parts.into()));
        assert_eq!(split("{a}{b}"), Some(vec![Part::Id("a"), Part::Id("b")]));
        assert_eq!(split("words"), Some(vec![Part::Words("words")]));
    }

    #[test]
    fn a_lone_brace_is_not_guessed_at() {
        for sentence in ["{a", "a}", "{a} b}", "{a {b}}", "{a} {b"] {
            assert_eq!(split(sentence), None, "{sentence}");
        }
    }
}
