//! What a reader does, and what follows: the whole widget as a function from state and action to state and effects.

use std::rc::Rc;

use case_explainer::app::{self, AppState, Clock, Effect, Target, update};
use case_explainer::plan::Answer;
use case_explainer::questionnaire::{self, Action, Screen};
use case_explainer::timeline;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::case::start;
use crate::support::reader::{act, after, answer, answered, choices, ends, replayed, shown, ways};
use crate::support::small::{self, LATE, NEVER};
use crate::support::story::any_move;

const PAID: Answer = Answer::Value(0);
const NO_PREMIUM: Answer = Answer::Value(3);
const BEFORE: Answer = Answer::Value(0);

fn small_start() -> AppState {
    AppState::new(Rc::new(small::brief()), Clock::default())
}

fn on_timeline(state: &AppState, action: timeline::Action) -> (AppState, Vec<Effect>) {
    update(state, app::Action::Timeline(action))
}

/// The effects of arriving at the start or, after so many steps, at a question: its heading gets the focus, and says all there is to say.
fn arrival(steps: u8) -> Vec<Effect> {
    vec![Effect::Step(steps), Effect::Focus(Target::Step), Effect::Announce("".into())]
}

#[test]
fn nothing_is_chosen_and_nothing_is_answered_at_first() {
    let state = start();
    assert_eq!(state.timeline, timeline::State::default());
    assert_eq!(shown(&state), Screen::Start);
}

/// The effects but for the order of the list, into which it is brought once.
fn beside_the_list(effects: Vec<Effect>) -> Vec<Effect> {
    let (list, others): (Vec<_>, Vec<_>) =
        effects.into_iter().partition(|effect| matches!(effect, Effect::Arrange(_)));
    assert_eq!(list.len(), 1, "the list is brought into order once");
    others
}

#[test]
fn another_language_changes_words_and_nothing_else() {
    let begun = after(&small_start(), &[Action::Begin]);
    let (marked, _) =
        on_timeline(&answer(&begun, Answer::Value(NEVER)), timeline::Action::Opened(1));
    let (turned, _) = on_timeline(&marked, timeline::Action::Turn);
    let (before, _) = on_timeline(&turned, timeline::Action::Find("judge".into()));
    let mut other = small::brief();
    other.words.problem = "Elija una respuesta".into();
    let (now, effects) = update(&before, app::Action::Speak(Rc::new(other.clone())));
    assert_eq!(*now.brief, other);
    assert_eq!(now.questionnaire, before.questionnaire);
    assert_eq!(
        now.timeline, turned.timeline,
        "words that were looked for are of the other language"
    );
    let [Effect::Arrange(list), Effect::Select(Some(1)), Effect::Step(steps)] = &*effects else {
        panic!("{effects:?}")
    };
    assert!(list.newest_first, "the list was pressed anew");
    assert_eq!(*steps, questionnaire::depth(&other.check.plan, &now.questionnaire));
}

#[test]
fn in_words_of_another_case_no_answer_stays() {
    let before = answer(&after(&small_start(), &[Action::Begin]), Answer::Value(NEVER));
    let other = start().brief;
    let (now, _) = update(&before, app::Action::Speak(other.clone()));
    assert_eq!(now, AppState::new(other, before.clock));
}

#[test]
fn opening_an_event_marks_it_and_moves_no_focus() {
    let (open, effects) = on_timeline(&start(), timeline::Action::Opened(2));
    assert_eq!(open.timeline.selected, Some(2));
    assert_eq!(effects, [Effect::Select(Some(2))], "the list stands as it did");
    assert_eq!(on_timeline(&open, timeline::Action::Opened(2)).1, [], "it is marked already");
}

#[test]
fn going_to_an_event_marks_it_and_moves_the_focus_there() {
    let state = start();
    let (first, _) = on_timeline(&state, timeline::Action::Go(1));
    let (second, effects) = on_timeline(&first, timeline::Action::Go(3));
    let id = state.brief.timeline.events[3].id.clone();
    let last = [Effect::Select(Some(3)), Effect::Focus(Target::Event(id))];
    assert_eq!(beside_the_list(effects), last, "once it is shown");
    assert_eq!(second.timeline.selected, Some(3));
}

#[test]
fn words_are_folded_before_they_are_looked_for_and_marked_when_they_are_found() {
    let (asked, effects) = on_timeline(&start(), timeline::Action::Ask("Président".into()));
    let fold = |first| Effect::Fold { words: "Président".into(), first };
    assert_eq!(effects, [fold(true)], "the texts are not known yet");
    assert_eq!(asked.timeline.words, "".into(), "nothing is looked for before they are");
    let texts = timeline::Action::Texts(vec!["".into(); 3].into());
    let (known, effects) = on_timeline(&asked, texts);
    assert_eq!(effects, [], "the list stays as it is until words are looked for");
    let (found, effects) = on_timeline(&known, timeline::Action::Find("president".into()));
    assert_eq!(beside_the_list(effects), [Effect::Mark("president".into())]);
    let (_, effects) = on_timeline(&found, timeline::Action::Ask("Présidents".into()));
    assert!(matches!(effects[0], Effect::Fold { first: false, .. }), "texts are read once");
    let (_, effects) = on_timeline(&found, timeline::Action::Reset);
    assert_eq!(beside_the_list(effects), [Effect::Mark("".into())], "and the marks go again");
}

#[test]
fn one_event_at_a_time_is_shown_when_it_is_marked() {
    let (one, effects) = on_timeline(&start(), timeline::Action::Look(timeline::View::One));
    assert_eq!(beside_the_list(effects), []);
    let (_, effects) = on_timeline(&one, timeline::Action::Mark(2));
    assert_eq!(beside_the_list(effects), [Effect::Select(Some(2))]);
}

#[test]
fn an_event_that_does_not_exist_changes_nothing() {
    let state = start();
    let beyond = state.brief.timeline.events.len();
    for action in [
        timeline::Action::Mark(beyond),
        timeline::Action::Pass(beyond),
        timeline::Action::Opened(usize::MAX),
    ] {
        let (next, effects) = on_timeline(&state, action);
        assert_eq!((next, effects), (state.clone(), Vec::new()));
    }
    let (next, effects) = on_timeline(&state, timeline::Action::Go(beyond));
    assert_eq!((next, beside_the_list(effects)), (state, Vec::new()));
}

#[test]
fn beginning_leads_to_the_first_question() {
    let (state, effects) = act(&start(), Action::Begin);
    assert!(matches!(shown(&state), Screen::Question { question: 0, number: 1, .. }));
    assert_eq!(effects, arrival(1));
}

#[test]
fn choosing_changes_the_choice_only() {
    let begun = answered(&start(), &[]);
    let (state, effects) = act(&begun, Action::Choose(PAID));
    assert_eq!((shown(&state), effects), (shown(&begun), Vec::new()));
    assert_eq!(state.questionnaire.choice, Some(PAID));
    assert_eq!(state.questionnaire.answers, begun.questionnaire.answers, "nothing is given yet");
}

#[test]
fn going_on_without_a_choice_is_a_problem_and_the_choice_mends_it() {
    let begun = answered(&start(), &[]);
    let (state, effects) = act(&begun, Action::Continue);
    assert_eq!((shown(&state), effects), (shown(&begun), vec![Effect::Focus(Target::Problem)]));
    assert!(state.questionnaire.missing);
    let (state, effects) = act(&after(&state, &[Action::Choose(PAID)]), Action::Continue);
    assert!(!state.questionnaire.missing);
    assert_eq!(effects, arrival(2));
}

#[test]
fn the_message_about_a_missing_answer_leads_to_the_options() {
    let missing = after(&answered(&start(), &[]), &[Action::Continue]);
    let expected = (missing.clone(), vec![Effect::Focus(Target::Options)]);
    assert_eq!(act(&missing, Action::Mend), expected);
}

#[test]
fn the_last_answer_leads_to_the_result() {
    let asked = after(&answered(&start(), &[PAID]), &[Action::Choose(BEFORE)]);
    let (state, effects) = act(&asked, Action::Continue);
    assert!(matches!(shown(&state), Screen::Result { .. }));
    let said = Effect::Announce("Your answers, next to the group as reported".into());
    assert_eq!(effects, [Effect::Step(3), Effect::Focus(Target::Step), said]);
    assert_eq!(act(&state, Action::Continue), (state.clone(), Vec::new()), "there is no further");
}

#[test]
fn back_leads_to_the_question_before_with_its_answer_and_then_to_the_start() {
    let second = answered(&start(), &[PAID]);
    let (first, effects) = act(&second, Action::Back);
    assert!(matches!(shown(&first), Screen::Question { question: 0, number: 1, .. }));
    assert_eq!(first.questionnaire.choice, Some(PAID));
    assert_eq!(effects, arrival(1));
    let (offer, effects) = act(&first, Action::Back);
    assert_eq!((shown(&offer), effects), (Screen::Start, arrival(0)));
    let again = after(&offer, &[Action::Begin]);
    assert_eq!((shown(&again), again.questionnaire.choice), (shown(&first), Some(PAID)));
    assert_eq!(shown(&after(&again, &[Action::Continue])), shown(&second));
}

#[test]
fn the_browsers_back_goes_back_step_by_step_and_never_on() {
    let done = answered(&start(), &[PAID, BEFORE]);
    for (steps, seen) in [(2, 1), (1, 0)] {
        let (back, effects) = act(&done, Action::BackTo(steps));
        assert!(matches!(shown(&back), Screen::Question { question, .. } if question == seen));
        assert_eq!(back.questionnaire.choice, Some(PAID), "both answers are the first option");
        assert_eq!(effects, arrival(steps));
    }
    assert_eq!(shown(&after(&done, &[Action::BackTo(0)])), Screen::Start);
    assert_eq!(after(&done, &[Action::BackTo(3)]), done);
    assert_eq!(after(&start(), &[Action::BackTo(2)]), start());
}

#[test]
fn a_changed_answer_leads_straight_back_to_the_result() {
    let done = answered(&start(), &[PAID, BEFORE]);
    let (changing, effects) = act(&done, Action::Change(0));
    assert!(matches!(shown(&changing), Screen::Question { question: 0, number: 1, .. }));
    assert_eq!(changing.questionnaire.choice, Some(PAID));
    assert_eq!(effects, arrival(1));
    let kept = answer(&changing, PAID);
    assert_eq!(kept, after(&done, &[]), "the same answer again changes nothing");
    let short = answer(&changing, NO_PREMIUM);
    assert_eq!(shown(&short), shown(&answered(&start(), &[NO_PREMIUM])));
    let returned = answer(&after(&short, &[Action::Change(0)]), PAID);
    assert_eq!(shown(&returned), shown(&done), "the answer that did not count is there again");
}

#[test]
fn changing_any_answer_is_the_same_as_answering_afresh() {
    let start = start();
    let plan = &start.brief.check.plan;
    for (given, done) in ends(&start) {
        for (position, _) in given.iter().enumerate() {
            // In this case the questions asked are always the first ones, in order.
            let question = u8::try_from(position).unwrap();
            for other in choices(plan, question) {
                let changed = answer(&after(&done, &[Action::Change(question)]), other);
                let mut answers = given.clone();
                answers[position] = other;
                let fresh = answered(&start, &answers);
                assert_eq!(shown(&changed), shown(&fresh), "{given:?}, then {other:?}");
            }
        }
    }
}

#[test]
fn starting_again_forgets_everything_and_nothing_else() {
    let opened = on_timeline(&start(), timeline::Action::Mark(1)).0;
    for (_, state) in ways(&opened) {
        let (again, effects) = act(&state, Action::Restart);
        assert_eq!((again, effects), (opened.clone(), arrival(0)));
    }
}

#[test]
fn an_answer_that_contradicts_another_is_a_problem() {
    let asked = answered(&small_start(), &[Answer::Value(NEVER)]);
    let (state, effects) =
        act(&after(&asked, &[Action::Choose(Answer::Value(LATE))]), Action::Continue);
    assert!(matches!(shown(&state), Screen::Question { question: 1, clash: Some(0), .. }));
    assert_eq!(effects, [Effect::Focus(Target::Problem)]);
    assert_eq!(state.questionnaire.choice, Some(Answer::Value(LATE)), "the choice is kept");
    let mended = answer(&state, Answer::NotSure);
    assert!(matches!(shown(&mended), Screen::Result { .. }));
}

#[test]
fn where_the_reader_is_is_not_kept() {
    let AppState { brief: _, clock: _, timeline: _, questionnaire } = start();
    // A field that is added here has to be what a reader did, and never a screen, a step or an outcome.
    let questionnaire::State { begun: _, answers: _, choice: _, missing: _, revising: _ } =
        questionnaire;
}

fn any_action() -> impl Strategy<Value = app::Action> {
    let answer = prop_oneof![4 => (0u8..4).prop_map(Answer::Value), 1 => Just(Answer::NotSure)];
    let questionnaire = prop_oneof![
        2 => Just(Action::Begin),
        6 => answer.prop_map(Action::Choose),
        6 => Just(Action::Continue),
        2 => Just(Action::Back),
        1 => (0u8..4).prop_map(Action::BackTo),
        2 => (0u8..4).prop_map(Action::Change),
        1 => Just(Action::Mend),
        1 => Just(Action::Restart),
    ];
    let timeline = any_move(40);
    prop_oneof![
        4 => questionnaire.prop_map(app::Action::Questionnaire),
        1 => timeline.prop_map(app::Action::Timeline),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_actions_the_screen_is_a_replay_of_the_answers(
        actions in vec(any_action(), 0..40),
        real in any::<bool>(),
    ) {
        let mut state = if real { start() } else { small_start() };
        for action in actions {
            let (next, effects) = update(&state, action.clone());
            prop_assert!(Rc::ptr_eq(&next.brief, &state.brief), "the brief never changes");
            prop_assert_eq!(Some(shown(&next)), replayed(&next));
            match action {
                app::Action::Timeline(_) => prop_assert_eq!(&next.questionnaire, &state.questionnaire),
                app::Action::Questionnaire(_) => prop_assert_eq!(&next.timeline, &state.timeline),
                // No reader does that; it would have changed the brief.
                app::Action::Speak(_) => {}
            }
            let moved = shown(&next) != shown(&state);
            prop_assert!(!moved || !effects.is_empty(), "{:?} moves on without a word", action);
            state = next;
        }
    }
}
