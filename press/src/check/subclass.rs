//! Smaller groups within the class, and which criteria count where.

use super::Checker;
use crate::case::{Piece, Subclass, Verdict};
use crate::problem::{Kind, Problem};
use crate::source::{Field, RawSubclass};

impl Checker<'_> {
    /// A smaller group, by criteria of the definition or of its own.
    pub(super) fn subclass(&mut self, raw: &RawSubclass) -> Option<Subclass> {
        let name = self.words(&raw.name);
        let sentence = self.sentence(&raw.sentence);
        let ground = self.ground(&raw.ground);
        let mut own = Vec::new();
        let verdict = raw.verdict.as_ref().and_then(|raw| self.verdict(raw, &mut own));
        if verdict.is_some() {
            self.only_its_own(&raw.sentence, sentence.as_deref(), |it| own.contains(&it));
        }
        Some(Subclass {
            id: self.id(&raw.id)?,
            name: name?,
            sentence: sentence?,
            verdict: verdict?,
            ground: ground?,
        })
    }

    /// A phrase that stands in a sentence counts in the verdict beside it.
    pub(super) fn only_its_own(
        &mut self,
        raw: &Field<String>,
        sentence: Option<&[Piece]>,
        counts: impl Fn(usize) -> bool,
    ) {
        let Some(raw) = raw else { return };
        for criterion in stand_in(sentence.unwrap_or_default()) {
            let id = self.raw.criteria.get(criterion).and_then(|criterion| criterion.id.as_ref());
            let Some(id) = id.filter(|_| !counts(criterion)) else { continue };
            self.report(Problem::new(
                Kind::Definition,
                raw.part(self.text, &format!("{{{}}}", id.value)),
                format!(
                    "The criterion `{}` does not count in the `verdict` beside this sentence.",
                    id.value
                ),
                "Put its id into that `verdict`, or write its phrase as plain words.",
            ));
        }
    }
}

/// The criteria whose phrases stand in a sentence.
pub(super) fn stand_in(sentence: &[Piece]) -> Vec<usize> {
    let criterion = |piece: &Piece| match piece {
        Piece::Criterion(position) => Some(*position),
        Piece::Words(_) => None,
    };
    sentence.iter().filter_map(criterion).collect()
}

/// The criteria that count in a verdict.
pub(super) fn counted(verdict: &Verdict) -> Vec<usize> {
    match verdict {
        Verdict::Criterion(position) => vec![*position],
        Verdict::All(parts) | Verdict::Any(parts) | Verdict::AtLeast(_, parts) => {
            parts.iter().flat_map(counted).collect()
        }
        Verdict::Not(part) => counted(part),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::told;

    #[test]
    fn a_subclass_may_have_criteria_of_its_own() {
        let verdict = "verdict = { all = [\"customer\"] }";
        let own =
            [("sentence = \"{customer} whose letters {read}.\"", "sentence = \"{customer}.\"")];
        let parent = (
            "verdict = { all = [\"customer\", { not = \"read\" }] }",
            "verdict = { any = [\"customer\"] }",
        );
        let child = (verdict, "verdict = { all = [\"customer\", \"read\"] }");
        let problems = told(&[own[0], parent, child]);
        assert!(!problems.iter().any(|it| it.starts_with("E11")), "{problems:?}");
        let unused = told(&[own[0], parent]);
        assert_eq!(unused, ["E08 \"read\""]);
    }

    #[test]
    fn a_sentence_holds_the_phrases_that_count_beside_it() {
        let parent = (
            "verdict = { all = [\"customer\", { not = \"read\" }] }",
            "verdict = { any = [\"customer\"] }",
        );
        let child = ("verdict = { all = [\"customer\"] }", "verdict = { all = [\"read\"] }");
        let problems = told(&[parent, child]);
        assert_eq!(problems, ["E11 {read}", "E11 {customer}"]);
    }
}
