//! What the sheet is about, who signs it, and what was proven.

use crate::rules::Truth;

use super::build::Build;
use crate::case::VerdictKind;
use crate::prove::{Proof, Step};
use crate::report::document::{Kind, Row, Span, cell, strong};

/// So many lines are left blank for what has to change.
const NOTES: usize = 5;

impl Build<'_> {
    pub(super) fn head(&mut self) {
        let (case, fixed) = (self.case, &self.fixed);
        let day = |day| self.to.dates.day(day).text.to_string();
        let posture = &case.posture;
        let kind = fixed.say(&format!("name-posture-kind-{}", posture.kind.name()));
        let mut standing = vec![
            vec![Span::Strong(posture.headline.to_string())],
            vec![Span::Words(
                fixed.fill("standing", &[("kind", &kind), ("day", &day(posture.date))]),
            )],
        ];
        if let Some(checked) = posture.checked {
            let words = fixed.fill("standing-checked", &[("day", &day(checked))]);
            standing.push(vec![Span::Words(words)]);
        }
        let made = self.subject.files.iter().map(|(name, digest)| {
            vec![Span::Words(format!("{name}, SHA-256 ")), Span::Code(format!("{digest}…"))]
        });
        let name = vec![
            vec![Span::Strong(case.name.to_string())],
            vec![Span::Words(case.title.to_string())],
            vec![Span::Words(case.summary.to_string())],
            vec![Span::Code(case.id.to_string())],
        ];
        let mut facts = vec![("head-case", name)];
        if let Some(court) = &case.court {
            facts.push(("head-court", cell(&*court.name)));
            facts.push(("head-number", cell(&*court.number)));
        }
        facts.extend([
            ("head-standing", standing),
            ("head-reviewed", cell(day(case.reviewed))),
            ("head-languages", cell(self.subject.languages.join(", "))),
            ("head-this-language", cell(&*case.language)),
            ("head-files", made.collect()),
            ("head-made", cell(day(self.subject.today))),
        ]);
        let facts = facts.into_iter().map(|(key, lines)| {
            let id = if key == "head-case" { "top" } else { "" };
            Row { id: id.to_owned(), ..Row::of(vec![strong(fixed.say(key)), lines]) }
        });
        let facts = facts.collect();
        let sign = ["sign-author", "sign-editor", "sign-lawyer"].map(|who| {
            let blank = Vec::new;
            Row::of(vec![cell(fixed.say(who)), blank(), blank(), blank()])
        });
        let warnings = self.subject.warnings.iter().map(|it| vec![Span::Words(it.clone())]);
        let warnings: Vec<_> = warnings.collect();
        let columns = self.columns(&["column-item", "column-what"]);
        let sign_columns =
            self.columns(&["column-role", "column-name", "column-date", "column-signature"]);
        let [heading, lead, found, clean, changes] =
            ["sign", "sign-lead", "warnings", "warnings-none", "changes"].map(|it| fixed.say(it));
        let choices = ["sign-approved", "sign-with-changes", "sign-not"];
        let choices = choices.map(|key| vec![Span::Words(format!("☐ {}", fixed.say(key)))]);
        let blank = || Row::of(vec![Vec::new(), Vec::new()]);
        let notes = std::iter::repeat_with(blank).take(NOTES).collect();
        let note_columns = self.columns(&["column-where", "column-change"]);
        let short = |(_, digest): &(_, String)| digest.chars().take(8).collect::<String>();
        let digests: Vec<String> = self.subject.files.iter().map(short).collect();
        let (title, today) = (&self.sheet.title, day(self.subject.today));
        let running = format!("{title} · {today} · SHA-256 {}", digests.join(", "));
        let sheet = &mut self.sheet;
        sheet.running = running;
        sheet.table(Kind::Facts, columns, facts);
        sheet.heading(2, "sign", heading);
        sheet.paragraph(lead);
        sheet.table(Kind::Sign, sign_columns, sign.into());
        sheet.list(choices.into());
        sheet.paragraph(if warnings.is_empty() { clean } else { found });
        sheet.list(warnings);
        sheet.heading(2, "changes", changes);
        sheet.table(Kind::Notes, note_columns, notes);
    }

    /// What the press has proven of the questionnaire.
    pub(super) fn proven(&mut self) {
        let fixed = &self.fixed;
        self.sheet.heading(2, "proven", fixed.say("proven"));
        // A case that was checked is never too much to go through.
        let Ok(proof) = Proof::of(&self.rules) else { return };
        let longest = proof.longest.to_string();
        let sentence = fixed.fill(
            "proven-ways",
            &[
                ("ways", &fixed.count("number-ways", proof.ways)),
                ("questions", &fixed.count("count-questions", self.case.questions.len())),
                ("longest", &longest),
                ("outcomes", &fixed.count("count-outcomes", self.case.outcomes.len())),
            ],
        );
        self.sheet.paragraph(sentence);
        if proof.ways > self.paths.len() {
            let listed = self.paths.len().to_string();
            self.sheet.paragraph(fixed.fill("proven-first", &[("n", &listed)]));
        }
        let mut points = Vec::new();
        let verdicts = [
            (Truth::Yes, VerdictKind::Yes, "verdict-yes"),
            (Truth::No, VerdictKind::No, "verdict-no"),
            (Truth::Unknown, VerdictKind::Unknown, "verdict-open"),
        ];
        for (_, kind, key) in verdicts.into_iter().filter(|it| !proof.reaches(it.0)) {
            let declared = self.case.definition.impossible.contains(&kind);
            let key_of = if declared { "proven-never-declared" } else { "proven-never" };
            points.push(fixed.fill(key_of, &[("verdict", &fixed.say(key))]));
        }
        points.push(
            fixed.fill(
                "proven-verdict",
                &[("verdict", &self.combined(&self.case.definition.verdict))],
            ),
        );
        for (fact, value) in &proof.ruled_out {
            points.push(
                fixed.fill(
                    "proven-ruled-out",
                    &[("value", &self.value(*fact, usize::from(*value)))],
                ),
            );
        }
        for step in &proof.refused {
            points.push(fixed.fill("proven-refused", &[("answer", &self.said(step))]));
        }
        points.push(fixed.say("proven-not-sure"));
        points.push(fixed.say("proven-limits"));
        let points = points.into_iter().map(|words| vec![Span::Words(words)]);
        self.sheet.list(points.collect());
        let rows = proof.ends.iter().map(|end| {
            Row::of(vec![
                self.result(end.outcome),
                cell(self.fixed.verdict(end.when.verdict, end.when.open)),
                cell(end.ways.to_string()),
            ])
        });
        let rows = rows.collect();
        let columns = self.columns(&["column-outcome", "column-verdict", "column-ways"]);
        self.sheet.table(Kind::Plain, columns, rows);
    }

    /// A value of a fact, by their ids.
    fn value(&self, fact: usize, value: usize) -> String {
        let fact = self.case.facts.get(fact);
        let value = fact.and_then(|it| it.values.get(value)).map_or("", |value| value);
        format!("{} = {value}", fact.map_or("", |fact| &fact.id))
    }

    /// An answer with its question.
    pub(super) fn said(&self, step: &Step) -> String {
        let question = self.case.questions.get(step.question).map_or("", |it| &it.text);
        self.fixed.fill("said", &[("question", question), ("answer", &self.answer(step))])
    }
}
