//! Every kind of problem has a page that tells editors the truth, and a way to fire it alone.
//!
//! `tests/data/problems/<code>.toml` holds slips in the small case, one `[[case]]` each:
//!
//! - `file`: the file with the slip, `case.toml` unless it says otherwise;
//! - `find` and `put`: what stands there once, and what is put in its place;
//! - `more`: further places, each with `find` and `put`;
//! - `at`: the words at whose start the problem is reported, and `nth` if they stand there more than once;
//! - `today`: the day by which deadlines are judged, if it matters;
//! - `size`: the file is filled up with a comment to so many bytes;
//! - `broken`: a file beside it whose first bytes are lost.
//!
//! A page in `docs/problems/` shows the first of these slips, and how it is mended. Both are looked up in the files, so
//! that no page shows what the press would not say.

use std::fs;
use std::path::{Path, PathBuf};

use case_press::check::Setting;
use case_press::library;
use case_press::problem::{Kind, Look, render};
use serde::Deserialize;

use crate::support::{TODAY, replaced, repository, setting, small};

/// The slips of one kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Slips {
    case: Vec<Slip>,
}

/// A slip in the small case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Slip {
    #[serde(default = "case_file")]
    file: String,
    find: String,
    put: String,
    #[serde(default)]
    more: Vec<Edit>,
    at: String,
    nth: Option<usize>,
    today: Option<String>,
    size: Option<usize>,
    broken: Option<String>,
}

/// One more place that is changed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    find: String,
    put: String,
}

fn case_file() -> String {
    "case.toml".to_owned()
}

fn slips_file(kind: Kind) -> PathBuf {
    repository().join("tests/data/problems").join(format!("{}.toml", kind.code()))
}

fn slips(kind: Kind) -> Vec<Slip> {
    let file = slips_file(kind);
    let text =
        fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
    let slips: Slips = toml::from_str(&text).unwrap_or_else(|reason| panic!("{kind:?}: {reason}"));
    assert!(!slips.case.is_empty(), "{kind:?} has no slip");
    slips.case
}

impl Slip {
    fn original(&self) -> String {
        fs::read_to_string(small::FOLDER.join(&self.file)).unwrap()
    }

    fn slipped(&self) -> String {
        let mut text = self.original();
        let more = self.more.iter().map(|edit| (&edit.find, &edit.put));
        for (find, put) in [(&self.find, &self.put)].into_iter().chain(more) {
            text = replaced(&text, find, put);
        }
        if let Some(size) = self.size {
            let filling = size.saturating_sub(text.len()).saturating_sub("\n# \n".len());
            text.push_str(&format!("\n# {}\n", "x".repeat(filling)));
        }
        text
    }

    /// Where the problem should be, in bytes from the start of the file.
    fn place(&self, text: &str) -> Result<usize, String> {
        let places: Vec<usize> = text.match_indices(&self.at).map(|(at, _)| at).collect();
        match (self.nth, places.as_slice()) {
            (None, [only]) => Ok(*only),
            (None, _) => Err(format!("{} times there without `nth`: {}", places.len(), self.at)),
            (Some(nth), _) => places.get(nth - 1).copied().ok_or(format!("not there: {}", self.at)),
        }
    }

    /// Fires the slip, and says what is wrong with what comes of it.
    fn fire(&self, kind: Kind) -> Result<(), String> {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("small");
        fs::create_dir(&folder).unwrap();
        for entry in fs::read_dir(&*small::FOLDER).unwrap() {
            let file = entry.unwrap().path();
            let name = file.file_name().unwrap();
            // Any change of the original makes its translations stale, so they are left out then.
            let is_translation = name != "case.toml" && file.extension().unwrap() == "toml";
            if !is_translation || name == &*self.file {
                fs::copy(&file, folder.join(name)).unwrap();
            }
        }
        let text = self.slipped();
        fs::write(folder.join(&self.file), &text).unwrap();
        if let Some(file) = &self.broken {
            let bytes = fs::read(folder.join(file)).unwrap();
            fs::write(folder.join(file), bytes.get(4..).unwrap()).unwrap();
        }
        let today = self.today.as_ref().map_or(TODAY, |day| day.parse().unwrap());
        let reading = library::read(Setting { today, ..setting(&folder) }).unwrap();

        let mut found = Vec::new();
        let mut report = String::new();
        for file in &reading.files {
            let name = file.path.file_name().unwrap().to_str().unwrap();
            for problem in &file.problems {
                found.push((
                    problem.kind,
                    name.to_owned(),
                    line_and_column(&text, problem.span.start),
                ));
            }
            report.push_str(&render(&file.problems, name, &file.text, Look::Plain));
        }
        let expected = (kind, self.file.clone(), line_and_column(&text, self.place(&text)?));
        if found == [expected.clone()] {
            return Ok(());
        }
        Err(format!("{}: `{}`\nshould be {expected:?}\n{report}", kind.code(), self.put))
    }
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().unwrap().chars().count() + 1)
}

#[test]
fn every_kind_can_be_fired_alone_and_is_reported_at_its_place() {
    let mut wrong = Vec::new();
    for &kind in Kind::ALL {
        let slips = slips(kind);
        wrong.extend(slips.iter().filter_map(|slip| slip.fire(kind).err()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_has_the_same_form() {
    for &kind in Kind::ALL {
        let page = kind.page();
        let start =
            format!("# {} {}\n\n{}\n\n## Why it matters\n", kind.code(), kind.name(), kind.about());
        assert!(page.starts_with(&start), "{}.md should start with\n{start}", kind.code());
        let heads: Vec<_> = page.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(
            heads,
            ["## Why it matters", "## An example", "## How to mend it"],
            "{}",
            kind.code()
        );
        assert!(
            (15..=45).contains(&page.lines().count()),
            "{}.md: {}",
            kind.code(),
            page.lines().count()
        );
    }
}

#[test]
fn every_page_shows_what_was_fired_and_how_it_is_mended() {
    let mut wrong = Vec::new();
    for &kind in Kind::ALL {
        let code = kind.code();
        let slips = slips(kind);
        let (slipped, original) = (slips[0].slipped(), slips[0].original());
        let (example, mending) = kind.page().split_once("\n## How to mend it\n").unwrap();
        let example = shown(example);
        if example.is_empty() && slips[0].size.is_none() {
            wrong.push(format!("{code}.md shows no example"));
        }
        let unseen = example.into_iter().filter(|part| !slipped.contains(part));
        wrong.extend(unseen.map(|part| format!("{code}.md shows what was not fired:\n{part}")));
        let unseen = shown(mending).into_iter().filter(|part| !original.contains(part));
        wrong.extend(unseen.map(|part| format!("{code}.md mends otherwise:\n{part}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lines of a case file in a part of a page; `# ...` stands for what is left out.
fn shown(page: &str) -> Vec<String> {
    let blocks = page.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
    blocks.flat_map(|block| block.split("# ...\n")).map(str::to_owned).collect()
}

#[test]
fn the_list_of_problems_names_every_kind_and_no_other() {
    let list = fs::read_to_string(repository().join("docs/problems/README.md")).unwrap();
    let rows: Vec<&str> = list.lines().filter(|line| line.starts_with("| [")).collect();
    let row = |kind: &Kind| {
        format!("| [{}]({}.md) | `{}` | {} |", kind.code(), kind.code(), kind.name(), kind.about())
    };
    assert_eq!(rows, Kind::ALL.iter().map(row).collect::<Vec<_>>());
}

#[test]
fn there_is_no_page_and_no_slip_of_a_kind_that_is_gone() {
    for folder in ["docs/problems", "tests/data/problems"] {
        for entry in fs::read_dir(repository().join(folder)).unwrap() {
            let file = entry.unwrap().path();
            let code = Path::new(&file).file_stem().unwrap().to_str().unwrap();
            assert!(code == "README" || Kind::named(code).is_some(), "{}", file.display());
        }
    }
}
