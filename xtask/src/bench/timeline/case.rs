//! Ours as readers get it: cases of generated events, pressed by the press around the module of the real site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::{Table, Value};

use super::events::{Event, events};
use crate::bench::archive::copy;
use crate::jobs::Details;
use crate::project::Project;
use crate::{dress, say, site, size, steps};

/// The day by which deadlines are judged, so that every run presses the same.
const TODAY: &str = "2026-11-23";

/// Presses a case for each of these sizes into a site.
pub(super) fn press(project: &Project, sizes: &[usize], out: &Path) -> Result<()> {
    site::refresh(project, Details::OnFailure)?;
    let root = project.target().join("bench/timeline/project");
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    for folder in ["locales", "styles"] {
        copy(&project.root().join(folder), &root.join(folder))?;
    }
    let small = fs::read_to_string(project.root().join("tests/data/small/case.toml"))?;
    for &size in sizes {
        let folder = root.join("cases").join(slug(size));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("case.toml"), case(&small, size)?)?;
    }
    // The press looks for the widget under the names that it had before it was put away.
    let shared = size::shared(&project.dist())?;
    fs::copy(shared.join("widget.js"), out.join("page.js"))?;
    for script in dress::MORE {
        fs::copy(shared.join(script), out.join(script))?;
    }
    fs::copy(shared.join("widget.wasm"), out.join("case-explainer_bg.wasm"))?;
    say::doing(&format!("Pressing cases of {sizes:?} events"));
    let mut press = steps::press(project)?;
    press.arg("--project").arg(&root).args(["--today", TODAY, "build", "--uncompressed", "--out"]);
    steps::run(press.arg(out))
}

/// Where the page of a size is, seen from the site.
pub(super) fn page(size: usize) -> PathBuf {
    Path::new("cases").join(slug(size)).join("en/")
}

fn slug(size: usize) -> String {
    format!("events-{size}")
}

/// The small case of the tests with these events in place of its own, and without what points at those.
fn case(small: &str, size: usize) -> Result<String> {
    let mut case: Table = small.parse().context("the small case cannot be read")?;
    for gone in ["event", "correction", "image", "timeline"] {
        case.remove(gone);
    }
    if let Some(Value::Table(reading)) = case.get_mut("reading") {
        reading.remove("except");
    }
    case.insert("id".to_owned(), slug(size).into());
    let events = events(size).iter().map(Event::in_case).collect();
    case.insert("event".to_owned(), Value::Array(events));
    toml::to_string(&case).context("a case that cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_case_has_these_events_and_nothing_points_at_others() {
        let small = include_str!("../../../../tests/data/small/case.toml");
        let text = case(small, 30).expect("a case");
        let case: Table = text.parse().expect("TOML");
        assert_eq!(case["id"].as_str(), Some("events-30"));
        assert_eq!(case["event"].as_array().map(Vec::len), Some(30));
        let before: Table = small.parse().expect("TOML");
        for event in before["event"].as_array().expect("events") {
            let id = event["id"].as_str().expect("an id");
            assert!(!text.contains(&format!("event = \"{id}\"")), "{id} is gone");
        }
    }
}
