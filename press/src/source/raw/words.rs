//! Every word of a case that a reader reads, in the order of the format's page, each under the path that names it.
//!
//! Paths are what translations, exceptions and messages call a word by: `event.filed.title`, `posture.text`. The part
//! before the last name of a table is the table (`event.filed`), the rest is the key (`title`, `options.paid`).

use super::statement::{BasisWord, RawGround, RawLabelled, RawPoint, RawStatement};
use super::{RawCase, RawDefinition, RawPosture, RawQuestion};
use crate::source::located::Field;

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

/// What is done with each of the words.
type Visit<'v> = &'v mut dyn FnMut(Place<'_>, &mut Field<String>);

impl RawCase {
    /// Visits every word that is there; a key that is missing or could not be read is passed over.
    pub(crate) fn words(&mut self, visit: Visit<'_>) {
        let mut top = Table::at(String::new(), visit);
        top.given("name", &mut self.name);
        top.key("title", &mut self.title);
        top.key("summary", &mut self.summary);
        if let Some(posture) = &mut self.posture {
            status(posture, visit);
        }
        each(
            "stage",
            &mut self.stages,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("label", &mut it.label);
                table.key("note", &mut it.note);
            },
        );
        entries("minute", "label", &mut self.minute, visit);
        each(
            "claim",
            &mut self.claims,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("law", &mut it.law);
                table.key("asked", &mut it.asked);
                table.statement(&mut it.statement);
            },
        );
        each(
            "lane",
            &mut self.lanes,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("name", &mut it.name);
                table.key("short", &mut it.short);
            },
        );
        each(
            "event",
            &mut self.events,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("title", &mut it.title);
                table.statement(&mut it.statement);
            },
        );
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
        each(
            "fact",
            &mut self.facts,
            |it| &it.id,
            visit,
            |table, it| {
                table.given("by", &mut it.by);
            },
        );
        each(
            "criterion",
            &mut self.criteria,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("phrase", &mut it.phrase);
                table.key("label", &mut it.label);
                table.key("unclear_why", &mut it.unclear_why);
                table.key("note", &mut it.note);
                table.ground(&mut it.ground);
            },
        );
        each(
            "constraint",
            &mut self.constraints,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("because", &mut it.because);
            },
        );
        each("question", &mut self.questions, |it| &it.fact, visit, question);
        each(
            "outcome",
            &mut self.outcomes,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("title", &mut it.title);
                table.key("text", &mut it.text);
            },
        );
    }

    fn back(&mut self, visit: Visit<'_>) {
        each(
            "term",
            &mut self.terms,
            |it| &it.id,
            visit,
            |table, it| {
                table.key("term", &mut it.term);
                table.key("text", &mut it.text);
            },
        );
        each(
            "source",
            &mut self.sources,
            |it| &it.id,
            visit,
            |table, it| {
                table.given("title", &mut it.title);
                table.given("publisher", &mut it.publisher);
                table.key("note", &mut it.note);
            },
        );
        entries("disagreement", "point", &mut self.disagreements, visit);
        entries("correction", "said", &mut self.corrections, visit);
        entries("background", "title", &mut self.background, visit);
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
    each(noun, points, |it| &it.id, visit, |table, it| table.statement(&mut it.statement));
}

fn entries(noun: &str, label: &str, entries: &mut [RawLabelled], visit: Visit<'_>) {
    each(
        noun,
        entries,
        |it| &it.id,
        visit,
        |table, it| {
            table.key(label, &mut it.label);
            table.statement(&mut it.statement);
        },
    );
}

/// Goes through tables of one kind; one without an id is called by its number.
fn each<T>(
    noun: &str,
    items: &mut [T],
    id: impl Fn(&T) -> &Field<String>,
    visit: Visit<'_>,
    mut within: impl FnMut(&mut Table<'_>, &mut T),
) {
    for (position, item) in items.iter_mut().enumerate() {
        let name = match id(item) {
            Some(id) => format!("{noun}.{}", id.value),
            None => format!("{noun}.{}", position + 1),
        };
        within(&mut Table::at(name, visit), item);
    }
}

/// A table while it is gone through.
struct Table<'v> {
    name: String,
    visit: Visit<'v>,
}

impl<'v> Table<'v> {
    fn at(name: String, visit: Visit<'v>) -> Self {
        Self { name, visit }
    }

    /// Words that every translation has.
    fn key(&mut self, key: &str, words: &mut Field<String>) {
        self.visit(key, None, Needs::Always, words);
    }

    /// Words that a translation may have.
    fn given(&mut self, key: &str, words: &mut Field<String>) {
        self.visit(key, None, Needs::IfGiven, words);
    }

    fn statement(&mut self, statement: &mut RawStatement) {
        let basis = statement.ground.basis.as_ref().map(|basis| basis.value);
        self.visit("text", basis, Needs::Always, &mut statement.text);
        self.ground(&mut statement.ground);
    }

    fn ground(&mut self, ground: &mut RawGround) {
        self.given("by", &mut ground.by);
    }

    fn visit(
        &mut self,
        key: &str,
        statement: Option<BasisWord>,
        needs: Needs,
        words: &mut Field<String>,
    ) {
        if words.is_some() {
            (self.visit)(Place { table: &self.name, key, statement, needs }, words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> RawCase {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/small/case.toml");
        crate::source::read(&std::fs::read_to_string(path).unwrap()).case
    }

    #[test]
    fn every_word_has_a_path_of_its_own() {
        let mut paths = Vec::new();
        small().words(&mut |place, _| paths.push(place.path()));
        let mut unique = paths.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(paths.len(), unique.len());
        assert_eq!(
            paths.iter().take(4).collect::<Vec<_>>(),
            ["name", "title", "summary", "posture.headline"]
        );
        for path in ["posture.text", "definition.sentence"] {
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
