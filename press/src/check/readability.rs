//! How hard the texts may be to read, as the editor has agreed.

use super::Checker;
use super::wording::{belongs, judged_paths};
use crate::case::Readability;
use crate::problem::{Kind, Problem};
use crate::source::{Field, RawReadability, nearest};

impl Checker<'_> {
    /// What the texts are measured by.
    pub(super) fn readability(&mut self, raw: &RawReadability) -> Option<Readability> {
        let names = self.phrases(raw.names.as_ref());
        let except = self.phrases(raw.except.as_ref());
        let grade = self.grade(&raw.grade);
        Some(Readability { names: names?, except: except?, grade })
    }

    /// Warns of exceptions that except nothing: they have been misspelt, or what they were made for is gone.
    ///
    /// Only for a file without errors: a slip elsewhere can hide the text that is meant.
    pub(super) fn exceptions(&mut self) {
        let reading = self.raw.reading.as_ref();
        let Some(except) = reading.and_then(|reading| reading.except.as_ref()) else { return };
        let paths = judged_paths(self.raw);
        for written in &except.value {
            let named = &written.value;
            if paths.iter().any(|path| belongs(path, named)) {
                continue;
            }
            let mend = nearest(named, tables(&paths)).map_or_else(
                || "Write the path that the warning showed, such as `event.filed.text`, or take it out.".to_owned(),
                |meant| format!("Did you mean `{meant}`? If its text is gone, take it out."),
            );
            let reason = format!("No text that is judged has the path `{named}`.");
            self.report(Problem::new(Kind::IdleException, written.span.clone(), reason, mend));
        }
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

/// What an exception can name: each path, and each beginning of it that ends before a point.
fn tables(paths: &[String]) -> impl Iterator<Item = &str> {
    paths.iter().flat_map(|path| {
        let starts = path.match_indices('.').filter_map(|(point, _)| path.get(..point));
        starts.chain([path.as_str()])
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, changed, told};

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
    fn except(paths: &str) -> Vec<String> {
        told(&[("except = [\"event.filed\"]", &format!("except = [{paths}]"))])
    }

    #[test]
    fn an_exception_names_a_text_that_is_judged() {
        let known =
            r#""title", "event", "event.filed.text", "question.customer.options", "outcome""#;
        assert_eq!(except(known), [""; 0]);
        let idle = r#""event.lost", "event.filed.date", "event.filed.text", "definition.sentence""#;
        let told = except(idle);
        assert_eq!(
            told,
            ["W09 \"event.lost\"", "W09 \"event.filed.date\"", "W09 \"definition.sentence\""]
        );
    }

    #[test]
    fn a_slip_in_an_exception_is_understood() {
        let (_, problems, _) = changed(&[("[\"event.filed\"]", "[\"event.fild.text\"]")]);
        let mends: Vec<&str> = problems.iter().map(|it| it.mend.as_str()).collect();
        assert_eq!(mends, ["Did you mean `event.filed.text`? If its text is gone, take it out."]);
    }

    #[test]
    fn an_error_elsewhere_keeps_exceptions_quiet() {
        let lost = ("[\"event.filed\"]", "[\"event.lost\"]");
        assert_eq!(told(&[lost, ("number = \"1:25-cv-00001\"", "")]), ["E03 [court]"]);
    }
}
