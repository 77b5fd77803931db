//! Statements: what each rests on, who says it, and that a reader can check it.

use super::Checker;
use crate::case::{Basis, Claim, Ground, Labelled, Point, Quote, Statement};
use crate::problem::{Kind, Problem};
use crate::source::{
    BasisWord, RawClaim, RawGround, RawLabelled, RawPoint, RawQuote, RawStatement, gap_id,
};

/// Words that a quote may have: what a short quote is to most publishers.
const QUOTE: usize = 25;

impl Checker<'_> {
    /// A statement with its footing.
    pub(super) fn statement(&mut self, raw: &RawStatement) -> Option<Statement> {
        let (text, ground) = (self.text(&raw.text), self.ground(&raw.ground));
        let quote = match &raw.quote {
            Some(quote) => Some(self.quote(quote, &raw.ground)?),
            None => None,
        };
        let level = raw.level.as_ref().map(|level| level.value).unwrap_or_default();
        Some(Statement { text: text?, ground: ground?, quote, level })
    }

    /// A few words of one of the statement's sources.
    fn quote(&mut self, raw: &RawQuote, ground: &RawGround) -> Option<Quote> {
        let text = self.words(&raw.text);
        let count = text.as_ref().map_or(0, |text| text.split_whitespace().count());
        if count > QUOTE {
            self.report(Problem::new(
                Kind::LongQuote,
                raw.text.as_ref()?.span.clone(),
                format!("This quote has {count} words; {QUOTE} is the most."),
                "Quote only the words that matter, and tell the rest in your own.",
            ));
        }
        let source = self.find(|index| &index.sources, &raw.source);
        let cited = ground.sources.iter().flat_map(|list| &list.value);
        // A source that is not written yet may be the one.
        let unwritten = cited.clone().any(|id| gap_id(id).is_some());
        if let (Some(id), Some(_)) = (&raw.source, source)
            && !unwritten
            && !cited.map(|cited| &cited.value).any(|cited| *cited == id.value)
        {
            self.report(Problem::new(
                Kind::NoSource,
                id.span.clone(),
                format!(
                    "The quote is from `{}`, which is not among the statement's sources.",
                    id.value
                ),
                format!(
                    "Add \"{}\" to `sources`, or name the source that the words are from.",
                    id.value
                ),
            ));
        }
        let place = self.words(&raw.place);
        let lang = self.language_of(&raw.lang);
        Some(Quote { text: text?, source: source?, place, lang: lang? })
    }

    /// What something stated rests on.
    pub(super) fn ground(&mut self, raw: &RawGround) -> Option<Ground> {
        let (basis, sources) = (self.basis(raw), self.sources(&raw.sources));
        Some(Ground { basis: basis?, sources: sources? })
    }

    /// A statement with an id.
    pub(super) fn point(&mut self, raw: &RawPoint) -> Option<Point> {
        let statement = self.statement(&raw.statement);
        Some(Point { id: self.id(&raw.id)?, statement: statement? })
    }

    /// A statement under a heading.
    pub(super) fn labelled(&mut self, raw: &RawLabelled) -> Option<Labelled> {
        let (label, statement) = (self.words(&raw.label), self.statement(&raw.statement));
        Some(Labelled { id: self.id(&raw.id)?, label: label?, statement: statement? })
    }

    /// A claim of the suit.
    pub(super) fn claim(&mut self, raw: &RawClaim) -> Option<Claim> {
        let (law, asked) = (self.text(&raw.law), self.text(&raw.asked));
        let must_show = raw.must_show.iter().flat_map(|list| &list.value);
        let must_show: Vec<_> = must_show.map(|text| self.text(&Some(text.clone()))).collect();
        let statement = self.statement(&raw.statement);
        if raw.asked.is_some() && asked.is_none() {
            return None;
        }
        Some(Claim {
            id: self.id(&raw.id)?,
            law: law?,
            asked,
            must_show: must_show.into_iter().collect::<Option<_>>()?,
            statement: statement?,
        })
    }

    fn basis(&mut self, raw: &RawGround) -> Option<Basis> {
        let by = self.words(&raw.by);
        let basis = match raw.basis.as_ref()?.value {
            BasisWord::Said if raw.by.is_none() => {
                self.report(Problem::new(
                    Kind::Speaker,
                    raw.basis.as_ref()?.span.clone(),
                    "The basis is `said`, but nobody is named who says it.",
                    "Write `by = \"...\"` below it, with the name a reader knows, such as \"LinkedIn\".",
                ));
                return None;
            }
            BasisWord::Said => return by.map(Basis::Said),
            BasisWord::Alleged => Basis::Alleged,
            BasisWord::CourtRecord => Basis::CourtRecord,
            BasisWord::Reported => Basis::Reported,
            BasisWord::Documented => Basis::Documented,
            BasisWord::Law => Basis::Law,
            BasisWord::Background => Basis::Background,
            BasisWord::Unverified => Basis::Unverified,
        };
        if let Some(by) = &raw.by {
            self.report(Problem::new(
                Kind::Speaker,
                by.span.clone(),
                "`by` names who says it, but the basis is not `said`.",
                "Write `basis = \"said\"`, or take `by` out.",
            ));
        }
        Some(basis)
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    const WORDS: &str = "\"Acme opened every envelope\"";

    #[test]
    fn a_quote_is_short() {
        let words = |count: usize| format!("\"{}\"", vec!["word"; count].join(" "));
        assert_eq!(told(&[(WORDS, &words(25))]), [""; 0]);
        assert_eq!(told(&[(WORDS, &words(26))]), [format!("E32 {}", words(26))]);
    }

    #[test]
    fn a_quote_is_from_a_source_of_its_statement() {
        let from = |id: &str| told(&[("source = \"paper\"", &format!("source = \"{id}\""))]);
        assert_eq!(from("rules"), ["E12 \"rules\""]);
        assert_eq!(from("letter"), ["E24 \"letter\""]);
    }
}
