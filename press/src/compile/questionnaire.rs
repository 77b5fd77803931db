//! The words of the questionnaire, beside its rules.

use case_explainer::brief::{
    Check, CriterionText, Node, OptionText, OutcomeText, Piece, QuestionText, Str, Text,
};

use super::dates::to_days;
use super::{CompileError, Compiler, narrow};
use crate::case::{self, KnownBy};
use crate::prove::plan;
use crate::rules::{expression, rules};

impl Compiler<'_> {
    pub(super) fn check(&self) -> Result<Check, CompileError> {
        let (case, definition) = (self.case, &self.case.definition);
        let groups: Vec<_> =
            definition.subclasses.iter().map(|group| expression(&group.verdict)).collect();
        let last = case.last_day();
        Ok(Check {
            plan: plan(&rules(case), &groups)?,
            status: case.posture.headline.clone(),
            until: last.map(|last| to_days(last.when.last_day())),
            after: last.map(|last| self.after(last)).unwrap_or_default(),
            official: case.officials.iter().map(|place| self.place(place)).collect(),
            lead: definition.lead.clone(),
            sentence: definition.sentence.iter().map(piece).collect(),
            ground: self.ground(&definition.ground),
            criteria: case.criteria.iter().enumerate().map(|it| self.criterion(it)).collect(),
            questions: case.questions.iter().map(question).collect(),
            outcomes: case.outcomes.iter().map(|outcome| self.told(outcome)).collect(),
            groups: definition.subclasses.iter().map(|group| group.name.clone()).collect(),
            because: case.constraints.iter().map(|constraint| constraint.because.clone()).collect(),
            meaning: self.points(&case.posture.meaning),
        })
    }

    fn criterion(&self, (at, criterion): (usize, &case::Criterion)) -> CriterionText {
        let events = self.in_order();
        let event = events.iter().position(|(_, event)| event.bears_on.contains(&at));
        CriterionText {
            phrase: criterion.phrase.clone(),
            label: criterion.label.clone(),
            who: self.who(criterion.fact),
            unclear_why: criterion.unclear_why.clone().unwrap_or_default(),
            note: criterion.note.as_ref().map(|note| self.text(note)).unwrap_or_default(),
            ground: self.ground(&criterion.ground),
            event: event.map(narrow),
        }
    }

    /// What is told once the last day for something has passed.
    pub(super) fn after(&self, last: &case::Deadline) -> Str {
        self.locale.time.passed.replace("{date}", &self.dates.when(&last.when).text).into()
    }

    fn place(&self, official: &case::Official) -> Text {
        let told = self.official(official);
        let link = Node::Link { words: told.label, url: told.url };
        vec![link, Node::Text(format!(" ({})", told.site).into())]
    }

    fn told(&self, outcome: &case::Outcome) -> OutcomeText {
        OutcomeText { title: outcome.title.clone(), text: self.text(&outcome.text) }
    }

    pub(crate) fn who(&self, fact: usize) -> Str {
        let words = &self.locale.known_by;
        match self.case.facts.get(fact).map(|fact| &fact.known_by) {
            Some(KnownBy::Party(by)) => words.party.replace("{by}", by).into(),
            Some(KnownBy::Court(by)) => words.court.replace("{by}", by).into(),
            Some(KnownBy::Reader) | None => words.reader.as_str().into(),
        }
    }
}

fn piece(piece: &case::Piece) -> Piece {
    match piece {
        case::Piece::Words(words) => Piece::Words(words.clone()),
        case::Piece::Criterion(position) => Piece::Criterion(narrow(*position)),
    }
}

fn question(question: &case::Question) -> QuestionText {
    let option =
        |(value, label): &(usize, Str)| OptionText { value: narrow(*value), label: label.clone() };
    QuestionText {
        text: question.text.clone(),
        hint: question.hint.clone().unwrap_or_default(),
        why: question.why.clone(),
        find_out: question.find_out.clone(),
        options: question.options.iter().map(option).collect(),
    }
}
