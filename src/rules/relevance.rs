//! Which outcome answers lead to, and whether a question can still change it.

use super::ahead::{Ahead, Ending, endings};
use super::model::numbered;
use super::{Answers, Rules, When, decide};

/// The outcome to show for these answers: the first that fits; nothing if none does or the answers
/// clash.
#[must_use]
pub fn outcome(rules: &Rules, answers: &Answers) -> Option<u8> {
    match ending(rules, answers) {
        Ending::Outcome(outcome) => Some(outcome),
        Ending::Gap | Ending::Clash => None,
    }
}

pub(super) fn ending(rules: &Rules, answers: &Answers) -> Ending {
    let Ok(decision) = decide(rules, answers) else {
        return Ending::Clash;
    };
    let when = When { verdict: decision.verdict, open: decision.open };
    let fits = numbered(&rules.outcomes).find(|&(_, outcome)| *outcome == when);
    fits.map_or(Ending::Gap, |(number, _)| Ending::Outcome(number))
}

/// Whether asking for a fact can change the outcome.
///
/// The answers to the questions before it are taken as they are. For those after it any answer may
/// come, whatever is on record: the question matters if, for some of these answers, two answers to
/// it that the rules allow ("not sure" is one) end in different outcomes. A fact that is not asked
/// for never matters.
#[must_use]
pub fn relevant(rules: &Rules, answers: &Answers, fact: u8) -> bool {
    let place = rules.questions.iter().position(|&asked| asked == fact);
    let Some(from_here) = place.and_then(|place| rules.questions.get(place..)) else {
        return false;
    };
    let endings = endings(rules, answers, from_here);
    Ahead::new(rules, from_here, &endings).matters()
}
