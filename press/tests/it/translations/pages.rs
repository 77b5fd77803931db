//! A case has a page in each of its languages, and a language is no code.

use std::fs;

use case_press::check::{Original, Setting};
use case_press::locale::Locales;
use case_press::translation::fill;

use crate::support::project::Project;
use crate::support::small::SPANISH;
use crate::support::{TODAY, replaced};

#[test]
fn a_case_has_a_page_in_each_language_and_they_lead_to_each_other() {
    let project = Project::new();
    fs::write(project.case("small").join("es.toml"), &*SPANISH).unwrap();
    let done = project.press_without_address();
    assert!(done.sound);
    assert_eq!(done.pages, 2);
    let (english, spanish) = (project.page("small", "en"), project.page("small", "es"));
    assert!(spanish.starts_with("<!doctype html><html lang=\"es\" dir=\"ltr\">"), "{spanish}");
    assert!(spanish.contains("¿Leyó Acme las cartas?"));
    // Search engines take whole addresses only, and here none is known.
    assert!(
        !english.contains("<link rel=\"canonical\"")
            && !english.contains("hreflang=\"es\" href=\"http")
    );
    assert!(
        spanish.contains(
            "<a href=\"../en/\" hreflang=\"en\" lang=\"en\" rel=\"alternate\">English</a>"
        )
    );
    assert!(
        english.contains(
            "<a href=\"../es/\" hreflang=\"es\" lang=\"es\" rel=\"alternate\">Español</a>"
        )
    );
    let root = fs::read_to_string(project.out().join("index.html")).unwrap();
    assert!(root.contains("href=\"cases/small/es/\""), "the root is the first page, and leads on");
}

#[test]
fn what_stays_in_the_original_s_language_says_so() {
    let project = Project::new();
    fs::write(project.case("small").join("es.toml"), &*SPANISH).unwrap();
    project.press_without_address();
    let (english, spanish) = (project.page("small", "en"), project.page("small", "es"));
    assert!(spanish.contains("<q lang=\"en\" dir=\"auto\">Acme opened every envelope</q>"));
    assert!(english.contains("<q>Acme opened every envelope</q>"));
    assert!(spanish.contains("lang=\"en\" dir=\"auto\">Acme sued over letters</a>"));
}

#[test]
fn with_an_error_in_a_translation_nothing_is_pressed() {
    let project = Project::new();
    let file = project.case("small").join("es.toml");
    fs::write(&file, replaced(&SPANISH, "term = \"Cliente\"\n", "")).unwrap();
    let done = project.press_without_address();
    assert!(!done.sound);
    let told: Vec<_> =
        done.read.iter().flatten().filter(|file| !file.problems.is_empty()).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].path, file);
    assert!(!project.out().join("cases/small").exists());
}

#[test]
fn a_case_file_is_in_a_language_there_are_sentences_for() {
    let project = Project::new();
    project.edit("small", "language = \"en\"", "language = \"xx\"");
    let done = project.press_without_address();
    let problems: Vec<_> = done.read.iter().flatten().flat_map(|file| &file.problems).collect();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].kind.code(), "E41");
    assert!(!done.sound);
}

#[test]
fn a_third_language_needs_no_code() {
    let project = Project::new();
    let words = project.path().join("locales");
    let english = fs::read_to_string(words.join("en.toml")).unwrap();
    let invented = replaced(&english, "name = \"English\"", "name = \"Português\"");
    let invented =
        replaced(&invented, "kicker = \"Lawsuit explainer\"", "kicker = \"Processo explicado\"");
    fs::write(words.join("pt.toml"), invented.replace("dates = \"en-GB\"", "dates = \"pt\""))
        .unwrap();

    let locales = Locales::read(&words).unwrap();
    let folder = project.case("small");
    let setting = Setting { folder: &folder, locales: &locales, today: TODAY };
    let case = fs::read_to_string(folder.join("case.toml")).unwrap();
    let begun = fill(&Original::read(&case, setting), "pt", None, &[]).unwrap().text;
    fs::write(folder.join("pt.toml"), begun.replace("TODO: ", "")).unwrap();

    let done = project.press_without_address();
    let problems: Vec<_> = done.read.iter().flatten().flat_map(|file| &file.problems).collect();
    assert!(done.sound, "{problems:#?}");
    let page = project.page("small", "pt");
    assert!(page.contains("<html lang=\"pt\""), "{page}");
    assert!(page.contains("Processo explicado"), "its own sentences");
    assert!(page.contains("20 de fev. de 2025"), "its own dates");
    assert!(project.out().join("cases/small/pt/brief.bin").is_file());
}
