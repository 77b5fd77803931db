//! A case as a flat list: one entry for each table of the case file, under the path that names it, with its keys.
//!
//! All reports are made from this list, so that what one of them names the others do, too, and none forgets a part. The
//! order is that of the format's page; paths and keys are those of the case file: `event.filed` has a `title`.

mod filling;
mod rules;
mod what;

use crate::case::{Case, Image, Labelled, Point, Source, StageMark, Term};
use filling::Filling;

use what::source_kind;
pub use what::{Entry, Field, What};

/// Every table of a case, in the order of the format's page.
#[must_use]
pub fn entries(case: &Case) -> Vec<Entry> {
    let mut list = List { case, entries: Vec::new() };
    list.head();
    list.status();
    list.people();
    list.timeline();
    list.ahead();
    list.definition();
    list.rules();
    list.back();
    list.entries
}

/// The list while it is made.
struct List<'c> {
    case: &'c Case,
    entries: Vec<Entry>,
}

impl<'c> List<'c> {
    /// A table that there is one of.
    fn one(&mut self, part: &'static str) -> Filling<'_, 'c> {
        self.entries.push(Entry { path: part.to_owned(), part, fields: Vec::new(), ground: None });
        Filling::of(self.case, &mut self.entries)
    }

    /// A table that there are many of.
    fn many(&mut self, part: &'static str, id: &str) -> Filling<'_, 'c> {
        self.entries.push(Entry {
            path: format!("{part}.{id}"),
            part,
            fields: Vec::new(),
            ground: None,
        });
        Filling::of(self.case, &mut self.entries)
    }

    fn head(&mut self) {
        let case = self.case;
        let mut top = self.one("");
        top.name("id", &case.id);
        top.name("language", &case.language);
        top.words("name", &case.name);
        top.words("title", &case.title);
        top.words("summary", &case.summary);
        top.day("reviewed", case.reviewed);
        if let Some(court) = &case.court {
            let mut table = self.one("court");
            table.words("name", &court.name);
            table.words("number", &court.number);
            table.name("time_zone", court.time_zone.iana_name().unwrap_or_default());
        }
    }

    fn status(&mut self) {
        let case = self.case;
        let posture = &case.posture;
        let mut table = self.one("posture");
        table.words("headline", &posture.headline);
        table.statement(&posture.statement);
        table.name("kind", posture.kind.name());
        table.day("date", posture.date);
        if let Some(checked) = posture.checked {
            table.day("checked", checked);
        }
        if let Some(last) = case.last_day() {
            table.name("until", &last.id);
        }
        self.points("meaning", &posture.meaning);
        for stage in &case.stages {
            let mut table = self.many("stage", &stage.id);
            table.words("label", &stage.label);
            table.name("state", what::stage_state(stage.state));
            match &stage.mark {
                StageMark::Date(when) => table.when("date", when),
                StageMark::Note(note) => table.words("note", note),
            }
        }
    }

    fn people(&mut self) {
        let case = self.case;
        for party in &case.parties {
            let mut table = self.many("party", &party.id);
            table.words("name", &party.name);
            table.words("role", &party.role);
            for (number, counsel) in (1..).zip(&party.counsel) {
                table.words(format!("counsel.{number}"), counsel);
            }
            table.statement(&party.statement);
        }
        self.labelled("minute", "label", &case.minute);
        for claim in &case.claims {
            let mut table = self.many("claim", &claim.id);
            table.text("law", &claim.law);
            if let Some(asked) = &claim.asked {
                table.text("asked", asked);
            }
            for (number, text) in (1..).zip(&claim.must_show) {
                table.text(format!("must_show.{number}"), text);
            }
            table.statement(&claim.statement);
        }
    }

    fn timeline(&mut self) {
        let case = self.case;
        for lane in &case.lanes {
            let mut table = self.many("lane", &lane.id);
            table.words("name", &lane.name);
            table.words("short", &lane.short);
            table.name("mark", what::mark(lane.mark));
        }
        for event in &case.events {
            let mut table = self.many("event", &event.id);
            table.words("title", &event.title);
            table.timing("date", &event.when);
            table.statement(&event.statement);
            table.ids("lane", case.lanes.get(event.lane).map(|lane| &lane.id));
            if event.key {
                table.name("key", "true");
            }
            if event.era {
                table.name("era", "true");
            }
            let parties = event.parties.iter().filter_map(|at| case.parties.get(*at));
            table.ids("parties", parties.map(|party| &party.id));
            let criteria = event.bears_on.iter().filter_map(|at| case.criteria.get(*at));
            table.ids("bears_on", criteria.map(|criterion| &criterion.id));
        }
        if let Some(lens) = &case.lens {
            let mut table = self.one("lens");
            table.words("label", &lens.label);
            table.day("from", lens.from);
            table.day("to", lens.to);
        }
    }

    fn ahead(&mut self) {
        let case = self.case;
        for deadline in &case.deadlines {
            let mut table = self.many("deadline", &deadline.id);
            table.words("label", &deadline.label);
            table.when("date", &deadline.when);
            table.statement(&deadline.statement);
            if let Some(passed) = &deadline.passed {
                table.text("passed", passed);
            }
        }
        self.labelled("next", "label", &case.next);
        for official in &case.officials {
            let mut table = self.many("official", &official.id);
            table.words("label", &official.label);
            table.name("kind", what::official_kind(official.kind));
            table.address("url", &official.url);
        }
    }

    fn back(&mut self) {
        let case = self.case;
        case.terms.iter().for_each(|term| self.term(term));
        case.sources.iter().for_each(|source| self.source(source));
        self.labelled("disagreement", "point", &case.disagreements);
        for correction in &case.corrections {
            let mut table = self.many("correction", &correction.id);
            table.words("said", &correction.said);
            table.day("date", correction.date);
            table.statement(&correction.statement);
            table
                .ids("event", correction.event.and_then(|at| case.events.get(at)).map(|it| &it.id));
        }
        for related in &case.related {
            let mut table = self.many("related", &related.id);
            table.words("name", &related.name);
            table.words("court", &related.court);
            table.maybe("number", related.number.as_ref());
            table.words("concerns", &related.concerns);
            table.day("seen", related.seen);
            table.statement(&related.statement);
        }
        self.labelled("background", "title", &case.background);
        case.images.iter().for_each(|image| self.image(image));
    }

    fn term(&mut self, term: &Term) {
        let mut table = self.many("term", &term.id);
        table.words("term", &term.term);
        table.text("text", &term.text);
        table.sources(&term.sources);
    }

    fn source(&mut self, source: &Source) {
        let mut table = self.many("source", &source.id);
        table.words("title", &source.title);
        table.words("publisher", &source.publisher);
        table.name("kind", source_kind(source.kind));
        if let Some(date) = &source.date {
            table.when("date", date);
        }
        table.address("url", &source.url);
        if let Some(archived) = &source.archived {
            table.address("archived", archived);
        }
        table.name("lang", &source.lang);
        if let Some(reading) = source.reading {
            table.name("read", what::reading(reading));
        }
        table.maybe("note", source.note.as_ref());
    }

    fn image(&mut self, image: &Image) {
        let event = image.event.and_then(|at| self.case.events.get(at)).map(|it| &it.id);
        let mut table = self.many("image", &image.id);
        table.name("file", &image.file);
        table.words("alt", &image.alt);
        table.words("credit", &image.credit);
        table.words("licence", &image.licence);
        table.maybe("caption", image.caption.as_ref());
        table.ids("event", event);
    }

    fn points(&mut self, part: &'static str, points: &[Point]) {
        for point in points {
            self.many(part, &point.id).statement(&point.statement);
        }
    }

    fn labelled(&mut self, part: &'static str, label: &'static str, items: &[Labelled]) {
        for item in items {
            let mut table = self.many(part, &item.id);
            table.words(label, &item.label);
            table.statement(&item.statement);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::trial::case;

    #[test]
    fn every_entry_has_a_path_of_its_own() {
        let list = entries(&case(&[]));
        let mut paths: Vec<&str> = list.iter().map(|entry| entry.path.as_str()).collect();
        let all = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), all);
    }

    #[test]
    fn every_word_that_a_translation_needs_is_in_the_list() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/small/case.toml");
        let text = std::fs::read_to_string(path).unwrap();
        let list = entries(&case(&[]));
        let mut raw = crate::source::read(&text, &crate::problem::Lines::of(&text)).case;
        raw.words(&mut |place, _| {
            let entry = list.iter().find(|entry| entry.path == place.table);
            let field = entry.and_then(|entry| entry.field(place.key));
            assert!(field.is_some(), "{}", place.path());
        });
    }
}
