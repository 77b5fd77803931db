//! A site is pressed whole or not at all, and only what has changed is pressed again.

use std::collections::BTreeMap;
use std::fs;

use case_compress::Coding;

use crate::support::project::Project;

/// Compressed copies by name, with the name of the file that each was made of.
fn copies(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &str> {
    let file =
        |name: &str| [".br", ".gz"].iter().find_map(|end| name.strip_suffix(end)).map(str::len);
    files.keys().filter_map(|name| Some((name.as_str(), &name[..file(name)?]))).collect()
}

fn unpacked(name: &str, copy: &[u8]) -> Vec<u8> {
    let coding = Coding::ALL.into_iter().find(|coding| name.ends_with(coding.ending())).unwrap();
    coding.unpack(copy, usize::MAX).unwrap()
}

#[test]
fn what_has_not_changed_is_not_pressed_again() {
    let project = Project::new();
    project.add("second");
    let first = project.press();
    assert!(first.sound);
    assert_eq!((first.pages, first.unchanged), (2, 0));
    assert!(project.page("second", "en").contains("Did Acme read letters?"));

    let again = project.press();
    assert_eq!((again.pages, again.unchanged, again.read.len()), (0, 2, 0));

    project.edit("second", "Did Acme read letters?", "Did Acme open letters?");
    let edited = project.press();
    assert_eq!((edited.pages, edited.unchanged), (1, 1));
    assert!(project.page("second", "en").contains("Did Acme open letters?"));
}

#[test]
fn changed_words_of_a_language_change_every_page() {
    let project = Project::new();
    project.press();
    let file = project.path().join("locales/en.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Lawsuit explainer", "A lawsuit told")).unwrap();
    assert_eq!(project.press().pages, 1);
    assert!(project.page("small", "en").contains("A lawsuit told"));
}

#[test]
fn a_page_that_is_gone_is_pressed_again() {
    let project = Project::new();
    project.press();
    fs::remove_file(project.out().join("cases/small/en/brief.bin")).unwrap();
    assert_eq!(project.press().pages, 1);
    assert!(project.out().join("cases/small/en/brief.bin").is_file());
}

#[test]
fn a_case_that_is_gone_takes_its_pages_with_it() {
    let project = Project::new();
    project.add("second");
    project.press();
    fs::remove_dir_all(project.case("second")).unwrap();
    assert_eq!(project.press().removed, 1);
    assert!(!project.out().join("cases/second").exists());
    assert!(project.page("small", "en").contains("Acme"));
}

#[test]
fn with_an_error_in_one_case_nothing_is_written() {
    let project = Project::new();
    project.press();
    let before = project.page("small", "en");
    project.edit("small", "Did Acme read letters?", "Did Acme open letters?");
    project.add("second");
    project.edit("second", "basis = \"alleged\"", "basis = \"sure\"");
    let done = project.press();
    assert!(!done.sound);
    assert_eq!(project.page("small", "en"), before);
    assert!(!project.out().join("cases/second").exists());
    assert!(!project.out().join(".pressing").exists(), "nothing waits to be published");

    project.edit("second", "basis = \"sure\"", "basis = \"alleged\"");
    assert_eq!(project.press().pages, 2, "nothing is lost");
}

#[test]
fn the_shared_files_are_there_once_and_pages_name_them() {
    let project = Project::new();
    project.press();
    let style = project.path().join("styles/page.css");
    fs::write(&style, format!("{} .new {{ color: red }}", fs::read_to_string(&style).unwrap()))
        .unwrap();
    project.press();
    let folders: Vec<_> = fs::read_dir(project.out().join("assets"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    assert!(project.page("small", "en").contains(&format!("assets/{}/widget.js", folders[0])));
    assert!(!project.out().join("page.js").exists(), "what Trunk left is put away");
}

#[test]
fn a_server_finds_every_file_compressed_too_where_that_is_smaller() {
    let project = Project::new();
    project.press_compressed();
    let files = project.files();
    let copies = copies(&files);
    for (copy, file) in &copies {
        assert_eq!(unpacked(copy, &files[*copy]), files[*file], "{copy}");
        assert!(files[*copy].len() < files[*file].len(), "{copy}");
    }
    let large = ["index.html", "demo/index.html", "sitemap.xml", "cases/small/en/index.html"];
    let beside = ["case.json", "events.csv", "feed.xml", "brief.bin"];
    let beside = beside.map(|name| format!("cases/small/en/{name}"));
    for name in large.into_iter().chain(beside.iter().map(String::as_str)) {
        assert_eq!(copies.values().filter(|file| **file == name).count(), 2, "{name}");
    }
    let styles = copies.keys().filter(|name| name.contains("widget.css")).count();
    assert_eq!(styles, 2);
    assert!(!copies.values().any(|file| file.ends_with("widget.js")), "two bytes get no smaller");
}

#[test]
fn a_copy_follows_its_file() {
    let project = Project::new();
    project.add("second");
    project.press_compressed();
    assert_eq!(project.press_compressed().unchanged, 2);
    project.edit("second", "Did Acme read letters?", "Did Acme open letters?");
    assert_eq!(project.press_compressed().pages, 1);
    let edited = project.files();
    for (copy, file) in copies(&edited) {
        assert_eq!(unpacked(copy, &edited[copy]), edited[file], "{copy}");
    }

    fs::remove_dir_all(project.case("second")).unwrap();
    project.press_compressed();
    assert!(!project.out().join("cases/second").exists());

    // Without copies, as somebody watches: none is left that could be sent for what the file was.
    project.edit("small", "Did Acme read letters?", "Did Acme open letters?");
    project.press();
    let left: Vec<_> =
        project.files().into_keys().filter(|name| !name.contains("assets/")).collect();
    assert!(left.iter().all(|name| !name.ends_with(".br") && !name.ends_with(".gz")), "{left:?}");

    // And all of them are there again in what is published, with nothing else changed.
    project.press_compressed();
    let files = project.files();
    assert_eq!(copies(&files).values().filter(|file| file.ends_with("en/index.html")).count(), 2);
}

#[test]
fn a_copy_that_was_made_of_the_same_bytes_is_kept_and_any_other_is_made_again() {
    let project = Project::new();
    project.press_compressed();
    let (kept, spoilt) = ("cases/small/en/case.json.gz", "cases/small/en/events.csv.gz");
    // The same words, packed in another way: whether it is kept can be seen.
    // Gzip takes two one behind the other for one, so the same words can be packed in a way of the test's own.
    let words = project.files()["cases/small/en/case.json"].clone();
    let halves = [&words[..100], &words[100..]].map(|half| Coding::Gzip.pack(half).unwrap());
    let other = halves.concat();
    fs::write(project.out().join(kept), &other).unwrap();
    fs::write(project.out().join(spoilt), "spoilt").unwrap();
    project.edit("small", "reviewed = ", "# A note that changes no page.\nreviewed = ");
    assert_eq!(project.press_compressed().pages, 1);
    let files = project.files();
    assert_eq!(files[kept], other);
    assert_eq!(unpacked(spoilt, &files[spoilt]), files["cases/small/en/events.csv"]);
}

#[test]
fn the_same_case_gives_the_same_copies() {
    let (one, other) = (Project::new(), Project::new());
    one.press_compressed();
    other.press_compressed();
    let (mut one, mut other) = (one.files(), other.files());
    // What was pressed when is the one file that differs.
    one.remove(".pressed.json");
    other.remove(".pressed.json");
    assert_eq!(one, other);
}
