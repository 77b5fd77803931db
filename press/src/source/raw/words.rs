//! Every word of a case that a reader reads, in the order of the format's page, each under the path that names it.
//!
//! Paths are what translations, exceptions and messages call a word by: `event.filed.title`, `posture.text`. The part
//! before the last name of a table is the table (`event.filed`), the rest is the key (`title`, `options.paid`).

mod table;

use super::statement::{BasisWord, RawLabelled, RawPoint};
use super::{RawCase, RawDefinition, RawPosture, RawQuestion};
use table::{Table, Visit};

/// Whether a translation has to have some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// It has.
    Always,
    /// Names and the like: the original's stand unless there are others.
    IfGiven,
}

/// What some words are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    /// The table they stand in, such as `event.filed`; empty for the top of the file.
    pub(crate) table: &'p str,
    /// Their key in it, such as `title`; `options.paid` for an option, `must_show.1` for an item of a list.
    pub(crate) key: &'p str,
    /// What they rest on, if they are the text of a statement.
    pub(crate) statement: Option<BasisWord>,
    /// Whether a translation has to have them.
    pub(crate) needs: Needs,
}

impl Place<'_> {
    /// The whole path, such as `event.filed.title`.
    pub(crate) fn path(&self) -> String {
        let dot = if self.table.is_empty() { "" } else { "." };
        format!("{}{dot}{}", self.table, self.key)
    }
}

impl RawCase {
    /// Visits every word that is there; a key that is missing or could not be read is passed over.
    pub(crate) fn words(&mut self, visit: Visit<'_>) {
        let mut top = Table::at(String::new(), visit);
        top.given("name", &mut self.name);
        top.key("title", &mut self.title);
        top.key("summary", &mut self.summary);
        if let Some(court) = &mut self.court {
            let mut table = Table::at("court".to_owned(), visit);
            table.given("name", &mut court.name);
            table.given("number", &mut court.number);
        }
        if let Some(posture) = &mut self.posture {
            status(posture, visit);
        }
        for (number, it) in (1..).zip(&mut self.stages) {
            let mut table = Table::of("stage", &it.id, number, visit);
            table.key("label", &mut it.label);
            table.key("note", &mut it.note);
        }
        for (number, it) in (1..).zip(&mut self.parties) {
            let mut table = Table::of("party", &it.id, number, visit);
            table.given("name", &mut it.name);
            table.key("role", &mut it.role);
            table.list("counsel", Needs::IfGiven, &mut it.counsel);
            table.statement(&mut it.statement);
        }
        entries("minute", "label", &mut self.minute, visit);
        for (number, it) in (1..).zip(&mut self.claims) {
            let mut table = Table::of("claim", &it.id, number, visit);
            table.key("law", &mut it.law);
            table.key("asked", &mut it.asked);
            table.list("must_show", Needs::Always, &mut it.must_show);
            table.statement(&mut it.statement);
        }
        for (number, it) in (1..).zip(&mut self.lanes) {
            let mut table = Table::of("lane", &it.id, number, visit);
            table.key("name", &mut it.name);
            table.key("short", &mut it.short);
        }
        for (number, it) in (1..).zip(&mut self.events) {
            let mut table = Table::of("event", &it.id, number, visit);
            table.key("title", &mut it.title);
            table.statement(&mut it.statement);
        }
        for (number, it) in (1..).zip(&mut self.deadlines) {
            let mut table = Table::of("deadline", &it.id, number, visit);
            table.key("label", &mut it.label);
            table.key("passed", &mut it.passed);
            table.statement(&mut it.statement);
        }
        entries("next", "label", &mut self.next, visit);
        for (number, it) in (1..).zip(&mut self.officials) {
            let mut table = Table::of("official", &it.id, number, visit);
            table.key("label", &mut it.label);
        }
        if let Some(lens) = &mut self.lens {
            Table::at("lens".to_owned(), visit).key("label", &mut lens.label);
        }
        if let Some(class) = &mut self.definition {
            definition(class, visit);
        }
        self.rules(visit);
        self.back(visit);
    }

    fn rules(&mut self, visit: Visit<'_>) {
        for (number, it) in (1..).zip(&mut self.facts) {
            let mut table = Table::of("fact", &it.id, number, visit);
            table.given("by", &mut it.by);
        }
        for (number, it) in (1..).zip(&mut self.criteria) {
            let mut table = Table::of("criterion", &it.id, number, visit);
            table.key("phrase", &mut it.phrase);
            table.key("label", &mut it.label);
            table.key("unclear_why", &mut it.unclear_why);
            table.key("note", &mut it.note);
            table.ground(&mut it.ground);
        }
        for (number, it) in (1..).zip(&mut self.constraints) {
            let mut table = Table::of("constraint", &it.id, number, visit);
            table.key("because", &mut it.because);
        }
        for (number, it) in (1..).zip(&mut self.questions) {
            question(&mut Table::of("question", &it.fact, number, visit), it);
        }
        for (number, it) in (1..).zip(&mut self.outcomes) {
            let mut table = Table::of("outcome", &it.id, number, visit);
            table.key("title", &mut it.title);
            table.key("text", &mut it.text);
        }
    }

    fn back(&mut self, visit: Visit<'_>) {
        for (number, it) in (1..).zip(&mut self.terms) {
            let mut table = Table::of("term", &it.id, number, visit);
            table.key("term", &mut it.term);
            table.key("text", &mut it.text);
        }
        for (number, it) in (1..).zip(&mut self.sources) {
            let mut table = Table::of("source", &it.id, number, visit);
            table.given("title", &mut it.title);
            table.given("publisher", &mut it.publisher);
            table.key("note", &mut it.note);
        }
        entries("disagreement", "point", &mut self.disagreements, visit);
        for (number, it) in (1..).zip(&mut self.corrections) {
            let mut table = Table::of("correction", &it.id, number, visit);
            table.key("said", &mut it.said);
            table.statement(&mut it.statement);
        }
        for (number, it) in (1..).zip(&mut self.related) {
            let mut table = Table::of("related", &it.id, number, visit);
            table.given("name", &mut it.name);
            table.given("court", &mut it.court);
            table.given("number", &mut it.number);
            table.key("concerns", &mut it.concerns);
            table.statement(&mut it.statement);
        }
        entries("background", "title", &mut self.background, visit);
        for (number, it) in (1..).zip(&mut self.images) {
            let mut table = Table::of("image", &it.id, number, visit);
            table.key("alt", &mut it.alt);
            table.given("credit", &mut it.credit);
            table.given("licence", &mut it.licence);
            table.key("caption", &mut it.caption);
        }
    }
}

fn status(posture: &mut RawPosture, visit: Visit<'_>) {
    let mut table = Table::at("posture".to_owned(), visit);
    table.key("headline", &mut posture.headline);
    table.statement(&mut posture.statement);
    points("meaning", &mut posture.meaning, visit);
}

fn definition(class: &mut RawDefinition, visit: Visit<'_>) {
    let mut table = Table::at("definition".to_owned(), visit);
    table.key("lead", &mut class.lead);
    table.key("sentence", &mut class.sentence);
    table.ground(&mut class.ground);
    points("doubt", &mut class.doubts, visit);
    for (number, it) in (1..).zip(&mut class.subclasses) {
        let mut table = Table::of("subclass", &it.id, number, visit);
        table.key("name", &mut it.name);
        table.key("sentence", &mut it.sentence);
        table.ground(&mut it.ground);
    }
}

fn question(table: &mut Table<'_>, question: &mut RawQuestion) {
    table.key("text", &mut question.text);
    table.key("hint", &mut question.hint);
    table.key("why", &mut question.why);
    table.key("find_out", &mut question.find_out);
    for option in &mut question.options {
        // Without a value it has no name; the reader has said so.
        let Some(value) = &option.value else { continue };
        table.key(&format!("options.{}", value.value), &mut option.label);
    }
}

fn points(noun: &str, points: &mut [RawPoint], visit: Visit<'_>) {
    for (number, it) in (1..).zip(points) {
        Table::of(noun, &it.id, number, visit).statement(&mut it.statement);
    }
}

fn entries(noun: &str, label: &str, entries: &mut [RawLabelled], visit: Visit<'_>) {
    for (number, it) in (1..).zip(entries) {
        let mut table = Table::of(noun, &it.id, number, visit);
        table.key(label, &mut it.label);
        table.statement(&mut it.statement);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> RawCase {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/small/case.toml");
        let text = std::fs::read_to_string(path).unwrap();
        crate::source::read(&text, &crate::problem::Lines::of(&text)).case
    }

    #[test]
    fn every_word_has_a_path_of_its_own() {
        let mut paths = Vec::new();
        small().words(&mut |place, _| paths.push(place.path()));
        let mut unique = paths.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(paths.len(), unique.len());
        let first: Vec<&String> = paths.iter().take(4).collect();
        assert_eq!(first, ["name", "title", "summary", "court.name"]);
        for path in [
            "posture.text",
            "meaning.meaning-1.text",
            "party.doe.counsel.1",
            "claim.letters.must_show.2",
            "lens.label",
            "question.customer.options.trial",
            "image.envelope.caption",
        ] {
            assert!(paths.iter().any(|it| it == path), "{path} is not among {paths:#?}");
        }
    }

    #[test]
    fn words_can_be_replaced_where_they_stand() {
        let mut case = small();
        case.words(&mut |place, words| {
            if place.path() == "posture.text"
                && let Some(words) = words
            {
                words.value = "Other words.".to_owned();
            }
        });
        let text = case.posture.and_then(|posture| posture.statement.text);
        assert_eq!(text.map(|text| text.value).as_deref(), Some("Other words."));
    }

    #[test]
    fn a_statement_says_what_it_rests_on() {
        let mut bases = Vec::new();
        small().words(&mut |place, _| {
            if let Some(basis) = place.statement {
                assert_eq!(place.key, "text", "{}", place.path());
                bases.push(basis);
            }
        });
        assert!(bases.contains(&BasisWord::Alleged), "{bases:?}");
    }

    #[test]
    fn a_table_without_an_id_is_called_by_its_number() {
        let mut case = small();
        let first = case.events.first_mut().unwrap();
        first.id = None;
        let mut tables = Vec::new();
        case.words(&mut |place, _| tables.push(place.table.to_owned()));
        assert!(tables.contains(&"event.1".to_owned()), "{tables:?}");
    }
}
