//! How many parts of an `at-least` are enough.

use super::Checker;
use crate::problem::{Kind, Problem};
use crate::source::Located;

/// So many parts may be asked for: the rules count them in one byte.
const MOST_ASKED: usize = 255;

impl Checker<'_> {
    /// A number from one to all of some parts; with any other, the parts would decide nothing.
    pub(super) fn enough(&mut self, raw: &Located<i64>, parts: usize) -> Option<usize> {
        let most = parts.min(MOST_ASKED);
        let enough = usize::try_from(raw.value).ok().filter(|it| (1..=most).contains(it));
        if enough.is_none() {
            let reason = match raw.value {
                ..1 => "`at-least` says how many parts are enough, so it is 1 or more.".to_owned(),
                asked if parts == most => {
                    format!("`at-least` asks for {asked} of the parts, and `of` has {parts}.")
                }
                asked => {
                    format!(
                        "`at-least` asks for {asked} of the parts, and {MOST_ASKED} is the most."
                    )
                }
            };
            let mend = match most {
                1 => "Write `at-least = 1`, or add parts to `of`.".to_owned(),
                _ => format!("Write a whole number from 1 to {most}."),
            };
            self.report(Problem::new(Kind::Rules, raw.span.clone(), reason, mend));
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, changed, told};
    use crate::case::Verdict;

    const WHOLE: &str = "verdict = { all = [\"customer\", { not = \"read\" }] }";
    const SUBCLASS: &str = "verdict = { all = [\"customer\"] }";

    fn at_least(n: &str) -> String {
        format!("verdict = {{ at-least = {n}, of = [\"customer\", {{ not = \"read\" }}] }}")
    }

    #[test]
    fn some_of_the_parts_may_be_enough() {
        let not = |part| Verdict::Not(Box::new(part));
        let parts = vec![Verdict::Criterion(0), not(Verdict::Criterion(1))];
        // All parts, so that the outcomes of the small case stay right.
        let two = case(&[(WHOLE, &at_least("2"))]);
        assert_eq!(two.definition.verdict, Verdict::AtLeast(2, parts));
        let nested = "verdict = { not = { at-least = 1, of = [{ not = \"customer\" }] } }";
        let subclass = case(&[(SUBCLASS, nested)]);
        let Some(first) = subclass.definition.subclasses.first() else { panic!("a subclass") };
        let counted = Verdict::AtLeast(1, vec![not(Verdict::Criterion(0))]);
        assert_eq!(first.verdict, not(counted));
    }

    #[test]
    fn a_number_that_the_parts_cannot_reach_is_told_at_its_place() {
        for n in ["0", "-1", "3", "9223372036854775807"] {
            assert_eq!(told(&[(WHOLE, &at_least(n))]), [format!("E33 {n}")]);
        }
    }

    #[test]
    fn more_than_a_byte_can_count_is_told() {
        let of = "\"customer\", ".repeat(300);
        let asks = |n| format!("verdict = {{ at-least = {n}, of = [{of}] }}");
        assert_eq!(told(&[(SUBCLASS, &asks(255))]), [""; 0]);
        let (_, problems, _) = changed(&[(SUBCLASS, &asks(256))]);
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert!(problem.reason.ends_with("255 is the most."), "{}", problem.reason);
        assert!(problem.mend.ends_with("from 1 to 255."), "{}", problem.mend);
    }
}
