//! A small brief, made without the press: two facts that a reader knows and that can contradict each other.
//!
//! Compiles for a browser as well, so it names neither the press nor Yew.

use case_explainer::brief::{
    Axis, Basis, Brief, CriterionText, Event, Footing, Ground, Lane, Mark, OptionText, OutcomeText,
    Piece, QuestionText, Shape, Span, decode, seal,
};
use case_explainer::plan::{Node, Plan};

/// The fact and value of the first question that cannot go with [`LATE`].
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const NEVER: u8 = 1;
/// The value of the second question's fact that cannot go with [`NEVER`].
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const LATE: u8 = 1;

/// A brief without a word: what no bytes at all are read as.
pub(crate) fn empty() -> Brief {
    decode(&seal(&[])).unwrap()
}

/// Two events, two questions, one contradiction.
pub(crate) fn brief() -> Brief {
    let mut brief = empty();
    brief.words.problem = "Select an answer".into();
    brief.words.question_count = "Question {number} of at most {most}".into();
    brief.words.result_lead = "Your answers".into();
    brief.timeline.lanes = vec![Lane { name: "Court".into(), mark: Mark::Circle }];
    brief.timeline.bases = vec![Basis { label: "Court record".into(), footing: Footing::Record }];
    brief.timeline.axis = Axis { from: 0, to: 100, months: Vec::new() };
    brief.timeline.events = vec![event("filed", 10), event("ended", 80)];
    brief.check.plan = plan();
    brief.check.sentence =
        vec![Piece::Criterion(0), Piece::Words(" who ".into()), Piece::Criterion(1)];
    brief.check.criteria = ["Members", "wrote"].map(criterion).to_vec();
    brief.check.questions = vec![question("Were you a member?"), question("When did you write?")];
    brief.check.outcomes = ["Differs", "Matches", "Open"].map(outcome).to_vec();
    brief.check.because = vec!["Only members could write.".into()];
    brief
}

fn event(id: &str, day: i32) -> Event {
    Event {
        id: id.into(),
        lane: 0,
        basis: 0,
        parties: Vec::new(),
        key: false,
        title: id.into(),
        when: ["day ", &day.to_string()].concat().into(),
        span: Span { from: day, to: day, shape: Shape::Point },
    }
}

fn ground() -> Ground {
    Ground { footing: Footing::Record, label: "Court record".into(), sources: vec![0] }
}

/// A member or not; wrote early, late, or not at all. Who was never a member cannot have written late. Either is enough.
///
/// As the press works it out (`tests/it/small_plan.rs`), which has no place in a browser.
fn plan() -> Plan {
    let node = |question, most, next: &[u16]| Node { question, most, next: next.to_vec() };
    Plan {
        nodes: vec![
            node(1, 1, &[12, 11, 11, 12]),
            node(1, 1, &[12, 11, 9, 10]),
            node(0, 2, &[0, 11, 1]),
            node(1, 1, &[9, 9, 16, 9]),
            node(1, 1, &[13, 13, 9, 13]),
            node(0, 2, &[3, 14, 4]),
            node(1, 1, &[9, 14, 14, 13]),
            node(1, 1, &[9, 14, 9, 13]),
            node(0, 2, &[6, 6, 7]),
        ],
        values: vec![2, 3],
        ask: 2,
        ends: 2,
        clash: 9,
        criteria: vec![5, 8],
        groups: Vec::new(),
        asked: vec![1, 2],
    }
}

fn criterion(phrase: &str) -> CriterionText {
    CriterionText {
        phrase: phrase.into(),
        label: phrase.into(),
        who: "You can check this".into(),
        unclear_why: "".into(),
        note: Vec::new(),
        ground: ground(),
        event: None,
    }
}

fn question(text: &str) -> QuestionText {
    let option = |value| OptionText { value, label: value.to_string().into() };
    let values = if text.starts_with("Were") { 2 } else { 3 };
    QuestionText {
        text: text.into(),
        hint: "".into(),
        why: "".into(),
        find_out: "".into(),
        options: (0..values).map(option).collect(),
    }
}

fn outcome(title: &str) -> OutcomeText {
    OutcomeText { title: title.into(), text: Vec::new() }
}
