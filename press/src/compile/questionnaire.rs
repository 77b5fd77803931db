//! The rules as numbers, and the words beside them.

use case_explainer::brief::{
    Check, CriterionText, OptionText, OutcomeText, Piece, QuestionText, Str,
};
use case_explainer::rules::{self, Expr, Open, Rules, Truth};

use super::{Compiler, narrow, nothing};
use crate::case::{self, Case, Effect, KnownBy, OpenKind, Verdict, VerdictKind};

/// The rules of a case, as the widget decides by them.
pub fn rules(case: &Case) -> Rules {
    Rules {
        facts: case.facts.iter().map(fact).collect(),
        criteria: case.criteria.iter().map(criterion).collect(),
        constraints: case.constraints.iter().map(constraint).collect(),
        verdict: expression(&case.definition.verdict),
        questions: case.questions.iter().map(|question| narrow(question.fact)).collect(),
        outcomes: case.outcomes.iter().map(outcome).collect(),
    }
}

fn fact(fact: &case::Fact) -> rules::Fact {
    let known_by = match fact.known_by {
        KnownBy::Reader => rules::KnownBy::Reader,
        KnownBy::Party(_) => rules::KnownBy::Party,
        KnownBy::Court(_) => rules::KnownBy::Court,
    };
    rules::Fact { values: narrow(fact.values.len()), known_by }
}

fn criterion(criterion: &case::Criterion) -> rules::Criterion {
    let truth = |effect: &Effect| match effect {
        Effect::Yes => Truth::Yes,
        Effect::No => Truth::No,
        Effect::Unclear => Truth::Unknown,
    };
    rules::Criterion {
        fact: narrow(criterion.fact),
        by_value: criterion.effects.iter().map(truth).collect(),
    }
}

fn constraint(constraint: &case::Constraint) -> rules::Constraint {
    let pair = |(fact, value): (usize, usize)| (narrow(fact), narrow(value));
    rules::Constraint { a: pair(constraint.a), b: pair(constraint.b) }
}

fn expression(verdict: &Verdict) -> Expr {
    match verdict {
        Verdict::Criterion(position) => Expr::Criterion(narrow(*position)),
        Verdict::All(parts) => Expr::All(parts.iter().map(expression).collect()),
        Verdict::Any(parts) => Expr::Any(parts.iter().map(expression).collect()),
        Verdict::Not(part) => Expr::Not(Box::new(expression(part))),
    }
}

fn outcome(outcome: &case::Outcome) -> rules::When {
    rules::When {
        verdict: truth(outcome.verdict),
        open: match outcome.open {
            OpenKind::None => Open::None,
            OpenKind::Others => Open::Others,
            OpenKind::Reader => Open::Reader,
        },
    }
}

/// A verdict as the rules count it.
pub(crate) fn truth(verdict: VerdictKind) -> Truth {
    match verdict {
        VerdictKind::Yes => Truth::Yes,
        VerdictKind::No => Truth::No,
        VerdictKind::Unknown => Truth::Unknown,
    }
}

impl Compiler<'_> {
    pub(super) fn check(&self) -> Check {
        let (case, definition) = (self.case, &self.case.definition);
        Check {
            rules: rules(case),
            lead: definition.lead.clone(),
            sentence: definition.sentence.iter().map(piece).collect(),
            ground: self.ground(&definition.ground),
            criteria: case.criteria.iter().map(|criterion| self.criterion(criterion)).collect(),
            questions: case.questions.iter().map(question).collect(),
            outcomes: case.outcomes.iter().map(told).collect(),
            because: case.constraints.iter().map(|constraint| constraint.because.clone()).collect(),
            meaning: case.posture.meaning.iter().map(|meaning| meaning.text.clone()).collect(),
        }
    }

    fn criterion(&self, criterion: &case::Criterion) -> CriterionText {
        CriterionText {
            phrase: criterion.phrase.clone(),
            label: criterion.label.clone(),
            who: self.who(criterion.fact),
            unclear_why: criterion.unclear_why.clone().unwrap_or_default(),
            note: criterion.note.clone().unwrap_or_else(nothing),
            ground: self.ground(&criterion.ground),
        }
    }

    fn who(&self, fact: usize) -> Str {
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

fn told(outcome: &case::Outcome) -> OutcomeText {
    OutcomeText { title: outcome.title.clone(), text: outcome.text.clone() }
}
