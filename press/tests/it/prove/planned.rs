//! A plan with the rules it was made of, so that answers can be given by fact, as the reference takes them.

use case_explainer::plan::{Path, Plan};
use case_press::prove::{Table, Worlds, plan};
use case_press::rules::{Answer, Answers, Finding, Rules, When};

pub(crate) use case_explainer::plan::Step;

/// What there is to ask about rules.
pub(crate) struct Planned<'w> {
    pub(crate) rules: &'w Rules,
    pub(crate) plan: Plan,
    table: Table<'w>,
}

impl<'w> Planned<'w> {
    pub(crate) fn of(worlds: &'w Worlds<'w>) -> Self {
        let rules = worlds.rules();
        let table = Table::of(worlds, &rules.verdict).unwrap();
        Self { rules, plan: plan(rules, &[]).unwrap(), table }
    }

    /// The verdict and what is open; nothing if the answers clash.
    pub(crate) fn when(&self, answers: &Answers) -> Option<When> {
        self.table.when(answers)
    }

    /// What there is to say about each criterion.
    pub(crate) fn findings(&self, answers: &Answers) -> Vec<Finding> {
        self.plan.findings(&self.by_question(answers))
    }

    pub(crate) fn path(&self, answers: &Answers) -> Path {
        self.plan.path(&self.by_question(answers))
    }

    pub(crate) fn next(&self, answers: &Answers) -> Step {
        self.path(answers).step
    }

    pub(crate) fn fact(&self, question: u8) -> u8 {
        self.rules.questions[question as usize]
    }

    pub(crate) fn by_question(&self, answers: &Answers) -> Answers {
        let mut given = self.plan.unanswered();
        for (question, &fact) in (0..).zip(&self.rules.questions) {
            if let Some(answer) = answers.get(fact) {
                given.set(question, answer);
            }
        }
        given
    }

    pub(crate) fn by_fact(&self, answers: &Answers) -> Answers {
        let mut given = nothing(self.rules);
        for (question, &fact) in (0..).zip(&self.rules.questions) {
            if let Some(answer) = answers.get(question) {
                given.set(fact, answer);
            }
        }
        given
    }

    /// Every step of every way through the questions, with the answers that led to it.
    pub(crate) fn every_step(&self) -> Vec<(Answers, Step)> {
        let mut steps = Vec::new();
        let mut left = vec![nothing(self.rules)];
        while let Some(answers) = left.pop() {
            let step = self.next(&answers);
            if let Step::Ask { question, clash: None, .. } = step {
                let fact = self.fact(question);
                assert_eq!(answers.get(fact), None, "an answered question is not asked again");
                let choices = choices(self.rules, fact).into_iter().rev();
                left.extend(choices.map(|choice| with(&answers, fact, choice)));
            }
            steps.push((answers, step));
        }
        steps
    }

    /// The answers at the end of every way.
    pub(crate) fn ends(&self) -> Vec<Answers> {
        let done = |(answers, step)| matches!(step, Step::Done { .. }).then_some(answers);
        self.every_step().into_iter().filter_map(done).collect()
    }
}

pub(crate) fn nothing(rules: &Rules) -> Answers {
    Answers::new(rules.facts.len())
}

pub(crate) fn with(answers: &Answers, fact: u8, answer: Answer) -> Answers {
    let mut answers = answers.clone();
    answers.set(fact, answer);
    answers
}

pub(crate) fn answered(rules: &Rules, pairs: &[(u8, Answer)]) -> Answers {
    pairs.iter().fold(nothing(rules), |all, &(fact, answer)| with(&all, fact, answer))
}

pub(crate) fn choices(rules: &Rules, fact: u8) -> Vec<Answer> {
    let values = (0..rules.facts[fact as usize].values).map(Answer::Value);
    values.chain([Answer::NotSure]).collect()
}
