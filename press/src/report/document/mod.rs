//! A report as headings, lines and tables, with nothing of how they are written. All writers read the same, so no two of
//! them can say different things.

mod html;
mod markdown;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use text::text;

/// A report to be read: a review sheet, say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Language tag of the case's words.
    pub language: String,
    /// Language tag of the fixed words.
    pub fixed: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// What it is called.
    pub title: String,
    /// What stands on every printed page, so that a loose one can be told from those of another report; may be empty.
    pub running: String,
    /// All of it, in order; the title is no part of it.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading {
        /// From 2, for a section, to 4.
        level: u8,
        /// What links lead to; the same nowhere else in the report.
        id: String,
        /// What it says.
        words: String,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List(Vec<Line>),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is for.
    pub kind: Kind,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
}

/// What a table is for, which decides how wide its columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Names, and what belongs to each.
    #[default]
    Facts,
    /// Somebody signs in it.
    Sign,
    /// Somebody notes something in it.
    Notes,
    /// What is stated, with a box to tick.
    Statements,
    /// What a reader can be told in the end, with a box to tick.
    Outcomes,
    /// Questions and answers.
    Answers,
    /// Ways, with an answer in each column.
    Glance,
    /// Criteria, and what was found about each.
    Findings,
    /// Sources.
    Sources,
    /// Anything else.
    Plain,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What links lead to; the same nowhere else in the report. May be empty.
    pub id: String,
    /// Whether it tells what is alleged.
    pub alleged: bool,
    /// The cells, each with its lines.
    pub cells: Vec<Vec<Line>>,
}

/// A line of running text.
pub type Line = Vec<Span>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Words(String),
    /// Emphasised words.
    Em(String),
    /// Important words.
    Strong(String),
    /// An id, a path or a number of the case file.
    Code(String),
    /// What a statement rests on.
    Basis {
        /// Its label: "Alleged".
        label: String,
        /// The kind of footing.
        footing: Footing,
    },
    /// Words of a source.
    Quote {
        /// The words, without quotation marks.
        words: String,
        /// Their language, if it is not the case's; else empty.
        lang: String,
    },
    /// Words that are not there any more.
    Gone(String),
    /// Words that were not there before.
    New(String),
    /// Words that lead somewhere.
    Link {
        /// The words.
        words: String,
        /// An address, or `#` with an id of the report.
        to: String,
    },
}

/// What kind of footing a statement has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// It is alleged.
    Alleged,
    /// One side says it.
    Word,
    /// It is on record.
    Record,
    /// Nobody can check it.
    Open,
}

/// A line of plain words.
pub(in crate::report) fn line(words: impl Into<String>) -> Line {
    vec![Span::Words(words.into())]
}

/// A cell with one line of plain words.
pub(in crate::report) fn cell(words: impl Into<String>) -> Vec<Line> {
    vec![line(words)]
}

/// A cell with one line of important words.
pub(in crate::report) fn strong(words: impl Into<String>) -> Vec<Line> {
    vec![vec![Span::Strong(words.into())]]
}

/// Words without line breaks and other signs that steer.
fn one_line(words: &str) -> String {
    words.replace(|sign: char| sign.is_control(), " ")
}

impl Document {
    /// Adds links to all sections that stand behind this many blocks, in front of them.
    pub(in crate::report) fn contents(&mut self, behind: usize, id: &str, heading: String) {
        let link = |block: &Block| match block {
            Block::Heading { level: 2, id, words } => {
                Some(vec![Span::Link { words: words.clone(), to: format!("#{id}") }])
            }
            _ => None,
        };
        let behind = behind.min(self.blocks.len());
        let links = self.blocks.iter().skip(behind).filter_map(link).collect();
        let heading = Block::Heading { level: 2, id: id.to_owned(), words: heading };
        self.blocks.splice(behind..behind, [heading, Block::List(links)]);
    }

    pub(in crate::report) fn heading(
        &mut self,
        level: u8,
        id: impl Into<String>,
        words: impl Into<String>,
    ) {
        self.blocks.push(Block::Heading { level, id: id.into(), words: words.into() });
    }

    pub(in crate::report) fn paragraph(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Paragraph(line(words)));
    }

    pub(in crate::report) fn list(&mut self, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// Adds a table, unless it has no rows.
    pub(in crate::report) fn table(&mut self, kind: Kind, head: Vec<String>, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table { kind, head, rows }));
        }
    }
}

impl Row {
    /// A row that nothing leads to.
    pub(in crate::report) fn of(cells: Vec<Vec<Line>>) -> Self {
        Self { id: String::new(), alleged: false, cells }
    }
}
