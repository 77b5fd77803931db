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
