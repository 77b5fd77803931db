//! Tests of what the notices are made from: the texts of licences, as the tool and the toolchain have them.

use super::about::tidy;
use super::*;

/// A licence of the file with its packages.
struct Section {
    licence: String,
    packages: BTreeSet<String>,
    text: String,
}

fn file() -> String {
    fs::read_to_string(Project::here().root().join(FILE)).expect("the notices")
}

fn sections(file: &str) -> Vec<Section> {
    let rule = format!("\n{RULE}\n");
    let sections = file.split(&rule).skip(1).map(|section| {
        let (head, text) = section.split_once("\n\n").expect("a text");
        let (licence, packages) = head.split_once('\n').expect("packages");
        let packages = packages.lines().map(|package| package.trim().to_owned()).collect();
        Section { licence: licence.to_owned(), packages, text: text.to_owned() }
    });
    sections.collect()
}

fn packages() -> BTreeSet<String> {
    sections(&file()).into_iter().flat_map(|section| section.packages).collect()
}

const AGAIN: &str = "cargo xtask notices writes the file anew";

#[test]
fn the_crates_of_the_module_are_all_named_and_no_others() {
    let project = Project::here();
    let mut sent = Source::widget(&project).crates(&project).expect("the crates");
    assert!(sent.iter().any(|name| name.starts_with("yew ")), "{sent:?}");
    let glue = Tools::of(&project).expect("tools").wasm_bindgen_version().to_owned();
    sent.insert(format!("{GLUE} {glue}"));
    let rust = library::version(&project).expect("the version of Rust");
    sent.insert(format!("{} {rust}", library::NAME));
    let named = packages();
    let lacking: Vec<_> = sent.difference(&named).collect();
    assert!(lacking.is_empty(), "not named: {lacking:?}; {AGAIN}");
    let library = crates_of_the_library();
    let others: Vec<_> = named.difference(&sent).filter(|it| !library.contains(*it)).collect();
    assert!(others.is_empty(), "not sent: {others:?}; {AGAIN}");
}

/// The crates that the standard library can be compiled from, on any system, as `name version`.
fn crates_of_the_library() -> BTreeSet<String> {
    let library =
        crate::tools::sysroot(&Project::here()).expect("Rust").join("lib/rustlib/src/rust/library");
    let lock = fs::read_to_string(library.join("Cargo.lock")).expect("the library's source");
    let lock: toml::Table = lock.parse().expect("a lock file");
    let packages = lock["package"].as_array().expect("packages").iter();
    let word = |package: &toml::Value, key: &str| package[key].as_str().expect("words").to_owned();
    packages.map(|it| format!("{} {}", word(it, "name"), word(it, "version"))).collect()
}

#[test]
fn the_crates_of_the_standard_library_are_named() {
    let (named, library) = (packages(), crates_of_the_library());
    for name in ["cfg-if", "dlmalloc", "hashbrown", "libc", "rustc-demangle"] {
        let version = library.iter().find(|it| it.starts_with(&format!("{name} ")));
        let version = version.unwrap_or_else(|| panic!("Rust's library has no {name} any more"));
        assert!(named.contains(version), "not named: {version}; {AGAIN}");
    }
}

#[test]
fn every_package_has_a_whole_text_of_its_licence() {
    for Section { licence, packages, text } in sections(&file()) {
        assert!(!packages.is_empty(), "{licence} is nobody's");
        assert!(text.len() > 800, "{licence} of {packages:?} is too short:\n{text}");
        let gap = ["<year>", "<copyright holders>", "<COPYRIGHT HOLDER>"]
            .into_iter()
            .find(|gap| text.contains(gap));
        assert_eq!(gap, None, "{licence} of {packages:?}");
    }
}

#[test]
fn the_file_can_be_read_as_it_was_written() {
    let mut licences = Licences::new();
    let packages =
        |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    licences.insert(
        ("MIT".to_owned(), "Do.\n\nNot sue.".to_owned()),
        packages(&["a 1.0.0", "b 2.0.0"]),
    );
    licences.insert(("Zlib".to_owned(), "Zip.".to_owned()), packages(&["b 2.0.0"]));
    let text = render(&licences);
    assert!(text.contains("  a 1.0.0: MIT\n  b 2.0.0: MIT AND Zlib\n"), "{text}");
    let read = sections(&text).into_iter().map(|it| ((it.licence, tidy(&it.text)), it.packages));
    assert_eq!(read.collect::<BTreeMap<_, _>>(), licences);
}
