//! Events in order of time: for the strip and the ways through, and as the rows that stand in the page.

use case_explainer::brief::{self, Shape, Span, Str, Timeline};
use case_explainer::timeline::{Line, State, arrange};
use jiff::civil::Date;

use super::axis::span;
use super::dates::{from_days, to_days};
use super::gap::gaps;
use super::{Compiler, narrow};
use crate::article;
use crate::case::{Event, Lane, Mark, Timing, When};

/// A list of more events than this is told in groups, each of them closed at first.
const MANY: usize = 80;

impl Compiler<'_> {
    /// The events, oldest first, each with where it lies. Those of one day keep the editor's order. An open start lies
    /// before everything.
    pub(super) fn in_order(&self) -> Vec<(Span, &Event)> {
        let mut events: Vec<_> = self.case.events.iter().map(|it| (span(it), it)).collect();
        events.sort_by_key(|(span, _)| (span.shape != Shape::Open, span.from, span.to));
        events
    }

    /// What the strip and the ways through need.
    pub(super) fn timeline(&self) -> Timeline {
        let axis = self.axis();
        let (mut bases, mut parties) = (Vec::new(), Vec::new());
        let events = self.in_order().into_iter().map(|(mut span, event)| {
            match event.when {
                Timing::Before(_) => span.from = axis.from,
                Timing::Since(_) => span.to = axis.to,
                Timing::On(..) | Timing::Span(..) => {}
            }
            let ground = self.ground(&event.statement.ground);
            let basis = brief::Basis { label: ground.label, footing: ground.footing };
            let names = event.parties.iter().filter_map(|at| self.case.parties.get(*at));
            brief::Event {
                id: event.id.clone(),
                lane: narrow(event.lane),
                basis: place(&mut bases, basis),
                parties: names.map(|party| place(&mut parties, party.name.clone())).collect(),
                key: event.key,
                title: event.title.clone(),
                when: self.dates.timing(&event.when).text,
                span,
            }
        });
        let events = events.collect();
        Timeline {
            lanes: self.case.lanes.iter().map(lane).collect(),
            bases,
            parties,
            events,
            lens: self.lens(),
            deadlines: self.days_ahead(),
            gaps: gaps(self.dates.words(), &self.values, axis.to.saturating_sub(axis.from)),
            axis,
        }
    }

    fn days_ahead(&self) -> Vec<brief::Deadline> {
        let deadline = |it: &crate::case::Deadline| brief::Deadline {
            label: it.label.clone(),
            day: to_days(it.when.last_day()),
            when: self.dates.when(&it.when).text,
        };
        let mut days: Vec<_> = self.case.deadlines.iter().map(deadline).collect();
        days.sort_by_key(|deadline| deadline.day);
        days
    }

    /// The rows of the list, as they stand before anybody has chosen anything.
    pub(super) fn rows(&self, timeline: &Timeline) -> Vec<article::Event> {
        let lines = arrange(timeline, &State::default()).lines;
        self.in_order().into_iter().zip(lines).map(|((_, it), line)| self.row(it, line)).collect()
    }

    fn row(&self, event: &Event, line: Line) -> article::Event {
        let case = self.case;
        let at = case.events.iter().position(|own| own.id == event.id);
        let images = case.images.iter().filter(|image| image.event == at);
        let corrections = case.corrections.iter().filter(|it| it.event == at);
        let criteria = event.bears_on.iter().filter_map(|at| Some((*at, case.criteria.get(*at)?)));
        let lane = case.lanes.get(event.lane).map(lane);
        article::Event {
            id: event.id.clone(),
            lane: case.lanes.get(event.lane).map(|lane| lane.short.clone()).unwrap_or_default(),
            mark: lane.map_or(brief::Mark::Square, |lane| lane.mark),
            title: event.title.clone(),
            when: self.dates.timing(&event.when),
            gap: line.gap,
            same_day: line.same_day,
            statement: self.statement(&event.statement),
            images: images.map(|image| self.image(image)).collect(),
            corrections: corrections.map(|it| self.correction(it)).collect(),
            bears_on: criteria.map(|(at, it)| (at, it.label.clone())).collect(),
        }
    }

    /// The rows of a long list in groups, by year, and within a year of many events by month.
    pub(super) fn groups(&self, timeline: &Timeline) -> Vec<article::Group> {
        let mut groups = self.within(&timeline.events, |day| When::Year(day.year()));
        let mut left = timeline.events.as_slice();
        for group in &mut groups {
            let (year, rest) = left.split_at_checked(group.events).unwrap_or((left, &[]));
            left = rest;
            group.groups = self.within(year, |day| When::Month(day.year(), day.month()));
        }
        match groups.as_mut_slice() {
            [year] => std::mem::take(&mut year.groups),
            _ => groups,
        }
    }

    /// Groups of events whose days have the same name; none if they are not many.
    fn within(&self, events: &[brief::Event], name: fn(Date) -> When) -> Vec<article::Group> {
        let of = |event: &brief::Event| name(from_days(event.span.from));
        let group = |events: &[brief::Event]| article::Group {
            label: events.first().map(|it| self.dates.when(&of(it)).text).unwrap_or_default(),
            count: self.counted_events(events.len()),
            events: events.len(),
            groups: Vec::new(),
        };
        let events = if events.len() > MANY { events } else { &[] };
        events.chunk_by(|a, b| of(a) == of(b)).map(group).collect()
    }

    fn counted_events(&self, number: usize) -> Str {
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        self.values.counted(&self.dates.words().events, number).into()
    }
}

/// The position of something in a list where each stands once.
fn place<T: PartialEq>(list: &mut Vec<T>, item: T) -> u8 {
    let known = list.iter().position(|known| *known == item);
    narrow(known.unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    }))
}

fn lane(lane: &Lane) -> brief::Lane {
    brief::Lane {
        name: lane.name.clone(),
        mark: match lane.mark {
            Mark::Square => brief::Mark::Square,
            Mark::Diamond => brief::Mark::Diamond,
            Mark::Circle => brief::Mark::Circle,
            Mark::Triangle => brief::Mark::Triangle,
        },
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
        assert_eq!((event.span.shape, event.span.to), (Shape::Ongoing, axis.to));
        assert!(event.span.from > axis.from, "it starts where it is said to start");
        assert_eq!(&*event.when, "Since 2025");
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
    fn an_era_is_drawn_as_a_band_whether_it_has_ended_or_not() {
        for time in [SEALED, "from = \"2024\"\nto = \"2025\""] {
            let (_, event) = sealed(&format!("{time}\nera = true"));
            assert_eq!(event.span.shape, Shape::Era, "{time}");
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

    #[test]
    fn a_row_carries_what_belongs_to_its_event() {
        let with = "parties = [\"doe\"]\nbears_on = [\"customer\"]";
        let mut case = case(&[(SEALED, &format!("{SEALED}\n{with}"))]);
        let sealed = case.events.iter().position(|event| &*event.id == "sealed");
        case.images[0].event = sealed;
        case.corrections[0].event = sealed;
        let article = compile(&case, &english()).unwrap().article;
        let row = article.events.iter().find(|row| &*row.id == "sealed").unwrap();
        assert_eq!(row.bears_on[0].0, 0, "the first criterion");
        assert_eq!((row.images.len(), row.corrections.len()), (1, 1));
        assert!(article.images.is_empty(), "a picture stands once");
    }

    #[test]
    fn a_long_list_is_told_year_by_year_and_month_by_month() {
        let groups = |events: u16, step: u16| {
            let mut case = case(&[]);
            let pattern = case.events.iter().find(|event| &*event.id == "filed").cloned().unwrap();
            let first = jiff::civil::date(2020, 1, 1);
            let day = |at: u16| first.saturating_add(jiff::Span::new().days(at * step));
            case.events = (0..events)
                .map(|at| Event {
                    id: format!("e{at}").into(),
                    when: Timing::On(When::Day(day(at)), crate::case::DateIs::Exact),
                    ..pattern.clone()
                })
                .collect();
            let article = compile(&case, &english()).unwrap().article;
            let named = |groups: &[article::Group]| -> Vec<String> {
                groups.iter().map(|it| format!("{}: {}", it.label, it.count)).collect()
            };
            let months = article.groups.first().map(|year| named(&year.groups));
            (named(&article.groups), months.unwrap_or_default())
        };
        assert!(groups(80, 1).0.is_empty(), "a list that is not long is not cut");
        let (years, months) = groups(100, 10);
        assert_eq!(years, ["2020: 37 events", "2021: 37 events", "2022: 26 events"]);
        assert!(months.is_empty(), "a year that is not long is not cut");
        let (months, none) = groups(81, 1);
        assert_eq!(months, ["Jan 2020: 31 events", "Feb 2020: 29 events", "Mar 2020: 21 events"]);
        assert!(none.is_empty(), "one year needs no line of its own");
        let (years, months) = groups(500, 1);
        assert_eq!(years, ["2020: 366 events", "2021: 134 events"]);
        assert_eq!((months.len(), &*months[1]), (12, "Feb 2020: 29 events"));
    }
}
