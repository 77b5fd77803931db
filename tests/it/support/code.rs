//! The project's own code, line by line and without comments: what the tests of the architecture judge.

use std::fmt;

use super::case::texts;

/// A line of code.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// The file, as seen from the project's folder.
    pub(crate) file: String,
    /// Its number, from 1.
    pub(crate) number: usize,
    /// What stands in it, without comments.
    pub(crate) code: String,
}

impl fmt::Display for Line {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {}", self.file, self.number, self.code.trim())
    }
}

impl Line {
    /// Whether a name stands in the code by itself, not as a part of a longer one.
    pub(crate) fn names(&self, name: &str) -> bool {
        let part = |c: char| c.is_alphanumeric() || c == '_';
        self.code.match_indices(name).any(|(at, _)| {
            let (before, after) = (&self.code[..at], &self.code[at + name.len()..]);
            !before.ends_with(part) && !after.starts_with(part)
        })
    }

    /// The top-level modules of `src` that the code names, by way of `crate::` or of `super::`.
    pub(crate) fn modules(&self) -> Vec<String> {
        let inside = self.file.trim_start_matches("src/").trim_end_matches(".rs");
        let depth = inside.split('/').filter(|part| *part != "mod").count();
        let ends = [':', ',', ';', '}', ' ', '(', ')'];
        let first = |path: &str| path.trim().split(ends).next().unwrap_or_default().to_owned();
        let roots = ["super::".repeat(depth), "crate::".to_owned()];
        let paths = roots.iter().flat_map(|root| self.code.split(root.as_str()).skip(1));
        let modules = paths.flat_map(|path| match path.strip_prefix('{') {
            Some(group) => group.split(',').map(first).collect(),
            None => vec![first(path)],
        });
        modules.collect()
    }

    /// Whether the file lies in a folder.
    pub(crate) fn is_in(&self, folder: &str) -> bool {
        self.file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }
}

/// Every line of the files with this ending below a folder; in Rust, up to the file's own tests.
pub(crate) fn lines(below: &str, ending: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for (file, text) in texts(below, ending) {
        let code = without_comments(&text);
        let own = code.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        lines.extend(own.zip(1..).map(|(code, number)| Line {
            file: file.clone(),
            number,
            code: code.to_owned(),
        }));
    }
    lines
}

/// Fails with every line that is wrong, and how to mend it.
pub(crate) fn none(wrong: Vec<Line>, mend: &str) {
    let list: Vec<_> = wrong.iter().map(Line::to_string).collect();
    assert!(wrong.is_empty(), "\n{}\n{mend}\n", list.join("\n"));
}

/// Where a piece of code stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Code,
    Text(char),
    LineComment,
    BlockComment,
}

/// Blanks out comments; lines keep their numbers, and what stands in quotes stays.
pub(crate) fn without_comments(text: &str) -> String {
    let mut place = Place::Code;
    let mut code = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let ahead = rest.clone().next();
        match (place, c) {
            (Place::Code, '/') if ahead == Some('/') => place = Place::LineComment,
            (Place::Code, '/') if ahead == Some('*') => place = Place::BlockComment,
            (Place::BlockComment, '*') if ahead == Some('/') => {
                rest.next();
                place = Place::Code;
                continue;
            }
            (Place::LineComment, '\n') => place = Place::Code,
            // A quote as a character of Rust, `'"'`, opens nothing.
            (Place::Code, '"' | '`') if !code.ends_with('\'') => place = Place::Text(c),
            (Place::Text(_), '\\') => {
                code.push(c);
                code.extend(rest.next());
                continue;
            }
            (Place::Text(quote), _) if c == quote => place = Place::Code,
            _ => {}
        }
        if c == '\n' || matches!(place, Place::Code | Place::Text(_)) {
            code.push(c);
        }
    }
    code
}
