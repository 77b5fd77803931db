//! Where events lie on the strip: in order of time, on the strip, and never on one another.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::rc::Rc;

use case_explainer::app::AppState;
use case_explainer::brief::{Axis, Brief, Lane, Lens, Mark, Shape, Span, Timeline};
use case_explainer::timeline::{Layout, fraction, layout, percent, px};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use support::case::{brief, linkedin};
use support::page::{draw, within};
use support::small;

const SHAPES: [Shape; 4] = [Shape::Point, Shape::Vague, Shape::Range, Shape::Open];

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
    let published = linkedin();
    let events = &published.compiled.brief.timeline.events;
    let known: Vec<_> = events.iter().filter(|event| event.span.shape != Shape::Open).collect();
    assert!(known.is_sorted_by_key(|event| (event.span.from, event.span.to)));
    assert!(events.is_sorted_by_key(|event| event.span.shape != Shape::Open), "open starts first");
    for event in events {
        let vague = event.when.iso.len() < "2025-01-21".len();
        let exact = event.span.shape == Shape::Point;
        assert!(!(vague && exact), "{} is drawn more exactly than it is known", event.id);
    }
    assert!(events.iter().any(|event| event.span.shape == Shape::Vague), "a vague date to judge");
    let mut ids: Vec<_> = published.case.events.iter().map(|event| &event.id).collect();
    let mut compiled: Vec<_> = events.iter().map(|event| &event.id).collect();
    ids.sort();
    compiled.sort();
    assert_eq!(ids, compiled, "every event is there, once");
}

#[test]
fn the_real_marks_do_not_touch() {
    let timeline = brief().timeline;
    assert_eq!(touching(&timeline, &layout(&timeline)), []);
    assert!(layout(&timeline).places.iter().any(|place| place.in_lens), "the lens shows something");
}

#[test]
fn a_vague_date_is_drawn_as_long_as_it_is_vague() {
    for shape in SHAPES {
        let mut brief = small::brief();
        brief.timeline.events[1].span = Span { from: 40, to: 70, shape };
        let page = draw(&AppState::new(Rc::new(brief)));
        let dot = page.all(".ce-dot")[1];
        let marks = within(dot, "path.ce-ink").len();
        let bars: Vec<_> = within(dot, "rect.ce-ink").iter().map(|bar| bar.attr("width")).collect();
        match shape {
            Shape::Point => assert_eq!((marks, bars), (1, vec![]), "{shape:?}"),
            _ => assert_eq!((marks, bars), (0, vec![Some("30%")]), "{shape:?}"),
        }
    }
}

#[test]
fn a_day_that_is_not_sure_can_be_seen() {
    let mut brief = small::brief();
    brief.timeline.events[1].span = Span { from: 40, to: 40, shape: Shape::Vague };
    let page = draw(&AppState::new(Rc::new(brief)));
    let bar = within(page.all(".ce-dot")[1], "rect.ce-ink")[0];
    assert_eq!((bar.attr("x"), bar.attr("width")), (Some("40%"), Some("1.20%")));
}

#[test]
fn an_axis_of_no_length_draws_everything_at_its_start() {
    let axis = Axis { from: 7, to: 7, ticks: Vec::new() };
    assert_eq!([i32::MIN, 7, i32::MAX].map(|day| fraction(&axis, day)), [0; 3]);
}

/// Pairs of events that lie in one row and nearer to each other than a phone can show.
fn touching(timeline: &Timeline, layout: &Layout) -> Vec<(usize, usize)> {
    let drawn = |event: usize| timeline.events[event].span.shape != Shape::Open;
    let touch = |a: usize, b: usize| {
        let (a, b) = (layout.places[a], layout.places[b]);
        let far = |left: i32, right: i32| {
            i64::from(right - left) * i64::from(PHONE) >= i64::from(NEAR) * 10_000
        };
        (a.in_lens, a.row) == (b.in_lens, b.row) && !far(a.to, b.from) && !far(b.to, a.from)
    };
    let count = layout.places.len();
    let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    pairs.filter(|&(a, b)| drawn(a) && drawn(b) && touch(a, b)).collect()
}

fn any_axis() -> impl Strategy<Value = Axis> {
    (-40_000i32..40_000, 1i32..20_000).prop_map(|(from, length)| Axis {
        from,
        to: from + length,
        ticks: Vec::new(),
    })
}

/// A timeline as the press hands it over: in order of time, open starts first.
fn any_timeline() -> impl Strategy<Value = Timeline> {
    let span = (0i32..11_000, 0i32..1_500, select(SHAPES.to_vec()));
    let events = vec((span, 0u8..4), 0..30);
    let lens = proptest::option::of((0i32..9_000, 1i32..1_000));
    (any_axis(), events, lens, 1usize..=4).prop_map(|(axis, events, lens, lanes)| {
        let Brief { timeline: Timeline { events: patterns, .. }, .. } = small::brief();
        let day = |position: i32| axis.from + position * (axis.to - axis.from) / 10_000;
        let events = events.into_iter().map(|((from, length, shape), lane)| {
            let to = if shape == Shape::Point { from } else { from + length };
            let span = Span { from: day(from), to: day(to), shape };
            let lane = lane % u8::try_from(lanes).unwrap();
            case_explainer::brief::Event { lane, span, ..patterns[0].clone() }
        });
        let mut events: Vec<_> = events.collect();
        events
            .sort_by_key(|event| (event.span.shape != Shape::Open, event.span.from, event.span.to));
        let lens = lens.map(|(from, length)| Lens {
            label: "".into(),
            axis: Axis { from: day(from), to: day(from + length), ticks: Vec::new() },
        });
        let lane = Lane { name: "".into(), short: "".into(), mark: Mark::Circle };
        Timeline { lanes: vec![lane; lanes], events, axis, lens }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn later_days_lie_further_right_and_all_lie_on_the_strip(
        axis in any_axis(),
        days in vec(any::<i32>(), 2..20),
    ) {
        let near = days.iter().map(|day| day % 60_000);
        let mut days: Vec<i32> = days.iter().copied().chain(near).chain([axis.from, axis.to]).collect();
        days.sort_unstable();
        let places: Vec<i32> = days.iter().map(|day| fraction(&axis, *day)).collect();
        prop_assert!(places.is_sorted());
        prop_assert!(places.iter().all(|place| (0..=10_000).contains(place)));
        prop_assert_eq!((fraction(&axis, axis.from), fraction(&axis, axis.to)), (0, 10_000));
    }

    #[test]
    fn marks_in_one_row_never_touch(timeline in any_timeline()) {
        prop_assert_eq!(touching(&timeline, &layout(&timeline)), []);
    }

    #[test]
    fn each_event_has_the_place_of_its_days_in_its_own_lane(timeline in any_timeline()) {
        let layout = layout(&timeline);
        prop_assert_eq!(layout.places.len(), timeline.events.len());
        prop_assert_eq!(layout.lanes.len(), timeline.lanes.len());
        let ends = layout.lanes.iter().copied().skip(1).chain([layout.rows]);
        let lanes: Vec<_> = layout.lanes.iter().copied().zip(ends).collect();
        prop_assert!(lanes.iter().all(|(first, end)| first < end), "every lane has a row: {:?}", lanes);
        for (event, place) in timeline.events.iter().zip(&layout.places) {
            let lens = timeline.lens.as_ref().filter(|_| place.in_lens);
            let axis = lens.map_or(&timeline.axis, |lens| &lens.axis);
            let days = (event.span.from, event.span.to);
            prop_assert_eq!((place.from, place.to), (fraction(axis, days.0), fraction(axis, days.1)));
            if event.span.shape == Shape::Open {
                prop_assert!(!place.in_lens, "a band has no place in a lens");
            } else if place.in_lens {
                prop_assert!(axis.from <= days.0 && days.1 <= axis.to, "the lens cuts {:?}", days);
                prop_assert!((0..layout.lens_rows).contains(&place.row));
            } else {
                let (first, end) = lanes[usize::from(event.lane)];
                prop_assert!((first..end).contains(&place.row));
            }
        }
    }
}
