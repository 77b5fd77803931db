//! The guide: what a page shows of a case, without what is left to the record.

use std::collections::BTreeSet;

use super::{Checker, sound};
use crate::case::Case;
use crate::source::{Field, Located, RawCase, RawStatement};
use crate::text::{Piece, pieces};

impl Checker<'_> {
    /// Judges the case once more without what is left to the record, and keeps what comes of it.
    ///
    /// A term that only the record leads to is not in the guide, and neither is a source that only the record rests on.
    /// A fault of the rest alone is reported, such as a status that holds until a deadline of the record.
    pub(super) fn guide(&mut self, case: &mut Case) {
        let Some(mut raw) = without_record(self.raw) else { return };
        keep_terms_led_to(&mut raw);
        let cited = self.cited_in(&raw);
        let mut position = 0;
        raw.sources.retain(|_| {
            position += 1;
            cited.contains(&(position - 1))
        });
        let mut checker = self.of(&raw);
        let guide = checker.case();
        let problems = checker.problems;
        if sound(&problems) {
            case.guide = guide.map(Box::new);
            return;
        }
        for mut problem in problems {
            problem.reason = format!("Without what is left to the record: {}", problem.reason);
            self.report(problem);
        }
    }

    /// Returns the positions of the sources that something in these tables rests on.
    fn cited_in(&self, raw: &RawCase) -> BTreeSet<usize> {
        let mut checker = self.of(raw);
        checker.case();
        checker.cited
    }

    /// Returns a checker of other tables of the same file.
    fn of<'r>(&'r self, raw: &'r RawCase) -> Checker<'r> {
        let mut checker = Checker::new(self.text, self.lines, raw, self.setting, Vec::new());
        checker.original = self.original.clone();
        checker
    }
}

/// Returns the tables without those of the record; nothing if there are none.
fn without_record(raw: &RawCase) -> Option<RawCase> {
    let mut guide = raw.clone();
    let mut left_out = false;
    let mut keep = |statement: &RawStatement| {
        left_out |= statement.is_of_record();
        !statement.is_of_record()
    };
    if let Some(posture) = &mut guide.posture {
        posture.meaning.retain(|it| keep(&it.statement));
    }
    guide.parties.retain(|it| keep(&it.statement));
    guide.minute.retain(|it| keep(&it.statement));
    guide.claims.retain(|it| keep(&it.statement));
    guide.events.retain(|it| keep(&it.statement));
    guide.deadlines.retain(|it| keep(&it.statement));
    guide.next.retain(|it| keep(&it.statement));
    if let Some(definition) = &mut guide.definition {
        definition.doubts.retain(|it| keep(&it.statement));
    }
    guide.disagreements.retain(|it| keep(&it.statement));
    guide.corrections.retain(|it| keep(&it.statement));
    guide.related.retain(|it| keep(&it.statement));
    guide.background.retain(|it| keep(&it.statement));
    if !left_out {
        return None;
    }
    let parties = ids(guide.parties.iter().map(|it| &it.id));
    for event in &mut guide.events {
        if let Some(list) = &mut event.parties {
            list.value.retain(|id| parties.contains(&id.value));
        }
    }
    let events = ids(guide.events.iter().map(|it| &it.id));
    let shown = |event: &Field<String>| event.as_ref().is_none_or(|id| events.contains(&id.value));
    guide.images.retain(|it| shown(&it.event));
    guide.corrections.retain(|it| shown(&it.event));
    let lanes = ids(guide.events.iter().map(|it| &it.lane));
    guide.lanes.retain(|it| it.id.as_ref().is_none_or(|id| lanes.contains(&id.value)));
    Some(guide)
}

fn ids<'f>(fields: impl Iterator<Item = &'f Field<String>>) -> BTreeSet<String> {
    fields.flatten().map(|id: &Located<String>| id.value.clone()).collect()
}

/// Takes out the terms that no text leads to, also not by way of another term.
fn keep_terms_led_to(raw: &mut RawCase) {
    loop {
        let led_to = terms_led_to(raw);
        let before = raw.terms.len();
        raw.terms.retain(|term| term.id.as_ref().is_none_or(|id| led_to.contains(&id.value)));
        if raw.terms.len() == before {
            return;
        }
    }
}

fn terms_led_to(raw: &RawCase) -> BTreeSet<String> {
    let mut led_to = BTreeSet::new();
    // Visiting can change words, too, so it wants a copy.
    raw.clone().words(&mut |place, words| {
        let Some(words) = words else { return };
        let own = place.table.strip_prefix("term.");
        let links = pieces(&words.value).0.into_iter().filter_map(|piece| match piece {
            Piece::Link { to, .. } => to.strip_prefix("term:").map(str::to_owned),
            _ => None,
        });
        led_to.extend(links.filter(|id| own != Some(id.as_str())));
    });
    led_to
}
