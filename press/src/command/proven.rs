//! What was proven of a sound case, in a line.

use crate::rules::Truth;

use crate::case::Case;
use crate::prove::Proof;
use crate::rules::rules;

/// The line about a case that has been checked.
pub(super) fn proven(case: &Case) -> Option<String> {
    Proof::of(&rules(case)).ok().map(|proof| line(&proof))
}

fn line(proof: &Proof) -> String {
    let outcomes = match proof.shown.len() {
        1 => "the one outcome".to_owned(),
        many => format!("exactly one of {many} outcomes"),
    };
    let mut line = format!(
        "proven: {} through {}, at most {} asked; every way ends in {outcomes}",
        counted(proof.ways, "way"),
        counted(proof.asked.len(), "question"),
        proof.longest,
    );
    let verdicts = [(Truth::Yes, "yes"), (Truth::No, "no"), (Truth::Unknown, "unknown")];
    let unreached = verdicts.into_iter().filter(|(verdict, _)| !proof.reaches(*verdict));
    let unreached: Vec<&str> = unreached.map(|(_, word)| word).collect();
    if !unreached.is_empty() {
        line.push_str(&format!("; no way reaches the verdict {}", unreached.join(" or ")));
    }
    line
}

/// "1 way", "2 ways".
fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use crate::rules::{Criterion, Expr, Fact, KnownBy, Open, Rules, When};

    use super::*;

    fn rules(known_by: KnownBy) -> Rules {
        let reader = Fact { values: 2, known_by: KnownBy::Reader };
        let criterion = |fact| Criterion { fact, by_value: vec![Truth::Yes, Truth::No] };
        let when = |verdict, open| When { verdict, open };
        Rules {
            facts: vec![reader, Fact { values: 2, known_by }],
            criteria: vec![criterion(0), criterion(1)],
            constraints: Vec::new(),
            verdict: Expr::All(vec![Expr::Criterion(0), Expr::Criterion(1)]),
            questions: vec![0],
            outcomes: vec![
                when(Truth::No, Open::None),
                when(Truth::Unknown, Open::Others),
                when(Truth::Unknown, Open::Reader),
            ],
        }
    }

    #[test]
    fn the_line_says_what_no_reader_will_be_told() {
        let line = line(&Proof::of(&rules(KnownBy::Party)).unwrap());
        let expected = "proven: 3 ways through 1 question, at most 1 asked; every way ends in exactly one of 3 \
                        outcomes; no way reaches the verdict yes";
        assert_eq!(line, expected);
    }

    #[test]
    fn the_line_is_silent_about_verdicts_that_are_reached() {
        let mut rules = rules(KnownBy::Reader);
        rules.questions.push(1);
        let line = line(&Proof::of(&rules).unwrap());
        assert!(line.starts_with("proven: 7 ways through 2 questions, at most 2 asked;"), "{line}");
        assert!(line.ends_with("3 outcomes"), "{line}");
    }
}
