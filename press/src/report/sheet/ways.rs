//! Every way through the questions, where it ends and why; and each outcome with the ways that lead to it.

use crate::rules::{Answer, Finding, Reason, Truth};

use super::build::Build;
use crate::prove::{Path, Step, Table, Worlds};
use crate::report::document::{Block, Kind, Line, Row, Span, cell};
use crate::rules::{expression, open, truth};

impl Build<'_> {
    pub(super) fn ways(&mut self) {
        self.sheet.heading(2, "ways", self.fixed.say("ways"));
        self.sheet.paragraph(self.fixed.say("ways-lead"));
        self.glance();
        for (number, path) in (1..).zip(std::mem::take(&mut self.paths)) {
            self.way(number, &path);
            self.paths.push(path);
        }
    }

    /// All ways in one table, with a column for each question.
    fn glance(&mut self) {
        let rows = (1..).zip(&self.paths).map(|(number, path)| {
            let answer = |at: usize| {
                let step = path.steps.iter().find(|step| step.question == at);
                cell(step.map_or_else(|| "–".to_owned(), |step| self.answer(step)))
            };
            let mut cells = vec![vec![links([number].into_iter())]];
            cells.extend((0..self.case.questions.len()).map(answer));
            cells.push(self.result(path.outcome));
            Row::of(cells)
        });
        let rows = rows.collect();
        let mut columns = vec![self.fixed.say("column-way")];
        columns.extend(self.case.questions.iter().map(|question| question.text.to_string()));
        columns.push(self.fixed.say("column-outcome"));
        self.sheet.heading(3, "glance", self.fixed.say("glance"));
        self.sheet.paragraph(self.fixed.say("glance-lead"));
        self.sheet.table(Kind::Glance, columns, rows);
    }

    /// The title of an outcome, which leads to it; nothing at a dead end, which no checked case has.
    pub(super) fn result(&self, outcome: Option<usize>) -> Vec<Line> {
        let outcome = outcome.and_then(|at| self.case.outcomes.get(at));
        let link = outcome.map(|outcome| {
            let to = format!("#outcome.{}", outcome.id);
            vec![Span::Link { words: outcome.title.to_string(), to }]
        });
        link.into_iter().collect()
    }

    fn way(&mut self, number: usize, path: &Path) {
        let fixed = &self.fixed;
        let gaps = [
            ("n", &*number.to_string()),
            ("verdict", &*self.fixed.verdict(path.verdict, path.open)),
        ];
        let heading = fixed.fill("way", &gaps);
        let answers = path.steps.iter().map(|step| {
            let question = self.case.questions.get(step.question).map_or("", |it| &it.text);
            Row::of(vec![cell(question), vec![vec![Span::Strong(self.answer(step))]]])
        });
        let answers = answers.collect();
        let criteria = self.case.criteria.iter().zip(&path.findings);
        let findings = criteria.map(|(criterion, finding)| {
            let why = self.why(criterion, finding, path);
            let found = vec![vec![Span::Strong(self.found(finding.truth))]];
            Row::of(vec![cell(&*criterion.label), found, vec![why]])
        });
        let findings = findings.collect();
        let skipped = self.skipped(path);
        let forced = self.forced(path);
        let mut told = vec![Span::Strong(fixed.say("way-told")), Span::Words(" ".to_owned())];
        told.extend(self.result(path.outcome).concat());
        let columns = self.columns(&["column-question", "column-answer"]);
        let found = self.columns(&["column-criterion", "column-finding", "column-why"]);
        self.sheet.heading(3, format!("way-{number}"), heading);
        self.sheet.table(Kind::Answers, columns, answers);
        if let Some(skipped) = skipped {
            self.sheet.paragraph(skipped);
        }
        self.sheet.blocks.push(Block::Paragraph(told));
        self.sheet.table(Kind::Findings, found, findings);
        self.sheet.paragraph(forced);
    }

    /// The questions that are not asked on a way.
    fn skipped(&self, path: &Path) -> Option<String> {
        let asked = |at: usize| path.steps.iter().any(|step| step.question == at);
        let skipped = self.case.questions.iter().enumerate().filter(|(at, _)| !asked(*at));
        let skipped: Vec<String> = skipped.map(|(_, it)| format!("“{}”", it.text)).collect();
        let words = || self.fixed.fill("way-skipped", &[("questions", &skipped.join(", "))]);
        (!skipped.is_empty()).then(words)
    }

    /// Which of the answers already lead to the outcome.
    fn forced(&self, path: &Path) -> String {
        let sets: Vec<String> = path
            .forced_by
            .iter()
            .map(|set| {
                let said = set.iter().filter_map(|at| path.steps.get(*at)).map(|it| self.said(it));
                said.collect::<Vec<_>>().join(&self.fixed.say("and"))
            })
            .collect();
        if path.forced_by.iter().any(Vec::is_empty) {
            return self.fixed.say("forced-always");
        }
        if path.forced_by.iter().all(|set| set.len() == path.steps.len()) {
            return self.fixed.say("forced-all");
        }
        self.fixed.fill("forced", &[("answers", &sets.join(&self.fixed.say("or")))])
    }

    /// Why a criterion holds, does not hold, or is open.
    fn why(&self, criterion: &crate::case::Criterion, finding: &Finding, path: &Path) -> Line {
        let fixed = &self.fixed;
        let who = self.to.who(criterion.fact).to_string();
        let words = match finding.reason {
            Reason::Answered => {
                let asks = |step: &&Step| {
                    let question = self.case.questions.get(step.question);
                    question.is_some_and(|it| it.fact == criterion.fact)
                };
                match path.steps.iter().find(asks) {
                    Some(step) => fixed.fill("why-answered", &[("answer", &self.answer(step))]),
                    None => fixed.say("why-same"),
                }
            }
            Reason::Deduced(number) => {
                let constraint = self.case.constraints.get(usize::from(number));
                let words = constraint.map_or("", |it| &it.because);
                let id = constraint.map_or("", |it| &it.id);
                let words = fixed.fill("why-deduced", &[("because", words)]);
                let link = Span::Link { words: id.to_owned(), to: format!("#constraint.{id}") };
                return vec![Span::Words(format!("{words} (")), link, Span::Words(").".to_owned())];
            }
            Reason::NotAsked => fixed.fill("why-not-asked", &[("who", &who)]),
            Reason::NotSure => fixed.fill("why-not-sure", &[("who", &who)]),
            Reason::Unclear => {
                let why = criterion.unclear_why.as_ref().map_or("", |it| it);
                fixed.fill("why-unclear", &[("why", why)])
            }
            Reason::Party | Reason::Court => format!("{who}."),
        };
        vec![Span::Words(words)]
    }

    /// A criterion's truth, in the words that readers see.
    fn found(&self, truth: Truth) -> String {
        let words = match truth {
            Truth::Yes => &self.widget.fits,
            Truth::No => &self.widget.differs,
            Truth::Unknown => &self.widget.open,
        };
        words.to_string()
    }

    /// The words of an answer.
    pub(super) fn answer(&self, step: &Step) -> String {
        let Answer::Value(value) = step.answer else { return self.widget.not_sure.to_string() };
        let options = self.case.questions.get(step.question).map(|it| it.options.as_slice());
        let mut options = options.unwrap_or_default().iter();
        let option = options.find(|(it, _)| *it == usize::from(value));
        option.map(|(_, label)| label.to_string()).unwrap_or_default()
    }

    pub(super) fn outcomes(&mut self) {
        self.sheet.heading(2, "outcomes", self.fixed.say("outcomes"));
        self.sheet.paragraph(self.fixed.say("outcomes-lead"));
        let mut rows = Vec::new();
        for (at, outcome) in self.case.outcomes.iter().enumerate() {
            let ways = (1..).zip(&self.paths).filter(|(_, path)| path.outcome == Some(at));
            let ways = links(ways.map(|(number, _)| number));
            let verdict = self.fixed.verdict(truth(outcome.verdict), open(outcome.open));
            let path = format!("outcome.{}", outcome.id);
            let name =
                vec![vec![Span::Strong(outcome.title.to_string())], vec![Span::Code(path.clone())]];
            let labelled = |key: &str, line: Line| {
                let label = Span::Em(format!("{}:", self.fixed.say(key)));
                [vec![label, Span::Words(" ".to_owned())], line].concat()
            };
            let told = vec![
                self.text(&outcome.text),
                labelled("column-verdict", vec![Span::Words(verdict)]),
                labelled("column-ways", ways),
            ];
            let cells = vec![name, told, cell("☐")];
            rows.push(Row { id: path, alleged: false, cells });
        }
        let columns = self.columns(&["column-outcome", "column-told", "column-checked"]);
        self.sheet.table(Kind::Outcomes, columns, rows);
    }

    /// Each group within the class, and how the ways compare with it.
    pub(super) fn subclasses(&mut self) {
        if self.case.definition.subclasses.is_empty() {
            return;
        }
        self.sheet.heading(2, "subclasses", self.fixed.say("subclasses"));
        self.sheet.paragraph(self.fixed.say("subclasses-lead"));
        self.entries_of(&["subclass"]);
        let mut rows = Vec::new();
        let rules = self.rules.clone();
        // A case that was checked is never too much to go through.
        let Ok(worlds) = Worlds::of(&rules) else { return };
        for subclass in &self.case.definition.subclasses {
            let Ok(table) = Table::of(&worlds, &expression(&subclass.verdict)) else { continue };
            let verdict = |path: &Path| table.when(&path.answers(&self.rules)).map(|it| it.verdict);
            let ways = |truth_is: Truth| {
                let numbered = (1..).zip(&self.paths);
                let fitting = numbered.filter(|(_, path)| verdict(path) == Some(truth_is));
                vec![links(fitting.map(|(number, _)| number))]
            };
            let combined = self.combined(&subclass.verdict);
            let name =
                vec![vec![Span::Strong(subclass.name.to_string())], vec![Span::Words(combined)]];
            rows.push(Row::of(vec![name, ways(Truth::Yes), ways(Truth::No), ways(Truth::Unknown)]));
        }
        let columns =
            self.columns(&["column-subclass", "verdict-yes", "verdict-no", "verdict-open"]);
        self.sheet.table(Kind::Plain, columns, rows);
    }
}

/// The numbers of ways, each leading to its way.
fn links(numbers: impl Iterator<Item = usize>) -> Line {
    let mut line = Line::new();
    for number in numbers {
        if !line.is_empty() {
            line.push(Span::Words(" ".to_owned()));
        }
        line.push(Span::Link { words: number.to_string(), to: format!("#way-{number}") });
    }
    line
}
