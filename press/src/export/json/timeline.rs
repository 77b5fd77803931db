//! The timeline.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::Writer;
use super::statement::{Day, Moment, Statement};
use crate::export::bounds::{Bounds, Certainty};

/// A row of the timeline.
#[derive(JsonSchema, Serialize)]
pub(super) struct Lane {
    /// Stable id.
    id: Str,
    /// Its name.
    name: Str,
}

/// Something that happened, or is due.
#[derive(JsonSchema, Serialize)]
pub(super) struct Event {
    /// Stable id; the page opens it at `#event-<id>`.
    id: Str,
    /// Id of its row.
    lane: Str,
    /// The event in a few words.
    title: Str,
    /// When, as the page says it.
    when: Moment,
    /// The first day that it can be; null where no start is known.
    from: Option<Day>,
    /// The last day that it can be; null where no end is known.
    to: Option<Day>,
    /// How the two days are meant.
    certainty: Certainty,
    /// Whether it is one of the few that tell the story.
    key: bool,
    /// Whether it is a time that other events lie in.
    era: bool,
    /// Ids of the parties it concerns.
    parties: Vec<Str>,
    /// Ids of the criteria it matters to.
    bears_on: Vec<Str>,
    /// The event in full.
    statement: Statement,
}

impl Writer<'_> {
    pub(super) fn lanes(&self) -> Vec<Lane> {
        let lanes = self.told.case.lanes.iter();
        lanes.map(|lane| Lane { id: lane.id.clone(), name: lane.name.clone() }).collect()
    }

    pub(super) fn events(&self) -> Vec<Event> {
        let event = self.told.events().map(|(own, told)| {
            let Bounds { from, to, certainty } = (&own.when).into();
            let case = self.told.case;
            let lane = case.lanes.get(own.lane);
            let parties = own.parties.iter().filter_map(|at| case.parties.get(*at));
            let criteria = own.bears_on.iter().filter_map(|at| case.criteria.get(*at));
            Event {
                id: own.id.clone(),
                lane: lane.map(|lane| lane.id.clone()).unwrap_or_default(),
                title: told.title.clone(),
                when: (&told.when).into(),
                from: from.map(Day::from),
                to: to.map(Day::from),
                certainty,
                key: own.key,
                era: own.era,
                parties: parties.map(|party| party.id.clone()).collect(),
                bears_on: criteria.map(|criterion| criterion.id.clone()).collect(),
                statement: self.statement(&own.statement, &told.statement),
            }
        });
        event.collect()
    }
}
