//! Chooses what `cargo xtask test --quick` runs: the page tests that the changed files can break, by the table in [`rules`].
//! The quick round is for every commit; the whole suite stays the proof.

mod changes;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::engine::Engine;
use crate::project::Project;
use changes::Changes;
pub(crate) use rules::PROGRAMS;
use rules::{DEFAULT, OWN_TESTS, RULES};

/// The environment variable by which the page tests learn which of them to run: beginnings of names, with commas between them.
pub(crate) const ONLY: &str = "CASE_EXPLAINER_ONLY";
/// The folders and files that the WebAssembly module is compiled from. A change of them is looked at by Clippy as browsers compile it.
const MODULE: [&str; 5] = ["src/", "tests/wasm.rs", "patches/", "Cargo.toml", "Cargo.lock"];

/// The part of the suite that the quick round runs beside format, Clippy and the native tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The page tests, by their modules.
    pub(crate) modules: BTreeSet<&'static str>,
    /// The test programs beside the page tests.
    pub(crate) programs: BTreeSet<&'static str>,
    /// Says that what only browsers compile has changed.
    pub(crate) module_changed: bool,
    /// The rules that have chosen, in lines for a person.
    pub(crate) reasons: Vec<String>,
}

impl Choice {
    /// Returns the beginnings of the names of the page tests, as [`ONLY`] has them.
    pub(crate) fn only(&self) -> String {
        let engine = Engine::Chromium.word();
        let names = self.modules.iter().map(|module| format!("{engine}::{module}::"));
        names.collect::<Vec<_>>().join(",")
    }

    /// Says that no page has to be looked at.
    pub(crate) fn is_empty(&self) -> bool {
        self.modules.is_empty() && self.programs.is_empty()
    }
}

/// Chooses by what git says has changed.
pub(crate) fn choose(project: &Project) -> Result<Choice> {
    Ok(by_rules(&changes::of(project.root())?))
}

/// The tests of one rule, and the files that it chose them for.
#[derive(Default)]
struct Chosen {
    tests: BTreeSet<&'static str>,
    files: Vec<String>,
}

fn by_rules(changes: &Changes) -> Choice {
    let mut chosen: BTreeMap<String, Chosen> = BTreeMap::new();
    for file in &changes.files {
        let (rule, tests) = rule(file);
        let entry = chosen.entry(rule).or_default();
        entry.tests.extend(tests);
        entry.files.push(file.clone());
    }
    let tests: BTreeSet<_> = chosen.values().flat_map(|it| it.tests.iter().copied()).collect();
    let (programs, modules) = tests.into_iter().partition(|test| PROGRAMS.contains(test));
    let mut reasons =
        vec![format!("{} changed {}", counted(changes.files.len(), "file"), changes.since)];
    reasons.extend(chosen.iter().map(|(rule, it)| reason(rule, it)));
    let module_changed =
        changes.files.iter().any(|file| MODULE.iter().any(|it| file.starts_with(it)));
    let mut choice = Choice { modules, programs, module_changed, reasons };
    choice.reasons.push(left_out(&choice));
    choice
}

/// Returns the rule that a file falls under, as a person reads it, and the tests that it names.
fn rule(file: &str) -> (String, Vec<&'static str>) {
    if let Some(own) = own_module(file) {
        return (format!("{OWN_TESTS}<module>.rs"), vec![own]);
    }
    let row = RULES.iter().find_map(|rule| {
        let pattern = rule.files.iter().find(|pattern| matches(pattern, file))?;
        Some(((*pattern).to_owned(), rule.tests.to_vec()))
    });
    row.unwrap_or_else(|| ("any other file".to_owned(), DEFAULT.to_vec()))
}

fn matches(pattern: &str, file: &str) -> bool {
    match pattern.strip_prefix('*') {
        Some(end) => file.ends_with(end),
        None => file.starts_with(pattern),
    }
}

/// Returns the module, or the program, of page tests that a file is.
fn own_module(file: &str) -> Option<&'static str> {
    let name = file.strip_prefix(OWN_TESTS)?.strip_suffix(".rs")?;
    all().into_iter().find(|module| *module == name)
}

/// Returns every module and program of page tests that a rule can choose; a test holds them to those that there are.
fn all() -> BTreeSet<&'static str> {
    RULES.iter().flat_map(|rule| rule.tests).chain(DEFAULT).copied().collect()
}

fn reason(rule: &str, chosen: &Chosen) -> String {
    let tests: Vec<_> = chosen.tests.iter().copied().collect();
    let tests = if tests.is_empty() { "no page test".to_owned() } else { tests.join(", ") };
    let first = chosen.files.first().map(String::as_str).unwrap_or_default();
    let files = match chosen.files.len() {
        0 | 1 => first.to_owned(),
        count => format!("{first} and {} more", count - 1),
    };
    format!("rule `{rule}` ({files}): {tests}")
}

fn left_out(choice: &Choice) -> String {
    let all = all().len();
    let run = choice.modules.len() + choice.programs.len();
    format!(
        "{run} of {all} modules of page tests run, in Chromium; the other {} and the other engines are left to `cargo xtask test`",
        all - run
    )
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn choice(files: &[&str]) -> Choice {
        let files = files.iter().map(ToString::to_string).collect();
        by_rules(&Changes { since: "since then".to_owned(), files })
    }

    /// The modules of `pages`, and the programs beside it.
    fn there_are() -> BTreeSet<String> {
        let folder = Project::here().root().join(OWN_TESTS);
        let main = fs::read_to_string(folder.join("main.rs")).expect("main.rs");
        let declared = main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
        declared.chain(PROGRAMS).map(str::to_owned).collect()
    }

    #[test]
    fn every_module_of_a_rule_exists() {
        let there_are = there_are();
        let wrong: Vec<_> = all().into_iter().filter(|name| !there_are.contains(*name)).collect();
        assert!(
            wrong.is_empty(),
            "xtask/src/quick/rules.rs names page tests that do not exist: {wrong:?}"
        );
        let folder = Project::here().root().join(OWN_TESTS);
        let programs = PROGRAMS.iter().filter(|name| !folder.join(format!("{name}.rs")).is_file());
        assert_eq!(programs.count(), 0, "each of {PROGRAMS:?} is a file in {OWN_TESTS}");
    }

    #[test]
    fn every_module_is_chosen_by_a_rule() {
        let all: BTreeSet<_> = all().into_iter().map(str::to_owned).collect();
        let missing: Vec<_> = there_are().difference(&all).cloned().collect();
        assert!(missing.is_empty(), "no rule in xtask/src/quick/rules.rs names {missing:?}");
    }

    #[test]
    fn every_rule_is_about_files_that_exist_and_comes_before_more_general_ones() {
        let project = Project::here();
        for (index, row) in RULES.iter().enumerate() {
            for pattern in row.files.iter().filter(|it| !it.starts_with('*')) {
                let earlier = RULES.iter().take(index).flat_map(|rule| rule.files);
                let hidden = earlier.into_iter().find(|earlier| matches(earlier, pattern));
                assert_eq!(
                    hidden, None,
                    "`{pattern}` is never reached in xtask/src/quick/rules.rs"
                );
            }
        }
        for folder in RULES.iter().flat_map(|rule| rule.files).filter(|it| it.ends_with('/')) {
            let known = project.root().join(folder).is_dir() || *folder == ".github/";
            assert!(known, "`{folder}` in xtask/src/quick/rules.rs is no folder of the project");
        }
    }

    #[test]
    fn a_script_has_the_tests_of_what_it_does() {
        let choice = choice(&["embed/notes.js"]);
        assert!(choice.modules.contains("notes") && choice.modules.contains("touch"), "{choice:?}");
        assert!(!choice.modules.contains("frames"), "{choice:?}");
        assert!(choice.only().contains("chromium::notes::,"), "{}", choice.only());
        assert!(!choice.module_changed);
    }

    #[test]
    fn documentation_alone_runs_no_page_test() {
        let choice = choice(&["README.md", "docs/hosting.md", "docs/case.schema.json"]);
        assert!(choice.is_empty(), "{choice:?}");
        assert_eq!(
            choice.reasons.get(1).map(String::as_str),
            Some("rule `*.md` (README.md and 1 more): no page test")
        );
    }

    #[test]
    fn a_file_that_no_rule_names_runs_the_default() {
        let choice = choice(&["a/new/folder.txt"]);
        assert_eq!(choice.modules, DEFAULT.iter().copied().collect());
        assert!(
            choice.reasons.iter().any(|reason| reason.contains("any other file")),
            "{choice:?}"
        );
    }

    #[test]
    fn a_module_of_page_tests_runs_itself_and_a_program_runs_as_one() {
        let choice = choice(&["tests/browsers/tests/touch.rs", "tests/browsers/tests/html.rs"]);
        assert_eq!(choice.modules, ["touch"].into());
        assert_eq!(choice.programs, ["html"].into());
    }

    #[test]
    fn a_change_of_the_module_is_looked_at_as_browsers_compile_it() {
        assert!(choice(&["src/app/mod.rs"]).module_changed);
        assert!(!choice(&["press/src/lib.rs"]).module_changed);
    }

    #[test]
    fn the_last_line_counts_what_is_left_out() {
        let choice = choice(&["tests/browsers/tests/touch.rs"]);
        let last = choice.reasons.last().expect("a line");
        assert!(last.starts_with(&format!("1 of {} modules", all().len())), "{last}");
    }
}
