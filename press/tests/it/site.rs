//! A site is pressed whole or not at all, and only what has changed is pressed again.

use std::collections::BTreeMap;
use std::fs;

use crate::support::TODAY;
use crate::support::project::Project;
use case_compress::Coding;
use case_press::locale::Locales;
use case_press::site::{Done, Job, press};
use url::Url;

fn run(project: &Project) -> Done {
    run_with(project, false)
}

fn run_with(project: &Project, compressed: bool) -> Done {
    let locales = Locales::read(&project.path().join("locales")).unwrap();
    let (out, site) = (project.out(), Url::parse("https://news.example/law/").unwrap());
    let (project, today, site, anew) = (project.path(), TODAY, Some(&site), false);
    press(Job { project, out: &out, locales: &locales, today, site, compressed, anew }, &|| {})
        .unwrap()
}

/// Every file of the site with its content, as seen from the site's folder.
fn files(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let (mut files, mut folders) = (BTreeMap::new(), vec![project.out()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(project.out()).unwrap().display().to_string();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

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

fn page(project: &Project, slug: &str) -> String {
    let file = project.out().join("cases").join(slug).join("en/index.html");
    fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn what_has_not_changed_is_not_pressed_again() {
    let project = Project::new();
    project.add("second");
    let first = run(&project);
    assert!(first.sound);
    assert_eq!((first.pages, first.unchanged), (2, 0));
    assert!(page(&project, "second").contains("Did Acme read letters?"));

    let again = run(&project);
    assert_eq!((again.pages, again.unchanged, again.read.len()), (0, 2, 0));

    project.edit("second", "Did Acme read letters?", "Did Acme open letters?");
    let edited = run(&project);
    assert_eq!((edited.pages, edited.unchanged), (1, 1));
    assert!(page(&project, "second").contains("Did Acme open letters?"));
}

#[test]
fn changed_words_of_a_language_change_every_page() {
    let project = Project::new();
    run(&project);
    let file = project.path().join("locales/en.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Lawsuit explainer", "A lawsuit told")).unwrap();
    assert_eq!(run(&project).pages, 1);
    assert!(page(&project, "small").contains("A lawsuit told"));
}

#[test]
fn a_page_that_is_gone_is_pressed_again() {
    let project = Project::new();
    run(&project);
    fs::remove_file(project.out().join("cases/small/en/brief.bin")).unwrap();
    assert_eq!(run(&project).pages, 1);
    assert!(project.out().join("cases/small/en/brief.bin").is_file());
}

#[test]
fn a_case_that_is_gone_takes_its_pages_with_it() {
    let project = Project::new();
    project.add("second");
    run(&project);
    fs::remove_dir_all(project.case("second")).unwrap();
    assert_eq!(run(&project).removed, 1);
    assert!(!project.out().join("cases/second").exists());
    assert!(page(&project, "small").contains("Acme"));
}

#[test]
fn with_an_error_in_one_case_nothing_is_written() {
    let project = Project::new();
    run(&project);
    let before = page(&project, "small");
    project.edit("small", "Did Acme read letters?", "Did Acme open letters?");
    project.add("second");
    project.edit("second", "basis = \"alleged\"", "basis = \"sure\"");
    let done = run(&project);
    assert!(!done.sound);
    assert_eq!(page(&project, "small"), before);
    assert!(!project.out().join("cases/second").exists());
    assert!(!project.out().join(".pressing").exists(), "nothing waits to be published");

    project.edit("second", "basis = \"sure\"", "basis = \"alleged\"");
    assert_eq!(run(&project).pages, 2, "nothing is lost");
}

#[test]
fn the_shared_files_are_there_once_and_pages_name_them() {
    let project = Project::new();
    run(&project);
    let style = project.path().join("styles/page.css");
    fs::write(&style, format!("{} .new {{ color: red }}", fs::read_to_string(&style).unwrap()))
        .unwrap();
    run(&project);
    let folders: Vec<_> = fs::read_dir(project.out().join("assets"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    assert!(page(&project, "small").contains(&format!("assets/{}/widget.js", folders[0])));
    assert!(!project.out().join("page.js").exists(), "what Trunk left is put away");
}

#[test]
fn a_server_finds_every_file_compressed_too_where_that_is_smaller() {
    let project = Project::new();
    run_with(&project, true);
    let files = files(&project);
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
    run_with(&project, true);
    assert_eq!(run_with(&project, true).unchanged, 2);
    project.edit("second", "Did Acme read letters?", "Did Acme open letters?");
    assert_eq!(run_with(&project, true).pages, 1);
    let edited = files(&project);
    for (copy, file) in copies(&edited) {
        assert_eq!(unpacked(copy, &edited[copy]), edited[file], "{copy}");
    }

    fs::remove_dir_all(project.case("second")).unwrap();
    run_with(&project, true);
    assert!(!project.out().join("cases/second").exists());

    // Without copies, as somebody watches: none is left that could be sent for what the file was.
    project.edit("small", "Did Acme read letters?", "Did Acme open letters?");
    run(&project);
    let left: Vec<_> =
        files(&project).into_keys().filter(|name| !name.contains("assets/")).collect();
    assert!(left.iter().all(|name| !name.ends_with(".br") && !name.ends_with(".gz")), "{left:?}");

    // And all of them are there again in what is published, with nothing else changed.
    run_with(&project, true);
    let files = files(&project);
    assert_eq!(copies(&files).values().filter(|file| file.ends_with("en/index.html")).count(), 2);
}

#[test]
fn a_copy_that_was_made_of_the_same_bytes_is_kept_and_any_other_is_made_again() {
    let project = Project::new();
    run_with(&project, true);
    let (kept, spoilt) = ("cases/small/en/case.json.gz", "cases/small/en/events.csv.gz");
    // The same words, packed in another way: whether it is kept can be seen.
    // Gzip takes two one behind the other for one, so the same words can be packed in a way of the test's own.
    let words = files(&project)["cases/small/en/case.json"].clone();
    let halves = [&words[..100], &words[100..]].map(|half| Coding::Gzip.pack(half).unwrap());
    let other = halves.concat();
    fs::write(project.out().join(kept), &other).unwrap();
    fs::write(project.out().join(spoilt), "spoilt").unwrap();
    project.edit("small", "reviewed = ", "# A note that changes no page.\nreviewed = ");
    assert_eq!(run_with(&project, true).pages, 1);
    let files = files(&project);
    assert_eq!(files[kept], other);
    assert_eq!(unpacked(spoilt, &files[spoilt]), files["cases/small/en/events.csv"]);
}

#[test]
fn the_same_case_gives_the_same_copies() {
    let (one, other) = (Project::new(), Project::new());
    run_with(&one, true);
    run_with(&other, true);
    let (mut one, mut other) = (files(&one), files(&other));
    // What was pressed when is the one file that differs.
    one.remove(".pressed.json");
    other.remove(".pressed.json");
    assert_eq!(one, other);
}
