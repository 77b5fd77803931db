//! The ways through the timeline: what is shown, in which order, and what stands between.

use case_explainer::brief::{Event, Str, Timeline};
use case_explainer::timeline::{
    Action, Arrangement, State, View, Window, Zoom, arrange, find, in_order, place, shown, update,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::case::{brief, linkedin_with_record};
use crate::support::story::{any_move, any_timeline, any_words};

fn after(timeline: &Timeline, actions: &[Action]) -> State {
    actions.iter().fold(State::default(), |state, action| update(timeline, &state, action.clone()))
}

/// The titles of the events that are shown, from top to bottom.
fn titles(timeline: &Timeline, state: &State) -> Vec<String> {
    let order = in_order(state, &shown(timeline, state));
    order.iter().map(|at| timeline.events[*at].title.to_string()).collect()
}

fn lines(timeline: &Timeline, actions: &[Action]) -> Arrangement {
    arrange(timeline, &after(timeline, actions))
}

#[test]
fn the_story_in_five_is_the_key_events_opened() {
    let timeline = brief().timeline;
    let told = lines(&timeline, &[Action::Look(View::Key)]);
    let count = told.lines.iter().filter(|line| line.shown).count();
    assert_eq!(count, timeline.events.iter().filter(|event| event.key).count());
    assert!((3..=7).contains(&count), "{count} events tell the story");
    assert!(told.lines.iter().all(|line| line.shown == line.open));
}

#[test]
fn one_at_a_time_begins_where_the_reader_is_and_steps_to_the_neighbours() {
    let timeline = brief().timeline;
    let only = |actions: &[Action]| {
        let told = lines(&timeline, actions);
        let shown: Vec<usize> = (0..told.lines.len()).filter(|at| told.lines[*at].shown).collect();
        assert_eq!(shown.len(), 1, "one at a time");
        shown[0]
    };
    assert_eq!(only(&[Action::Look(View::One)]), 0);
    assert_eq!(only(&[Action::Opened(4), Action::Look(View::One)]), 4);
    assert_eq!(only(&[Action::Look(View::One), Action::Mark(5)]), 5);
}

#[test]
fn gaps_are_told_in_either_direction_and_between_what_is_shown() {
    let timeline = brief().timeline;
    let place = |id: &str| timeline.events.iter().position(|event| &*event.id == id).unwrap();
    let (change, filed) = (place("policy-change"), place("filed"));
    let key = lines(&timeline, &[Action::Look(View::Key)]);
    assert_eq!(&*key.lines[filed].gap, "4 months later");
    let back = lines(&timeline, &[Action::Look(View::Key), Action::Turn]);
    assert_eq!(&*back.lines[change].gap, "4 months earlier");
    let all = lines(&timeline, &[]);
    assert_eq!(&*all.lines[filed].gap, "4 months later", "to the event above, whichever it is");

    let timeline = linkedin_with_record().compiled.brief.timeline;
    let filed = timeline.events.iter().position(|event| &*event.id == "filed").unwrap();
    let all = lines(&timeline, &[]);
    assert_eq!(&*all.lines[filed].gap, "", "something else happened on that day");
    assert!(all.lines[filed].same_day, "and the date stands above it");
}

#[test]
fn going_to_an_event_that_is_left_out_shows_everything_again() {
    let timeline = brief().timeline;
    let lane = timeline.events[3].lane;
    let hidden = after(&timeline, &[Action::Lane(lane), Action::Look(View::Key)]);
    assert!(!shown(&timeline, &hidden)[3]);
    let there = update(&timeline, &hidden, Action::Go(3));
    assert!(shown(&timeline, &there)[3]);
    assert_eq!((there.view, there.is_filtered()), (View::All, false));
    let stays = update(&timeline, &after(&timeline, &[Action::Lane(200)]), Action::Go(3));
    assert_eq!(stays.without, [200], "what shows it already is kept");
}

#[test]
fn since_the_article_leaves_out_what_was_over_before() {
    let timeline = brief().timeline;
    let day = timeline.events.iter().find(|event| &*event.id == "filed").unwrap().span.from;
    let state = after(&timeline, &[Action::Since(Some(day))]);
    for (event, shown) in timeline.events.iter().zip(shown(&timeline, &state)) {
        assert_eq!(shown, event.span.to >= day, "{}", event.title);
    }
}

#[test]
fn a_filter_is_taken_back_by_the_same_choice() {
    let timeline = brief().timeline;
    let all = titles(&timeline, &State::default());
    let twice = after(&timeline, &[Action::Lane(1), Action::Lane(1)]);
    assert_eq!(titles(&timeline, &twice), all);
    let reset = after(&timeline, &[Action::Lane(1), Action::Basis(Some(0)), Action::Reset]);
    assert_eq!(titles(&timeline, &reset), all);
    assert!(titles(&timeline, &after(&timeline, &[Action::Basis(Some(0))])).len() < all.len());
}

/// What fits, told as the issue of each filter is described to editors, one event at a time.
fn fits(state: &State, event: &Event, text: &str) -> bool {
    let mut words = state.words.split(' ').filter(|word| !word.is_empty());
    let mut reasons = vec![
        state.without.iter().all(|lane| *lane != event.lane),
        state.view != View::Key || event.key,
        words.all(|word| text.contains(word)),
    ];
    reasons.extend(state.basis.map(|basis| event.basis == basis));
    reasons.extend(state.party.map(|party| event.parties.contains(&party)));
    reasons.extend(state.since.map(|day| event.span.to >= day));
    reasons.iter().all(|reason| *reason)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn found_is_what_holds_every_word(texts in vec(any_words(), 0..20), words in any_words()) {
        let found = find(&texts, &words);
        for (text, found) in texts.iter().zip(found) {
            prop_assert_eq!(found, words.split(' ').all(|word| text.contains(word)), "{:?} in {:?}", words, text);
        }
    }

    #[test]
    fn what_is_shown_is_what_fits(
        timeline in any_timeline(30),
        actions in vec(any_move(30), 0..12),
        texts in vec(any_words(), 30),
    ) {
        let texts: Vec<Str> = texts.into_iter().take(timeline.events.len()).collect();
        let mut state = after(&timeline, &actions);
        state.texts = texts.clone().into();
        let expected: Vec<bool> =
            timeline.events.iter().zip(&texts).map(|(event, text)| fits(&state, event, text)).collect();
        prop_assert_eq!(shown(&timeline, &state), expected);
    }

    #[test]
    fn the_order_is_kept_or_turned_round(
        timeline in any_timeline(30),
        actions in vec(any_move(30), 0..12),
    ) {
        let mut state = after(&timeline, &actions);
        state.newest_first = false;
        let oldest = in_order(&state, &shown(&timeline, &state));
        prop_assert!(oldest.is_sorted());
        state.newest_first = true;
        let mut newest = in_order(&state, &shown(&timeline, &state));
        newest.reverse();
        prop_assert_eq!(&newest, &oldest);
        prop_assert!(place(&state, &oldest) < oldest.len().max(1));
    }

    #[test]
    fn after_anything_the_strip_shows_days_of_the_timeline_and_the_list_all_that_fits(
        timeline in any_timeline(30),
        actions in vec(any_move(30), 0..30),
    ) {
        let mut state = State::default();
        for action in actions {
            let before = state.clone();
            state = update(&timeline, &state, action.clone());
            if action.keeps_the_list(&before) {
                prop_assert_eq!(arrange(&timeline, &before), arrange(&timeline, &state));
            }
            let whole = Window::of(&timeline.axis);
            if let Some(window) = state.window {
                prop_assert!(whole.from <= window.from && window.from < window.to && window.to <= whole.to);
                let marked = match action {
                    Action::Mark(event) | Action::Go(event) => state.selected.filter(|it| *it == event),
                    _ => None,
                };
                if let Some(marked) = marked {
                    let span = timeline.events[marked].span;
                    prop_assert!(window.meets(span.from, span.to), "the marked event is in view");
                }
            }
            let fit = shown(&timeline, &state);
            let told = arrange(&timeline, &state);
            prop_assert_eq!(told.lines.len(), timeline.events.len());
            let drawn: Vec<bool> = told.lines.iter().map(|line| line.shown).collect();
            match state.view {
                View::One => prop_assert_eq!(
                    drawn.iter().filter(|shown| **shown).count(),
                    usize::from(fit.contains(&true))
                ),
                View::All | View::Key => prop_assert_eq!(drawn, fit),
            }
            let first = in_order(&state, &shown(&timeline, &state)).first().copied();
            if let Some(first) = first.filter(|_| state.view != View::One) {
                prop_assert_eq!(&*told.lines[first].gap, "", "nothing stands above the first");
            }
        }
        let whole = update(&timeline, &state, Action::Zoom(Zoom::Whole));
        prop_assert_eq!(whole.window, None);
    }
}
