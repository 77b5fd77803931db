//! Which ways of two cases the same reader can go.

use super::ways::Way;

/// Every pair of an older and a newer way, by their positions, on which the same answers lead.
///
/// Two ways belong together unless a question that stands on both is answered differently. Where both cases ask the
/// same, each way has one partner. Where an edit asks one question more, a way has a partner for each answer to it.
pub(super) fn meet(before: &[Way], after: &[Way]) -> Vec<(usize, usize)> {
    let old: Vec<(usize, &Way)> = before.iter().enumerate().collect();
    let new: Vec<(usize, &Way)> = after.iter().enumerate().collect();
    let mut pairs = Vec::new();
    follow(&old, 0, &new, &mut pairs);
    pairs.sort_unstable_by_key(|(old, new)| (*new, *old));
    pairs
}

/// `before` are ways with the same answers to their first `depth` questions, `after` those that do not contradict them.
fn follow(
    before: &[(usize, &Way)],
    depth: usize,
    after: &[(usize, &Way)],
    pairs: &mut Vec<(usize, usize)>,
) {
    let Some((number, first)) = before.first() else { return };
    let Some(step) = first.steps.get(depth) else {
        pairs.extend(after.iter().map(|(other, _)| (*number, *other)));
        return;
    };
    let answer = |way: &Way| way.steps.get(depth).map(|step| step.answer.clone());
    for branch in before.chunk_by(|(_, one), (_, other)| answer(one) == answer(other)) {
        let Some(given) = branch.first().and_then(|(_, way)| way.steps.get(depth)) else {
            continue;
        };
        let fits = |way: &Way| {
            let asked = way.steps.iter().find(|it| it.question == step.question);
            asked.is_none_or(|it| it.answer == given.answer)
        };
        let fitting: Vec<_> = after.iter().filter(|(_, way)| fits(way)).copied().collect();
        if !fitting.is_empty() {
            follow(branch, depth + 1, &fitting, pairs);
        }
    }
}
