//! The questionnaire as the press hands it over: a plan as data, and the words beside it.

use serde::Serialize;

use super::{Ground, Statement, Str, Text};
use crate::plan::Plan;

/// Who would have been in the class, and how a reader's answers compare.
///
/// `criteria`, `questions`, `outcomes` and `because` stand in the order in which `plan` numbers them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What is asked, and what comes of it.
    pub plan: Plan,
    /// Where the case stands, in a few words: told before the first question and above every result.
    pub status: Str,
    /// The last day on which it holds, if there is one, in days since 1 January 1970.
    pub until: Option<i32>,
    /// What is told in its place after that day; empty without one.
    pub after: Str,
    /// Official places on the web, each with the name of its site.
    pub official: Vec<Text>,
    /// What the sentence is: quoted, or told in our words.
    pub lead: Str,
    /// The definition; every criterion stands in it once.
    pub sentence: Vec<Piece>,
    /// What the definition rests on.
    pub ground: Ground,
    /// The words of each criterion.
    pub criteria: Vec<CriterionText>,
    /// The words of each question.
    pub questions: Vec<QuestionText>,
    /// The words of each outcome.
    pub outcomes: Vec<OutcomeText>,
    /// The name of each group within the class.
    pub groups: Vec<Str>,
    /// Why each constraint holds.
    pub because: Vec<Str>,
    /// What the case's status means for a reader now: repeated under every result.
    pub meaning: Vec<Statement>,
}

/// A piece of the definition's sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Piece {
    /// Words between the phrases.
    Words(Str),
    /// The phrase of a criterion, by position.
    Criterion(u8),
}

/// One phrase of the definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionText {
    /// The words as they stand in the sentence.
    pub phrase: Str,
    /// The phrase standing alone.
    pub label: Str,
    /// Who can know it: "You can check this", "Only LinkedIn could know".
    pub who: Str,
    /// Why some answers stay unclear; may be empty.
    pub unclear_why: Str,
    /// Who disputes it; may be empty.
    pub note: Text,
    /// What the phrase rests on.
    pub ground: Ground,
    /// The first event that bears on it, by its place in the timeline.
    pub event: Option<u16>,
}

/// How a reader is asked for a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionText {
    /// The question.
    pub text: Str,
    /// One sentence under it; may be empty.
    pub hint: Str,
    /// Why it is asked.
    pub why: Str,
    /// How to find out.
    pub find_out: Str,
    /// What can be answered, besides "not sure".
    pub options: Vec<OptionText>,
}

/// One answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionText {
    /// The value of the fact.
    pub value: u8,
    /// The words.
    pub label: Str,
}

/// What a reader sees at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeText {
    /// The result as a heading.
    pub title: Str,
    /// The result explained.
    pub text: Text,
}
