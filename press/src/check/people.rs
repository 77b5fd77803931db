//! Who is involved: the court, the parties, and where official papers are.

use case_explainer::brief::Str;

use super::Checker;
use crate::case::{Court, Official, Party, Related};
use crate::problem::{Kind, Problem};
use crate::source::{List, RawCourt, RawOfficial, RawParty, RawRelated};

impl Checker<'_> {
    /// The court; from here on, times of day are in its zone.
    pub(super) fn court(&mut self, raw: &RawCourt) -> Option<Court> {
        let (name, number) = (self.words(&raw.name), self.words(&raw.number));
        self.zone = self.time_zone(&raw.time_zone);
        Some(Court { name: name?, number: number?, time_zone: self.zone.clone()? })
    }

    /// A side of the case.
    pub(super) fn party(&mut self, raw: &RawParty) -> Option<Party> {
        let (name, role) = (self.words(&raw.name), self.words(&raw.role));
        let counsel = self.phrases(raw.counsel.as_ref());
        let statement = self.statement(&raw.statement);
        Some(Party {
            id: self.id(&raw.id)?,
            name: name?,
            role: role?,
            counsel: counsel?,
            statement: statement?,
        })
    }

    /// Another suit.
    pub(super) fn related(&mut self, raw: &RawRelated) -> Option<Related> {
        let (name, court) = (self.words(&raw.name), self.words(&raw.court));
        let (number, concerns) = (self.words(&raw.number), self.words(&raw.concerns));
        let statement = self.statement(&raw.statement);
        let seen = self.day(&raw.seen)?;
        if seen > self.setting.today {
            self.report(Problem::new(
                Kind::BadDate,
                raw.seen.as_ref()?.span.clone(),
                format!("Nobody can have seen news of this suit on {seen} yet."),
                "Write the day on which you last saw news of it.",
            ));
        }
        Some(Related {
            id: self.id(&raw.id)?,
            name: name?,
            court: court?,
            number,
            concerns: concerns?,
            seen,
            statement: statement?,
        })
    }

    /// Where official papers are.
    pub(super) fn official(&mut self, raw: &RawOfficial) -> Option<Official> {
        let (label, url) = (self.words(&raw.label), self.address(&raw.url));
        let kind = raw.kind.as_ref()?.value;
        Some(Official { id: self.id(&raw.id)?, label: label?, kind, url: url? })
    }

    /// Plain words, several times; none where there is no list.
    pub(super) fn phrases(&mut self, raw: Option<&List>) -> Option<Vec<Str>> {
        let Some(list) = raw else { return Some(Vec::new()) };
        self.once(&list.value);
        self.each(&list.value, |checker, words| checker.words(&Some(words.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, told};

    #[test]
    fn an_official_address_says_whose_it_is() {
        assert_eq!(told(&[("kind = \"court\"", "kind = \"fan\"")]), ["E20 \"fan\""]);
        let address = told(&[("https://www.example.org/court", "http://www.example.org/court")]);
        assert_eq!(address, ["E25 \"http://www.example.org/court\""]);
    }

    #[test]
    fn a_party_states_what_it_rests_on() {
        let counsel = told(&[("[\"Roe & Roe\"]", "[\"Roe\", \"\"]")]);
        assert_eq!(counsel, ["E26 \"\""]);
        let party = case(&[]).parties.remove(0);
        assert_eq!((&*party.counsel[0], party.statement.ground.sources.len()), ("Roe & Roe", 1));
    }
}
