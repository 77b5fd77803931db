//! Which constraints are to blame when nothing is possible.

use crate::rules::{Constraint, Fact, Rules};

/// The constraints that rule a value of a fact out together, none of which can be spared, by position; without a value,
/// those that leave nothing possible at all. None if that is not so.
#[must_use]
pub fn conflict(rules: &Rules, value: Option<(usize, u8)>) -> Vec<usize> {
    let mut fixed = vec![None; rules.facts.len()];
    if let Some((fact, value)) = value
        && let Some(slot) = fixed.get_mut(fact)
    {
        *slot = Some(value);
    }
    let mut blamed: Vec<(usize, &Constraint)> = rules.constraints.iter().enumerate().collect();
    if possible(&rules.facts, &of(&blamed), &mut fixed) {
        return Vec::new();
    }
    // The later ones go first, so that those who wrote the earlier ones first see what they know.
    for spare in (0..blamed.len()).rev() {
        let mut rest = blamed.clone();
        rest.remove(spare);
        if !possible(&rules.facts, &of(&rest), &mut fixed) {
            blamed = rest;
        }
    }
    blamed.into_iter().map(|(position, _)| position).collect()
}

fn of<'a>(numbered: &[(usize, &'a Constraint)]) -> Vec<&'a Constraint> {
    numbered.iter().map(|(_, constraint)| *constraint).collect()
}

/// Whether some world has these values and breaks none of the constraints; leaves the values as they were.
pub(super) fn possible(
    facts: &[Fact],
    constraints: &[&Constraint],
    fixed: &mut [Option<u8>],
) -> bool {
    let is = |(fact, value): (u8, u8)| fixed.get(usize::from(fact)) == Some(&Some(value));
    if constraints.iter().any(|constraint| is(constraint.a) && is(constraint.b)) {
        return false;
    }
    let named = constraints.iter().flat_map(|it| [it.a.0, it.b.0]).map(usize::from);
    let open = named.into_iter().find(|&fact| fixed.get(fact) == Some(&None));
    // A fact that no constraint names can have any value.
    let Some(open) = open else { return true };
    let values = facts.get(open).map_or(0, |fact| fact.values);
    let set = |fixed: &mut [Option<u8>], to| {
        if let Some(slot) = fixed.get_mut(open) {
            *slot = to;
        }
    };
    let found = (0..values).any(|value| {
        set(fixed, Some(value));
        possible(facts, constraints, fixed)
    });
    set(fixed, None);
    found
}
