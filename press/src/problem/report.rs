//! The report an editor reads: every problem with its line, drawn by miette.
//!
//! The line is cut to what fits beside the marked words, because the lines of a case file are whole paragraphs.

use std::fmt;
use std::io::IsTerminal as _;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::visible::{masked, named};
use super::{Lines, Problem, Severity, shown};

/// Width of a report, in columns.
const WIDTH: usize = 100;
/// How much of a line is shown; the rest of the width holds the line's number.
const SHOWN: usize = 84;
/// How much of a cut line is shown before the marked words.
const BEFORE: usize = 30;
/// How many characters a sentence may have; a value that it repeats can be a whole paragraph.
const SENTENCE: usize = 600;

/// How a report looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Plain ASCII without colour: the same on every machine, for files and tests.
    Plain,
    /// Drawn with colour, for a terminal.
    Colour,
}

impl Look {
    /// The look that suits the outputs: colour if both are a terminal, unless `NO_COLOR` asks for none.
    pub fn of_output() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let terminal = std::io::stdout().is_terminal() && std::io::stderr().is_terminal();
        if terminal && !plain { Self::Colour } else { Self::Plain }
    }

    fn theme(self) -> GraphicalTheme {
        match self {
            Self::Plain => GraphicalTheme::none(),
            Self::Colour => GraphicalTheme::unicode(),
        }
    }
}

/// Writes the problems as a report, sorted by place, with a last line that counts them; of very many only the first.
pub fn render(problems: &[Problem], file: &str, text: &str, look: Look) -> String {
    let handler = GraphicalReportHandler::new_themed(look.theme())
        .with_width(WIDTH)
        .with_links(false)
        .with_context_lines(0)
        .without_syntax_highlighting();
    let lines = Lines::of(text);
    let (first, rest) = shown(problems);
    let mut report = String::new();
    for problem in first {
        let [reason, mend] = [&problem.reason, &problem.mend].map(|words| sentence(words));
        let excerpt = Excerpt::new(problem, file, text, &lines);
        let shown = Shown { problem, reason, mend, excerpt };
        // Writing to a string fails only if the drawing does; then the words alone must do.
        if handler.render_report(&mut report, &shown).is_err() {
            report.push_str(&format!("{}\n{}\n", shown.reason, shown.mend));
        }
        report.push('\n');
    }
    if let Some(rest) = &rest {
        report.push_str(&format!("{rest}\n\n"));
    }
    let report: Vec<&str> = report.lines().map(str::trim_end).collect();
    let mut report = report.join("\n");
    if !problems.is_empty() {
        report.push('\n');
    }
    let of = |severity| problems.iter().filter(|it| it.kind.severity() == severity).count();
    let count = match (of(Severity::Error), of(Severity::Warning)) {
        (0, 0) => "no problems".to_owned(),
        (errors, 0) => counted(errors, "problem"),
        (0, warnings) => counted(warnings, "warning"),
        (errors, warnings) => {
            format!("{}, {}", counted(errors, "problem"), counted(warnings, "warning"))
        }
    };
    report.push_str(&format!("{file}: {count}\n"));
    report
}

/// "1 problem", "2 problems".
fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// A problem beside its line, as miette wants it.
#[derive(Debug)]
struct Shown<'a> {
    problem: &'a Problem,
    reason: String,
    mend: String,
    excerpt: Excerpt,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let kind = self.problem.kind;
        Some(Box::new(format!("{} {}", kind.code(), kind.name())))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.problem.kind.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.mend))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = self.problem.kind.label().to_owned();
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(Some(label), self.excerpt.mark))))
    }
}

/// The part of one line that is shown, and the marked words in it.
#[derive(Debug)]
struct Excerpt {
    file: String,
    shown: String,
    mark: SourceSpan,
    line: usize,
    column: usize,
}

impl Excerpt {
    fn new(problem: &Problem, file: &str, text: &str, lines: &Lines) -> Self {
        let start = floor(text, problem.span.start);
        let (before, after) = text.split_at_checked(start).unwrap_or((text, ""));
        let head = before.get(lines.start(start)..).unwrap_or_default();
        let column = head.chars().count();
        let tail = after.split('\n').next().unwrap_or_default().trim_end();
        let marked = problem.span.end.saturating_sub(start);
        let marked = tail.get(..floor(tail, marked)).unwrap_or(tail);
        let rest = tail.get(marked.len()..).unwrap_or_default();
        let [head, tail, marked, rest] = [head, tail, marked, rest].map(masked);
        let (head, tail) = (head.as_str(), tail.as_str());

        let whole = head.chars().count() + tail.chars().count() <= SHOWN;
        let head = if whole { head.to_owned() } else { last(head, BEFORE) };
        let room = SHOWN.saturating_sub(head.chars().count());
        let marked = first(&marked, room);
        let rest = first(&rest, room.saturating_sub(marked.chars().count()));
        Self {
            file: file.to_owned(),
            mark: SourceSpan::from((head.len(), marked.len())),
            // A line without any words could not be drawn.
            shown: format!("{head}{marked}{rest} "),
            line: lines.number(start) - 1,
            column,
        }
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let span = SourceSpan::from((0, self.shown.len()));
        let (file, data) = (self.file.clone(), self.shown.as_bytes());
        Ok(Box::new(MietteSpanContents::new_named(file, data, span, self.line, self.column, 1)))
    }
}

/// A sentence that can be printed anywhere and ends in good time.
fn sentence(words: &str) -> String {
    let words = named(words);
    let length = words.chars().count();
    if length <= SENTENCE {
        return words.into_owned();
    }
    let (start, end) =
        (words.chars().take(SENTENCE / 2), words.chars().skip(length - SENTENCE / 4));
    start.chain(" ... ".chars()).chain(end).collect()
}

/// The nearest place at or before `at` that does not cut a character.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&place| text.is_char_boundary(place)).unwrap_or(0)
}

/// The first characters of a piece of a line, with a sign where it goes on.
fn first(words: &str, room: usize) -> String {
    if words.chars().count() <= room {
        return words.to_owned();
    }
    words.chars().take(room.saturating_sub(3)).chain("...".chars()).collect()
}

/// The last characters of a piece of a line, with a sign where it comes from.
fn last(words: &str, room: usize) -> String {
    let length = words.chars().count();
    if length <= room {
        return words.to_owned();
    }
    "...".chars().chain(words.chars().skip(length.saturating_sub(room.saturating_sub(3)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Kind, SHOWN};

    fn problem(span: std::ops::Range<usize>, reason: &str) -> Problem {
        Problem::new(Kind::Rules, span, reason, "Mend it.")
    }

    #[test]
    fn problems_stand_in_the_order_of_the_file() {
        let problems = [problem(9..10, "later"), problem(0..3, "sooner")];
        let report = render(&problems, "case.toml", "one\ntwo three\n", Look::Plain);
        assert!(report.find("sooner") < report.find("later"), "{report}");
        assert!(report.contains("[case.toml:2:6]"), "{report}");
        assert!(report.ends_with("\n\ncase.toml: 2 problems\n"), "{report}");
    }

    #[test]
    fn a_column_counts_characters_and_a_long_line_is_cut() {
        let text = format!("{} here {}", "é".repeat(200), "z".repeat(200));
        let start = text.find("here").unwrap();
        let report = render(&[problem(start..start + 4, "x")], "a", &text, Look::Plain);
        assert!(report.contains("[a:1:202]"), "{report}");
        assert!(report.contains("...é"), "{report}");
        assert!(report.contains("zz..."), "{report}");
        assert!(report.lines().all(|line| line.chars().count() <= WIDTH), "{report}");
    }

    #[test]
    fn a_place_outside_the_file_is_drawn_at_its_end() {
        let report = render(&[problem(50..90, "x")], "a", "one\ntwo", Look::Plain);
        assert!(report.contains("[a:2:4]"), "{report}");
    }

    #[test]
    fn of_very_many_problems_the_first_are_shown() {
        let text = "line\n".repeat(300);
        let many: Vec<_> =
            (0..300).rev().map(|line| problem(5 * line..5 * line + 4, "x")).collect();
        let report = render(&many, "a", &text, Look::Plain);
        assert_eq!(report.matches(",-[a:").count(), SHOWN, "{report}");
        assert!(report.contains("[a:1:1]") && !report.contains("[a:201:1]"), "{report}");
        let end = "These are the first 200. At least 100 more are not shown.\n\na: 300 problems\n";
        assert!(report.ends_with(end), "{report}");
    }

    #[test]
    fn a_warning_never_hides_an_error() {
        let text = "line\n".repeat(300);
        let mut many: Vec<_> = (0..300)
            .map(|line| Problem::new(Kind::HardToRead, 5 * line..5 * line + 4, "x", "y"))
            .collect();
        many.push(problem(1495..1499, "An error."));
        let report = render(&many, "a", &text, Look::Plain);
        assert!(report.contains("An error."), "{report}");
    }

    #[test]
    fn nothing_reaches_a_terminal_that_it_would_obey() {
        let text = "id = \"\u{1b}[2J\u{202e}\"\n";
        let report = render(&[problem(5..13, "No \u{1b}[2J.")], "a", text, Look::Plain);
        assert!(report.contains("No <U+001B>[2J."), "{report}");
        assert!(report.contains("id = \"\u{fffd}[2J\u{fffd}\""), "{report}");
        let long = "é".repeat(10_000);
        let report = render(&[problem(0..1, &long)], "a", text, Look::Plain);
        assert!(report.chars().count() < 1_500 && report.contains(" ..."), "{report}");
    }

    #[test]
    fn colour_adds_nothing_but_colour() {
        let report = render(&[problem(0..3, "Why so.")], "a", "one", Look::Colour);
        assert!(report.contains("\u{1b}["), "{report}");
        assert!(report.contains("Why so.") && report.contains("Mend it."), "{report}");
    }
}
