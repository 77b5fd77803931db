//! How hard the texts may be to read, as the editor has agreed.

use super::Checker;
use crate::case::Readability;
use crate::problem::{Kind, Problem};
use crate::source::{Field, RawReadability};

impl Checker<'_> {
    /// What the texts are measured by.
    pub(super) fn readability(&mut self, raw: &RawReadability) -> Option<Readability> {
        let names = self.phrases(raw.names.as_ref());
        let except = self.phrases(raw.except.as_ref());
        let grade = self.grade(&raw.grade);
        Some(Readability { names: names?, except: except?, grade })
    }

    fn grade(&mut self, raw: &Field<i64>) -> Option<u8> {
        let raw = raw.as_ref()?;
        let grade = u8::try_from(raw.value).ok().filter(|grade| (1..=12).contains(grade));
        if grade.is_none() {
            self.report(Problem::new(
                Kind::UnknownWord,
                raw.span.clone(),
                format!("There is no school grade {}.", raw.value),
                "Write a number from 1 to 12; 8 is what most adults read with ease.",
            ));
        }
        grade
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, told};

    #[test]
    fn a_grade_is_one_of_a_school() {
        for grade in ["0", "13", "-1", "300"] {
            let wrong = told(&[("grade = 8", &format!("grade = {grade}"))]);
            assert_eq!(wrong, [format!("E20 {grade}")]);
        }
        assert_eq!(told(&[("grade = 8", "grade = \"8\"")]), ["E19 \"8\""]);
        assert_eq!(case(&[]).readability.grade, Some(8));
        assert_eq!(told(&[("\"Doe\", \"Acme\"", "\"Doe\", \"Doe\"")]), ["E16 \"Doe\""]);
    }
}
