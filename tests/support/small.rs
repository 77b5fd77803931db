//! A small brief, made without the press: two facts that a reader knows and that can contradict each other.
//!
//! Compiles for a browser as well, so it names neither the press nor Yew.

use case_explainer::brief::{
    Axis, Basis, Brief, CriterionText, Event, Footing, Ground, Lane, Mark, OptionText, OutcomeText,
    Piece, QuestionText, Shape, Span, decode, seal,
};
use case_explainer::rules::{Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, Truth, When};

/// The fact and value of the first question that cannot go with [`LATE`].
pub(crate) const NEVER: u8 = 1;
/// The value of the second question's fact that cannot go with [`NEVER`].
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
    brief.check.rules = rules();
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

/// A member or not; wrote early, late, or not at all. Who was never a member cannot have written late.
fn rules() -> Rules {
    use Truth::{No, Yes};
    let fact = |values| Fact { values, known_by: KnownBy::Reader };
    Rules {
        facts: vec![fact(2), fact(3)],
        criteria: vec![
            Criterion { fact: 0, by_value: vec![Yes, No] },
            Criterion { fact: 1, by_value: vec![Yes, Yes, No] },
        ],
        constraints: vec![Constraint { a: (0, NEVER), b: (1, LATE) }],
        verdict: Expr::Any(vec![Expr::Criterion(0), Expr::Criterion(1)]),
        questions: vec![0, 1],
        outcomes: vec![
            When { verdict: No, open: Open::None },
            When { verdict: Yes, open: Open::None },
            When { verdict: Truth::Unknown, open: Open::Reader },
        ],
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
