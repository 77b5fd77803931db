//! Whether an open verdict waits for the reader or only for others.
//!
//! This is asked of the facts and not of one criterion at a time. Changing a single criterion
//! misses what only several do together ("two of these three"), and sees what cannot happen (both
//! of two phrases about one fact).

use super::decide::{Finding, verdict_in};
use super::model::numbered;
use super::truth::Seen;
use super::worlds::Worlds;
use super::{Answer, Answers, KnownBy, Open, Rules, Truth};

/// What is open when the verdict is `Unknown`.
///
/// `Others` has to be true in both directions: if the others said all they know, the verdict would
/// be settled, and whatever the reader found out, it would not be.
pub(super) fn still_open(rules: &Rules, answers: &Answers, criteria: &[Finding]) -> Open {
    let only_others =
        others_would_settle(rules, answers, criteria) && !reader_could_settle(rules, answers);
    if only_others { Open::Others } else { Open::Reader }
}

/// Whether the verdict would be settled, whatever it was that the others said.
///
/// A value of theirs that the text leaves unclear is theirs to explain first, so it is read both
/// ways: otherwise one vague value among theirs would turn everything into the reader's business.
fn others_would_settle(rules: &Rules, answers: &Answers, criteria: &[Finding]) -> bool {
    let theirs = |criterion: u8| {
        criteria.get(usize::from(criterion)).is_some_and(|finding| finding.reason.is_others())
    };
    let facts = open_facts(rules, answers, false);
    every(rules, &mut answers.clone(), &facts, &|told| {
        [Truth::No, Truth::Yes].into_iter().all(|reading| {
            let unclear = |criterion| if theirs(criterion) { reading } else { Truth::Unknown };
            verdict(rules, told, &unclear) != Some(Truth::Unknown)
        })
    })
}

/// Whether something the reader might find out would settle the verdict.
fn reader_could_settle(rules: &Rules, answers: &Answers) -> bool {
    let facts = open_facts(rules, answers, true);
    let stays_open = every(rules, &mut answers.clone(), &facts, &|found_out| {
        !verdict(rules, found_out, &|_| Truth::Unknown).is_some_and(Truth::is_decided)
    });
    !stays_open
}

/// The facts without a known value that the reader, or else others, could know.
fn open_facts(rules: &Rules, answers: &Answers, readers: bool) -> Vec<u8> {
    numbered(&rules.facts)
        .filter(|(_, fact)| (fact.known_by == KnownBy::Reader) == readers)
        .map(|(number, _)| number)
        .filter(|&number| answers.value(number).is_none())
        .collect()
}

/// Whether something holds for every combination of values of these facts.
fn every(
    rules: &Rules,
    answers: &mut Answers,
    facts: &[u8],
    holds: &dyn Fn(&Answers) -> bool,
) -> bool {
    let Some((&fact, rest)) = facts.split_first() else {
        return holds(answers);
    };
    (0..rules.values(fact)).all(|value| {
        answers.set(fact, Answer::Value(value));
        every(rules, answers, rest, holds)
    })
}

/// The verdict over all worlds; nothing if there is no world.
fn verdict(rules: &Rules, answers: &Answers, unclear: &dyn Fn(u8) -> Truth) -> Option<Truth> {
    let mut seen = Seen::default();
    let mut worlds = Worlds::new(&rules.facts, &rules.constraints, answers);
    while let Some(world) = worlds.advance() {
        seen.add(verdict_in(rules, world, unclear));
        if seen.truth() == Some(Truth::Unknown) {
            break;
        }
    }
    seen.truth()
}
