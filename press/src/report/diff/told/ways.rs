//! The ways on which something is different, grouped by what it is.

use crate::rules::Truth;

use super::{First, Telling, words_of};
use crate::report::diff::{Answered, End, Finding, FindingChange, WayChange, WayFate};
use crate::report::document::{Kind, Line, Row, Span, cell};

/// So many ways of a group are shown; the JSON form has all of them.
const SHOWN: usize = 40;

impl Telling<'_> {
    pub(super) fn ways(&mut self) {
        if self.diff.results.ways.is_empty() {
            return;
        }
        self.document.heading(2, "", self.fixed.say("diff-results-heading"));
        self.questions();
        self.other_results();
        self.other_findings();
        self.other_questions();
        self.only(WayFate::New, "diff-new", First::New);
        self.only(WayFate::Gone, "diff-gone", First::Old);
    }

    /// The questions that are asked on other ways than before.
    fn questions(&mut self) {
        let results = &self.diff.results;
        let mut lines = Vec::new();
        for (asked, key) in [
            (results.asked(|way| &way.now_asked), "diff-now-asked"),
            (results.asked(|way| &way.no_longer_asked), "diff-no-longer-asked"),
        ] {
            lines.extend(asked.iter().map(|(question, ways)| {
                let ways = self.fixed.count("diff-ways", *ways);
                let gaps = [("question", &*self.question(question)), ("ways", &*ways)];
                vec![words_of(self.fixed.fill(key, &gaps))]
            }));
        }
        self.document.list(lines);
    }

    /// The ways that lead to another outcome, by where they led and lead.
    fn other_results(&mut self) {
        let diff = self.diff;
        let of = |case, end: &Option<End>| {
            end.as_ref().map(|end| self.end(case, end)).unwrap_or_default()
        };
        let groups = grouped(diff.results.of(WayFate::Result), |way| {
            [of(First::Old, &way.before), of(First::New, &way.after)]
        });
        for ([before, after], ways) in groups {
            let count = self.fixed.count("diff-ways", ways.len());
            let gaps = [("before", &*before), ("after", &*after), ("ways", &*count)];
            self.document.heading(3, "", self.fixed.fill("diff-from-to", &gaps));
            let columns = self.columns(&["column-way", "column-answers", "column-found"]);
            let rows = ways.iter().take(SHOWN).map(|way| {
                let found = way.findings.iter().map(|it| self.finding(it)).collect();
                Row::of(vec![cell(self.number(way)), self.answers(&way.answers), found])
            });
            let rows = rows.collect();
            self.document.table(Kind::Plain, columns, rows);
            self.more(ways.len(), SHOWN);
        }
    }

    /// The ways that lead where they led, and find something else.
    fn other_findings(&mut self) {
        let groups = grouped(self.diff.results.of(WayFate::Findings), |way| {
            way.findings.iter().map(|it| self.finding(it)).collect::<Vec<Line>>()
        });
        self.same_result("diff-same-result-findings", groups);
    }

    /// The ways that lead where they led, and ask something else.
    fn other_questions(&mut self) {
        let groups = grouped(self.diff.results.of(WayFate::Questions), |way| {
            let line = |key, questions: &[String]| {
                let questions: Vec<String> = questions.iter().map(|it| self.question(it)).collect();
                let words = self.fixed.fill(key, &[("questions", &questions.join(", "))]);
                (!questions.is_empty()).then(|| vec![words_of(words)])
            };
            let now = line("diff-asked-now", &way.now_asked);
            now.into_iter().chain(line("diff-asked-no-longer", &way.no_longer_asked)).collect()
        });
        self.same_result("diff-same-result-questions", groups);
    }

    /// Ways that end as before: below each difference, the ways that have it.
    fn same_result(&mut self, key: &str, groups: Vec<(Vec<Line>, Vec<&WayChange>)>) {
        if groups.is_empty() {
            return;
        }
        self.document.heading(3, "", self.fixed.say(key));
        for (lines, ways) in groups {
            self.document.list(lines);
            let columns = self.columns(&["column-way", "column-answers"]);
            let shown = ways.iter().take(SHOWN);
            let rows =
                shown.map(|way| Row::of(vec![cell(self.number(way)), self.answers(&way.answers)]));
            let rows = rows.collect();
            self.document.table(Kind::Plain, columns, rows);
            self.more(ways.len(), SHOWN);
        }
    }

    /// The ways that can be gone in one case only.
    fn only(&mut self, fate: WayFate, key: &str, case: First) {
        let ways: Vec<&WayChange> = self.diff.results.of(fate).collect();
        if ways.is_empty() {
            return;
        }
        self.document.heading(3, "", self.fixed.say(key));
        let columns = self.columns(&["column-way", "column-answers", "column-outcome"]);
        let rows = ways.iter().take(SHOWN).map(|way| {
            let end = way.after.as_ref().or(way.before.as_ref());
            let end = end.map(|end| self.end(case, end)).unwrap_or_default();
            Row::of(vec![cell(self.number(way)), self.answers(&way.answers), cell(end)])
        });
        let rows = rows.collect();
        self.document.table(Kind::Plain, columns, rows);
        self.more(ways.len(), SHOWN);
    }

    /// That not all ways of a group have been shown.
    pub(super) fn more(&mut self, ways: usize, shown: usize) {
        if ways > shown {
            let words = self.fixed.fill("diff-more", &[("n", &(ways - shown).to_string())]);
            self.document.paragraph(words);
        }
    }

    /// The number that a way has in the review sheet, and the one that it had.
    fn number(&self, way: &WayChange) -> String {
        let number = |end: &Option<End>| end.as_ref().map(|end| end.way.to_string());
        let (before, after) = (number(&way.before), number(&way.after));
        match (before.filter(|it| Some(it) != after.as_ref()), after) {
            (Some(old), Some(new)) => {
                self.fixed.fill("diff-way-was", &[("n", &new), ("old", &old)])
            }
            (old, new) => self.fixed.fill("diff-way", &[("n", &new.or(old).unwrap_or_default())]),
        }
    }

    fn answers(&self, answers: &[Answered]) -> Vec<Line> {
        let said = |it: &Answered| {
            let question = format!("question.{}", it.question);
            let question =
                self.written(First::New, &question, "text").unwrap_or_else(|| it.question.clone());
            let gaps = [("question", &*question), ("answer", &*self.answer(it))];
            vec![words_of(self.fixed.fill("said", &gaps))]
        };
        answers.iter().map(said).collect()
    }

    pub(super) fn answer(&self, answered: &Answered) -> String {
        let Some(value) = &answered.answer else { return self.not_sure.clone() };
        let words = self.written(
            First::New,
            &format!("question.{}", answered.question),
            &format!("options.{value}"),
        );
        words.unwrap_or_else(|| value.clone())
    }

    fn question(&self, question: &str) -> String {
        let words = self.written(First::New, &format!("question.{question}"), "text");
        format!("“{}”", words.unwrap_or_else(|| question.to_owned()))
    }

    /// Where a way ends: the outcome's title, and the verdict.
    fn end(&self, case: First, end: &End) -> String {
        let outcome = end.outcome.as_ref();
        let title = outcome.and_then(|id| self.written(case, &format!("outcome.{id}"), "title"));
        let verdict = self.fixed.verdict(end.verdict, end.open);
        format!("“{}” ({verdict})", title.unwrap_or_default())
    }

    /// What is found otherwise.
    fn finding(&self, change: &FindingChange) -> Line {
        let label = self
            .written(First::New, &change.path, "label")
            .or_else(|| self.written(First::New, &change.path, "name"));
        let mut line = vec![words_of(format!("{}: ", label.unwrap_or_default()))];
        let found = |finding: &Option<Finding>| finding.as_ref().map(|finding| self.found(finding));
        let (before, after) = (found(&change.before), found(&change.after));
        line.extend(before.clone().map(Span::Gone));
        if before.is_some() && after.is_some() {
            line.push(words_of(" → "));
        }
        line.extend(after.map(Span::New));
        line
    }

    fn found(&self, finding: &Finding) -> String {
        let verdict = self.truth(finding.verdict);
        let Some(reason) = finding.reason else { return verdict };
        let mut reason = self.fixed.say(&format!("reason-{reason}"));
        if let Some(constraint) = &finding.constraint {
            reason = format!("{reason} {constraint}");
        }
        format!("{verdict} ({reason})")
    }

    pub(super) fn truth(&self, truth: Truth) -> String {
        self.fixed.say(match truth {
            Truth::Yes => "verdict-yes",
            Truth::No => "verdict-no",
            Truth::Unknown => "verdict-open",
        })
    }
}

/// Ways in groups with the same key, in the order in which the keys come.
fn grouped<'w, K: PartialEq>(
    ways: impl Iterator<Item = &'w WayChange>,
    key: impl Fn(&WayChange) -> K,
) -> Vec<(K, Vec<&'w WayChange>)> {
    let mut groups: Vec<(K, Vec<&WayChange>)> = Vec::new();
    for way in ways {
        let key = key(way);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(way),
            None => groups.push((key, vec![way])),
        }
    }
    groups
}
