//! A site is pressed whole or not at all, and only what has changed is pressed again.

#![expect(clippy::unwrap_used, reason = "a test without its data must fail")]

#[path = "support/project.rs"]
mod project;
mod support;

use std::fs;

use case_press::locale::Locales;
use case_press::site::{Done, Job, press};
use project::Project;
use support::TODAY;

fn run(project: &Project) -> Done {
    let locales = Locales::read(&project.path().join("locales")).unwrap();
    let out = project.out();
    let (project, today) = (project.path(), TODAY);
    press(Job { project, out: &out, locales: &locales, today, site: None, anew: false }, &|| {})
        .unwrap()
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
