//! Events in order of time.

use case_explainer::brief::{self, Shape, Span, Timeline};

use super::axis::span;
use super::gap::gap;
use super::{Compiler, narrow};
use crate::case::{Event, Mark, Timing};

impl Compiler<'_> {
    pub(super) fn timeline(&self) -> Timeline {
        let axis = self.axis();
        let mut events: Vec<(Span, &Event)> =
            self.case.events.iter().map(|event| (span(&event.when), event)).collect();
        // Stable: events of one day keep the editor's order. An open start lies before everything.
        events.sort_by_key(|(span, _)| (span.shape != Shape::Open, span.from, span.to));
        let mut before = None;
        let events = events.into_iter().map(|(mut span, event)| {
            let gap = gap(self.dates.words(), &self.values, before.replace(span), span);
            match event.when {
                Timing::Before(_) => span.from = axis.from,
                Timing::Since(_) => span.to = axis.to,
                Timing::On(..) | Timing::Span(..) => {}
            }
            brief::Event {
                id: event.id.clone(),
                lane: narrow(event.lane),
                title: event.title.clone(),
                when: self.dates.timing(&event.when),
                span,
                gap,
                statement: self.statement(&event.statement),
            }
        });
        let events = events.collect();
        let lanes = self.case.lanes.iter().map(|lane| brief::Lane {
            name: lane.name.clone(),
            short: lane.short.clone(),
            mark: match lane.mark {
                Mark::Square => brief::Mark::Square,
                Mark::Diamond => brief::Mark::Diamond,
                Mark::Circle => brief::Mark::Circle,
                Mark::Triangle => brief::Mark::Triangle,
            },
        });
        Timeline { lanes: lanes.collect(), events, axis, lens: self.lens() }
    }
}
