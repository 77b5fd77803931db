//! What is drawn, screen by screen, without a browser: the markup that the press writes and that the widget draws again.

use std::collections::BTreeSet;
use std::rc::Rc;

use case_explainer::app::{self, AppState, Clock, update};
use case_explainer::brief::{Deadline, Footing, Node};
use case_explainer::plan::Answer;
use case_explainer::questionnaire::{Action, Screen};
use case_explainer::timeline;

use crate::support::case::start;
use crate::support::page::{Page, draw, within, words};
use crate::support::reader::{after, answered, choices, ends, shown, ways};
use crate::support::small::{self, LATE, NEVER};

/// Every screen of the real case: the offer, each question on each way, each with its problem and with a choice made,
/// each question gone back to, each result; and a contradiction in the small case.
fn screens() -> Vec<(String, AppState)> {
    let start = start();
    let mut screens = vec![("the offer".to_owned(), start.clone())];
    for (given, state) in ways(&start) {
        if let Screen::Question { question, .. } = shown(&state) {
            let name = format!("question {question} after {given:?}");
            for choice in choices(&start.brief.check.plan, question) {
                let chosen = after(&state, &[Action::Choose(choice)]);
                screens.push((format!("{choice:?} chosen at {name}"), chosen));
            }
            screens.push((format!("the problem of {name}"), after(&state, &[Action::Continue])));
            screens.push((name, state));
        } else {
            screens.push((format!("change after {given:?}"), after(&state, &[Action::Change(0)])));
            screens.push((format!("the result of {given:?}"), state));
        }
    }
    screens.push(("the contradiction".to_owned(), contradiction()));
    screens
}

fn contradiction() -> AppState {
    let start = AppState::new(Rc::new(small::brief()), Clock::default());
    answered(&start, &[Answer::Value(NEVER), Answer::Value(LATE)])
}

/// Draws every screen, with its name.
fn pages() -> Vec<(String, AppState, Page)> {
    screens().into_iter().map(|(name, state)| (name, state.clone(), draw(&state))).collect()
}

#[test]
fn every_screen_has_exactly_one_place_for_the_focus() {
    for (name, _, page) in pages() {
        let headings = page.all("[data-ce-step]");
        assert_eq!(headings.len(), 1, "{name}");
        assert_eq!(headings[0].attr("tabindex"), Some("-1"), "{name}");
        assert!(!words(headings[0]).is_empty(), "{name}: a heading without words");
    }
}

#[test]
fn every_heading_of_a_question_and_of_a_result_says_where_the_reader_is() {
    for (name, state, page) in pages() {
        let heading = page.one("[data-ce-step]");
        let check = &state.brief.check;
        match shown(&state) {
            Screen::Start => {
                let said = format!("{} {}", check.status, state.brief.words.check_intro);
                assert_eq!(words(heading), said, "where the case stands comes first");
            }
            Screen::Question { question, number, at_most, .. } => {
                assert_eq!(heading.value().name(), "h3", "{name}");
                let asked = &check.questions[usize::from(question)].text;
                let said = format!("Question {number} of at most {at_most} {asked}");
                assert_eq!(words(heading), said, "{name}");
            }
            Screen::Result { outcome } => {
                assert_eq!(heading.value().name(), "h3", "{name}");
                assert_eq!(words(heading), &*check.outcomes[usize::from(outcome)].title, "{name}");
            }
        }
    }
}

#[test]
fn a_radio_is_checked_only_if_the_reader_chose_it() {
    for (name, state, page) in pages() {
        let Screen::Question { question, .. } = shown(&state) else {
            assert_eq!(page.count(".ce-check input"), 0, "{name}");
            continue;
        };
        let options = choices(&state.brief.check.plan, question);
        let radios = page.all("fieldset input[type=radio][name=ce-answer]");
        assert_eq!(radios.len(), options.len(), "{name}: every value, and not sure");
        for (radio, option) in radios.iter().zip(options) {
            let chosen = state.questionnaire.choice == Some(option);
            assert_eq!(radio.attr("checked").is_some(), chosen, "{option:?} of {name}");
        }
    }
    let first = draw(&answered(&start(), &[]));
    assert_eq!(first.count(".ce-check input[checked]"), 0, "nothing is chosen for the reader");
}

#[test]
fn a_problem_stands_above_the_question_and_describes_it() {
    for (name, state, page) in pages() {
        let Screen::Question { clash, .. } = shown(&state) else { continue };
        let described = page.one(".ce-check fieldset").attr("aria-describedby").unwrap();
        let wrong = state.questionnaire.missing || clash.is_some();
        assert_eq!(page.count("[data-ce-problem]"), usize::from(wrong), "{name}");
        assert_eq!(described.split(' ').any(|id| id == "ce-problem"), wrong, "{name}");
        let message = words(page.one("#ce-problem"));
        if wrong {
            let because = clash.map(|clash| &state.brief.check.because[usize::from(clash)]);
            assert_eq!(message, &**because.unwrap_or(&state.brief.words.problem), "{name}");
            let summary = page.one("[data-ce-problem]");
            assert_eq!(summary.attr("tabindex"), Some("-1"), "{name}");
            assert!(words(summary).contains(&message), "{name}");
            assert_eq!(within(summary, "a[href='#ce-option-1']").len(), 1, "{name}");
        } else {
            assert_eq!(message, "", "{name}");
        }
    }
}

#[test]
fn every_criterion_of_a_result_says_how_it_stands_in_words() {
    let start = start();
    let verdicts =
        ["Matches:", "Does not match:", "Open:", "You cannot check this yourself:", "Not asked:"];
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (given, state) in ends(&start) {
        let page = draw(&state);
        let rows = page.all(".ce-compared > li");
        assert_eq!(rows.len(), start.brief.check.criteria.len(), "after {given:?}");
        for (row, criterion) in rows.into_iter().zip(&start.brief.check.criteria) {
            let said = words(within(row, ".ce-verdict")[0]);
            let verdict = verdicts.iter().find(|verdict| said.starts_with(**verdict));
            assert!(verdict.is_some(), "after {given:?}: {said}");
            let ground = &criterion.ground;
            let alleged = if ground.footing == Footing::Record { "" } else { &*ground.label };
            let sources: String =
                ground.sources.iter().map(|at| format!("Source [{}]", at + 1)).collect();
            let told = format!("{}{sources} {alleged}", criterion.label);
            assert!(
                said.replace(" Source", "Source").ends_with(told.trim_end()),
                "{given:?}: {said}, {told}"
            );
            used.extend(verdict.copied());
        }
        let answers = page.all(".ce-reason > p:first-child:not([hidden])");
        let answers: Vec<String> = answers.into_iter().map(words).collect();
        assert!(answers.iter().all(|answer| answer.starts_with("You said:")), "{answers:?}");
        assert_eq!(answers.len(), given.len(), "every answer that counts is shown: {answers:?}");
        assert_eq!(page.count("[data-ce-change]"), given.len(), "after {given:?}");
    }
    assert_eq!(used.len(), verdicts.len(), "some verdict is never drawn: {used:?}");
}

#[test]
fn every_result_says_where_the_case_stands_what_that_means_and_what_it_is_not() {
    for (given, state) in ends(&start()) {
        let page = draw(&state);
        let result = words(page.one(".ce-result"));
        let (text, status) = (&state.brief.words, &state.brief.check.status);
        assert!(!status.is_empty() && result.starts_with(&**status), "after {given:?}: {result}");
        assert!(result.contains(&*text.not_advice), "after {given:?}");
        assert!(!text.scam.is_empty() && result.contains(&*text.scam), "after {given:?}");
        let meaning = page.count(".ce-meaning li:has(.ce-badge):has(.ce-ref)");
        assert_eq!(meaning, state.brief.check.meaning.len(), "after {given:?}");
    }
}

#[test]
fn what_is_ahead_is_told_by_the_readers_own_day() {
    let mut brief = small::brief();
    let deadline = |label: &str, day: i32| Deadline {
        label: label.into(),
        day,
        when: format!("day {day}").into(),
    };
    brief.timeline.deadlines = vec![deadline("Object", 10), deadline("Claim", 20)];
    brief.check.status = "Claims are open.".into();
    (brief.check.until, brief.check.after) = (Some(20), "It has passed.".into());
    let url = "https://court.example/".into();
    brief.check.official = vec![vec![Node::Link { words: "The court".into(), url }]];
    for (today, status, ahead) in [
        (None, "Claims are open.", vec!["10", "20"]),
        (Some(10), "Claims are open.", vec!["10", "20"]),
        (Some(11), "Claims are open.", vec!["20"]),
        (Some(20), "Claims are open.", vec!["20"]),
        (Some(21), "It has passed.", vec![]),
    ] {
        let clock = Clock { today, published: None };
        let start = AppState::new(Rc::new(brief.clone()), clock);
        let result = answered(&start, &[Answer::Value(NEVER), Answer::NotSure]);
        assert!(matches!(shown(&result), Screen::Result { .. }));
        for state in [start, result] {
            let page = draw(&state);
            let due = page.all("[data-ce-due]").into_iter().map(|it| it.attr("data-ce-due"));
            assert_eq!(due.flatten().collect::<Vec<_>>(), ahead, "{today:?}");
            assert_eq!(words(page.one(".ce-stage > div > p:first-child > b")), status, "{today:?}");
            assert_eq!(page.count("a[href='https://court.example/']"), 1, "{today:?}");
        }
    }

    brief.check.official.clear();
    let clock = Clock { today: Some(21), published: None };
    let page = draw(&AppState::new(Rc::new(brief), clock));
    assert_eq!(page.count("ul:empty"), 0, "no list of nothing");
}

#[test]
fn a_band_says_what_it_rests_on() {
    let state = start();
    let bands: Vec<String> = draw(&state).all(".ce-band text").into_iter().map(words).collect();
    assert_eq!(bands, ["Alleged: Before 18 Sept 2024"]);
}

#[test]
fn every_criterion_is_badged_where_the_definition_is_given() {
    let state = start();
    let page = draw(&state);
    let badges = page.all(".ce-criteria > li .ce-badge");
    let labels: Vec<String> = badges.into_iter().map(words).collect();
    let expected: Vec<_> = state
        .brief
        .check
        .criteria
        .iter()
        .map(|criterion| criterion.ground.label.to_string())
        .collect();
    assert_eq!(labels, expected);
    assert_eq!(page.count(".ce-definition .ce-badge"), 1);
}

#[test]
fn the_marked_event_is_drawn_so() {
    let state = start();
    let page = draw(&after_move(&state, timeline::Action::Mark(4)));
    assert_eq!(page.count(".ce-dot[data-here]"), 1);
    let flag = words(page.one(".ce-flag text"));
    assert_eq!(flag, &*state.brief.timeline.events[4].when);
    assert_eq!(draw(&state).count("[data-here], .ce-flag text"), 0);
}

/// The case as a reader has it before them, many years on.
fn live() -> AppState {
    AppState::new(start().brief, Clock { today: Some(i32::MAX), published: None })
}

fn after_move(state: &AppState, action: timeline::Action) -> AppState {
    update(state, app::Action::Timeline(action)).0
}

#[test]
fn the_slider_tells_which_event_it_is_at() {
    let state = after_move(&live(), timeline::Action::Mark(1));
    let page = draw(&state);
    let slider = page.one("input[type=range]");
    let event = &state.brief.timeline.events[1];
    let said = slider.attr("aria-valuetext").unwrap();
    assert!(said.contains(&*event.when) && said.contains(&*event.title), "{said}");
    let all = state.brief.timeline.events.len().to_string();
    assert_eq!((slider.attr("value"), slider.attr("max")), (Some("2"), Some(all.as_str())));
}

#[test]
fn what_is_left_out_is_dim_on_the_strip_and_counted_in_words() {
    let state = after_move(&start(), timeline::Action::Look(timeline::View::Key));
    let page = draw(&state);
    let (all, key) = (state.brief.timeline.events.len(), page.count(".ce-dot:not([data-off])"));
    let told = words(page.one(".ce-shown [role=status]"));
    assert_eq!(told, format!("{key} of {all} events"));
    assert_eq!(page.count(".ce-dot"), all);
}

#[test]
fn steps_name_the_neighbours_with_their_dates() {
    let one = after_move(&start(), timeline::Action::Look(timeline::View::One));
    let page = draw(&after_move(&one, timeline::Action::Mark(2)));
    let steps: Vec<String> =
        page.all(".ce-steps:not([hidden]) .ce-step").into_iter().map(words).collect();
    for (step, event) in steps.iter().zip([1, 3].map(|at| &one.brief.timeline.events[at])) {
        assert!(step.contains(&*event.when) && step.contains(&*event.title), "{step}");
    }
    assert_eq!(steps.len(), 2);
    assert_eq!(page.count(".ce-step[disabled]"), 0);
    assert_eq!(draw(&one).count(".ce-step[disabled]"), 1, "there is nothing before the first");
    assert_eq!(draw(&start()).count(".ce-steps"), 0, "only where one event is shown");
}

#[test]
fn today_and_the_article_are_offered_only_when_they_are_known() {
    let brief = start().brief;
    let draw_on = |clock| draw(&AppState::new(brief.clone(), clock));
    let axis = &brief.timeline.axis;
    let known = draw_on(Clock { today: Some(axis.from + 1), published: Some(axis.from) });
    assert_eq!(known.count(".ce-today"), 1);
    let since = |page: &Page| {
        page.all(".ce-switch").into_iter().map(words).any(|it| it == *brief.words.since_article)
    };
    assert!(since(&known) && known.count("span[hidden] > .ce-switch") == 0);
    let unknown = draw_on(Clock { today: Some(axis.to + 1), published: None });
    assert_eq!((unknown.count(".ce-today"), unknown.count("span[hidden] > .ce-switch")), (0, 1));
}

#[test]
fn the_markup_needs_no_style_no_script_and_no_second_meaning_of_an_id() {
    for (name, _, page) in pages() {
        assert_eq!(page.count("[style], script, style, iframe, img"), 0, "{name}");
        let handlers = page.all("*").into_iter().flat_map(|it| it.value().attrs());
        let handlers = handlers.filter(|(attribute, _)| attribute.starts_with("on")).count();
        assert_eq!(handlers, 0, "{name}: inline script");
        let ids: Vec<_> = page.all("[id]").into_iter().filter_map(|it| it.attr("id")).collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: an id stands twice in {ids:?}");
        for describing in page.all("[aria-describedby]") {
            let mut named = describing.attr("aria-describedby").unwrap().split(' ');
            assert!(named.all(|id| ids.contains(&id)), "{name}: a description is missing");
        }
    }
}
