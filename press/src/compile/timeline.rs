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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::trial::case;
    use crate::compile::compile;
    use crate::compile::words::english;

    const SEALED: &str = "from = \"2025\"";

    /// The scale, and where the event `sealed` lies with this time.
    fn sealed(time: &str) -> (brief::Axis, brief::Event) {
        let timeline = compile(&case(&[(SEALED, time)]), &english()).unwrap().brief.timeline;
        let event = timeline.events.into_iter().find(|event| &*event.id == "sealed").unwrap();
        (timeline.axis, event)
    }

    #[test]
    fn an_open_end_reaches_to_the_end_of_the_strip() {
        let (axis, event) = sealed(SEALED);
        assert_eq!((event.span.shape, event.span.to), (Shape::Range, axis.to));
        assert!(event.span.from > axis.from, "it starts where it is said to start");
        assert_eq!(&*event.when.text, "Since 2025");
        let (later, _) = sealed("from = \"2025-02\"");
        assert_eq!(later.to, axis.to, "an open end makes the strip no longer");
    }

    #[test]
    fn only_an_exact_day_is_drawn_as_a_point() {
        let shape = |time: &str| sealed(time).1.span.shape;
        assert_eq!(shape("date = \"2025-02-03\""), Shape::Point);
        assert_eq!(shape("date = \"2025-02-03T09:00\""), Shape::Point);
        assert_eq!(shape("date = \"2025-02\""), Shape::Vague);
        for date_is in ["about", "by", "expected", "postponed"] {
            let time = format!("date = \"2025-02-03\"\ndate_is = \"{date_is}\"");
            let (_, event) = sealed(&time);
            assert_eq!(event.span.shape, Shape::Vague, "{date_is}");
            assert_eq!(event.span.from, event.span.to, "{date_is}: as exact as it is");
        }
    }

    #[test]
    fn a_date_to_come_makes_the_strip_longer() {
        let (axis, event) = sealed("date = \"2026-08\"\ndate_is = \"expected\"");
        assert!(axis.to > event.span.to && axis.to - event.span.to <= 1, "to the end of its month");
    }

    #[test]
    fn a_span_is_as_long_as_the_exactness_of_its_ends() {
        let (_, event) = sealed("from = \"2025-01\"\nto = \"2025-02\"");
        assert_eq!(event.span.to - event.span.from, 31 + 28 - 1);
    }
}
