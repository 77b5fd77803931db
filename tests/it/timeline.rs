//! Where events lie on the strip: in order of time, on the strip, never on one another, and as exact as they are.

use std::rc::Rc;

use case_explainer::app::{AppState, Clock};
use case_explainer::brief::{Axis, Brief, Lane, Mark, Shape, Span, Timeline};
use case_explainer::timeline::{
    Layout, Placed, Window, fraction, is_band, layout, percent, px, ticks,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::case::{brief, linkedin, linkedin_with_record};
use crate::support::page::{draw, within};
use crate::support::small;
use crate::support::story::{SHAPES, any_axis, any_timeline};

/// The narrowest phone, and how near two marks may be to each other on it, in px.
const PHONE: i32 = 320;
const NEAR: i32 = 14;

#[test]
fn percent_writes_the_number_it_is_given() {
    for position in 0..=10_000 {
        let text = percent(position);
        let number: f64 = text.strip_suffix('%').unwrap().parse().unwrap();
        assert_eq!((number * 100.0).round(), f64::from(position), "{text}");
    }
    let (below, above) = (percent(-1), percent(10_001));
    assert_eq!((&*below, &*above), ("0%", "100%"), "nothing is drawn beside the strip");
}

#[test]
fn px_writes_the_number_it_is_given() {
    for length in [i32::MIN, -1, 0, 7, i32::MAX] {
        assert_eq!(px(length).parse(), Ok(length));
    }
}

#[test]
fn the_real_events_stand_in_order_and_as_exact_as_they_are() {
    for published in [linkedin(), linkedin_with_record()] {
        let compiled = &published.compiled;
        let events = &compiled.brief.timeline.events;
        let known: Vec<_> = events.iter().filter(|event| event.span.shape != Shape::Open).collect();
        assert!(known.is_sorted_by_key(|event| (event.span.from, event.span.to)));
        assert!(
            events.is_sorted_by_key(|event| event.span.shape != Shape::Open),
            "open starts first"
        );
        assert_eq!(events.len(), compiled.article.events.len());
        for (event, row) in events.iter().zip(&compiled.article.events) {
            assert_eq!(event.id, row.id, "strip and list are in one order");
            let vague = row.when.iso.len() < "2025-01-21".len();
            let exact = event.span.shape == Shape::Point;
            assert!(!(vague && exact), "{} is drawn more exactly than it is known", event.id);
        }
        assert!(
            events.iter().any(|event| event.span.shape == Shape::Open),
            "a start that nobody knows"
        );
        let mut ids: Vec<_> = published.case.events.iter().map(|event| &event.id).collect();
        let mut compiled: Vec<_> = events.iter().map(|event| &event.id).collect();
        ids.sort();
        compiled.sort();
        assert_eq!(ids, compiled, "every event is there, once");
    }
    let record = linkedin_with_record().compiled.brief.timeline;
    let mut shapes = record.events.iter().map(|event| event.span.shape);
    assert!(shapes.any(|shape| shape == Shape::Vague), "a vague date to judge");
}

#[test]
fn the_real_marks_do_not_touch() {
    let timeline = brief().timeline;
    let whole = layout(&timeline, Window::of(&timeline.axis));
    assert_eq!(touching(&timeline, &whole), []);
    assert!(whole.marks.iter().any(|mark| mark.in_lens), "the lens shows something");
}

#[test]
fn a_vague_date_is_drawn_as_long_as_it_is_vague() {
    for shape in SHAPES {
        let mut brief = small::brief();
        brief.timeline.events[1].span = Span { from: 40, to: 70, shape };
        let page = draw(&AppState::new(Rc::new(brief), Clock::default()));
        let dot = page.all(".ce-dot")[1];
        let marks = within(dot, "path.ce-ink").len();
        let bars = within(dot, "rect.ce-ink");
        if shape == Shape::Point {
            assert_eq!((marks, bars.len()), (1, 0), "{shape:?}");
            continue;
        }
        assert_eq!(marks, 0, "{shape:?}");
        let number = |name: &str| {
            let numbers = bars.iter().map(|bar| bar.attr(name).unwrap().strip_suffix('%').unwrap());
            numbers.map(|number| number.parse::<f64>().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(number("x")[0], 40.0, "{shape:?}");
        assert!((number("width").iter().sum::<f64>() - 30.0).abs() < 0.05, "{shape:?}");
    }
}

#[test]
fn an_end_that_nobody_has_reported_fades() {
    for (shape, fades) in [(Shape::Ongoing, true), (Shape::Range, false)] {
        let mut brief = small::brief();
        brief.timeline.events[1].span = Span { from: 40, to: 100, shape };
        let page = draw(&AppState::new(Rc::new(brief), Clock::default()));
        let bars = within(page.all(".ce-dot")[1], "rect.ce-ink");
        let last = bars.last().unwrap().attr("opacity");
        assert_eq!(last.is_some(), fades, "{shape:?}");
    }
}

#[test]
fn a_day_that_is_not_sure_can_be_seen() {
    let mut brief = small::brief();
    brief.timeline.events[1].span = Span { from: 40, to: 40, shape: Shape::Vague };
    let page = draw(&AppState::new(Rc::new(brief), Clock::default()));
    let bar = within(page.all(".ce-dot")[1], "rect.ce-ink")[0];
    assert_eq!((bar.attr("x"), bar.attr("width")), (Some("40%"), Some("1.20%")));
}

#[test]
fn a_window_of_no_length_draws_everything_at_its_start() {
    let window = Window { from: 7, to: 7 };
    assert_eq!([i32::MIN, 7, i32::MAX].map(|day| fraction(window, day)), [0; 3]);
}

#[test]
fn thousands_of_events_are_some_dozens_of_marks_that_tell_how_many_they_are() {
    let Brief { mut timeline, .. } = small::brief();
    let pattern = timeline.events.remove(0);
    timeline.axis = Axis { from: 0, to: 3_650, months: Vec::new() };
    timeline.lanes = vec![Lane { name: "".into(), mark: Mark::Circle }; 3];
    timeline.events = (0..5_000)
        .map(|at| {
            let day = at * 3_650 / 5_000;
            let span = Span { from: day, to: day, shape: Shape::Point };
            case_explainer::brief::Event { lane: (at % 3) as u8, span, ..pattern.clone() }
        })
        .collect();
    let whole = layout(&timeline, Window::of(&timeline.axis));
    assert!(whole.marks.len() < 100, "{} marks", whole.marks.len());
    let held: usize = whole.marks.iter().map(|mark| mark.count).sum();
    assert_eq!(held, 5_000, "none is lost");
    let days = layout(&timeline, Window { from: 100, to: 107 });
    assert!(days.marks.iter().all(|mark| mark.count == 1), "a closer look tells them apart");
}

#[test]
fn ticks_tell_days_months_or_years_as_they_fit() {
    let axis = brief().timeline.axis;
    let labels = |from: i32, to: i32| -> Vec<String> {
        let ticks = ticks(&axis, Window { from, to });
        ticks.iter().filter(|it| !it.label.is_empty()).map(|it| it.label.to_string()).collect()
    };
    let whole = labels(axis.from, axis.to);
    assert!(whole[0].contains("2024") && whole.len() <= 12, "{whole:?}");
    let january = axis.months.iter().find(|it| it.number == 1).unwrap().day;
    let days = labels(january, january + 10);
    assert_eq!(days[..3], ["Jan", "2", "3"], "{days:?}");
}

/// Pairs of marks that lie in one row and nearer to each other than a phone can show.
fn touching(timeline: &Timeline, layout: &Layout) -> Vec<(Placed, Placed)> {
    let band = |mark: &Placed| is_band(timeline.events[mark.event].span.shape);
    let marks: Vec<_> = layout.marks.iter().filter(|mark| !band(mark)).collect();
    let far = |left: i32, right: i32| {
        i64::from(right - left) * i64::from(PHONE) >= i64::from(NEAR) * 10_000
    };
    let touch = |a: &Placed, b: &Placed| {
        (a.in_lens, a.row) == (b.in_lens, b.row) && !far(a.to, b.from) && !far(b.to, a.from)
    };
    let pairs = (0..marks.len()).flat_map(|a| (a + 1..marks.len()).map(move |b| (a, b)));
    let pairs = pairs.map(|(a, b)| (*marks[a], *marks[b]));
    pairs.filter(|(a, b)| touch(a, b)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn later_days_lie_further_right_and_all_lie_on_the_strip(
        axis in any_axis(),
        days in vec(any::<i32>(), 2..20),
    ) {
        let window = Window::of(&axis);
        let near = days.iter().map(|day| day % 60_000);
        let mut days: Vec<i32> = days.iter().copied().chain(near).chain([axis.from, axis.to]).collect();
        days.sort_unstable();
        let places: Vec<i32> = days.iter().map(|day| fraction(window, *day)).collect();
        prop_assert!(places.is_sorted());
        prop_assert!(places.iter().all(|place| (0..=10_000).contains(place)));
        prop_assert_eq!((fraction(window, axis.from), fraction(window, axis.to)), (0, 10_000));
    }

    #[test]
    fn marks_in_one_row_never_touch(timeline in any_timeline(120), part in any::<bool>()) {
        let whole = Window::of(&timeline.axis);
        let half = Window { to: whole.from + whole.length() / 2, ..whole };
        prop_assert_eq!(touching(&timeline, &layout(&timeline, if part { half } else { whole })), []);
    }

    #[test]
    fn each_event_is_drawn_once_at_its_days_in_its_own_lane(timeline in any_timeline(120)) {
        let whole = Window::of(&timeline.axis);
        let layout = layout(&timeline, whole);
        prop_assert_eq!(layout.lanes.len(), timeline.lanes.len());
        let ends = layout.lanes.iter().copied().skip(1).chain([layout.rows]);
        let lanes: Vec<_> = layout.lanes.iter().copied().zip(ends).collect();
        prop_assert!(lanes.iter().all(|(first, end)| first < end), "every lane has a row: {:?}", lanes);
        let held: usize = layout.marks.iter().map(|mark| mark.count).sum();
        prop_assert_eq!(held, timeline.events.len());
        for place in &layout.marks {
            let event = &timeline.events[place.event];
            let lens = timeline.lens.as_ref().filter(|_| place.in_lens).map(Window::of_lens);
            let window = lens.unwrap_or(whole);
            let days = (event.span.from, event.span.to);
            if place.count == 1 {
                prop_assert!(place.from <= fraction(window, days.1) || place.from - place.to < 440);
            }
            if is_band(event.span.shape) {
                prop_assert!(!place.in_lens, "a band has no place in a lens");
            } else if place.in_lens {
                prop_assert!(window.from <= days.0 && days.1 <= window.to, "the lens cuts {:?}", days);
                prop_assert!((0..layout.lens_rows).contains(&place.row));
                prop_assert_eq!((place.from, place.to), (fraction(window, days.0), fraction(window, days.1)));
            } else {
                let (first, end) = lanes[usize::from(event.lane)];
                prop_assert!((first..end).contains(&place.row), "row {} of {:?}", place.row, (first, end));
            }
        }
    }
}
