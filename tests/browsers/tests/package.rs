//! The built site as a package of npm: what npm would send, what who installs it can import, and its types.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use browser_tests::site_folder;
use serde_json::Value;

/// What a program says, if it ends well.
fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let (out, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}{errors}");
    out.into_owned()
}

/// The folder that the package is installed into, once for all tests. Cargo keeps it among what it builds.
const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/package");

/// The names of the files in the package, which is installed when a test asks first.
static INSTALLED: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let folder = Path::new(FOLDER);
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).unwrap();
    install_into(folder)
});

/// Installs the package into a folder, and returns the names of the files in it.
fn install_into(folder: &Path) -> BTreeSet<String> {
    let site = site_folder().unwrap().canonicalize().unwrap();
    let mut pack = Command::new("npm");
    let pack = pack.args(["pack", "--json", "--ignore-scripts", "--pack-destination"]).arg(folder);
    let told: Value = serde_json::from_str(&said(pack.current_dir(site))).unwrap();
    let files = told[0]["files"].as_array().unwrap();
    let archive = folder.join(told[0]["filename"].as_str().unwrap());
    fs::write(folder.join("package.json"), "{}").unwrap();
    let mut install = Command::new("npm");
    let install =
        install.args(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"]);
    said(install.arg(archive).current_dir(folder));
    files.iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn npm_packs_the_site_and_nothing_else() {
    let files = &*INSTALLED;
    for file in [
        "package.json",
        "embed.js",
        "embed.d.ts",
        "LICENSE-APACHE.txt",
        "LICENSE-MIT.txt",
        "third-party-notices.txt",
        "index.html",
        "cases/de-la-torre-v-linkedin/en/index.html",
    ] {
        assert!(files.contains(file), "no {file} in {files:?}");
    }
    assert!(files.iter().any(|file| file.ends_with("/widget.wasm")), "{files:?}");
    let own =
        |file: &String| file.starts_with('.') || file.ends_with(".gz") || file.ends_with(".br");
    assert_eq!(files.iter().find(|file| own(file)), None);
}

#[test]
fn who_installs_it_finds_the_script() {
    LazyLock::force(&INSTALLED);
    let script = "const names = ['case-explainer', 'case-explainer/embed.js'];
        console.log(names.map((name) => import.meta.resolve(name).split('/').pop()).join())";
    let mut node = Command::new("node");
    let found = said(node.args(["--input-type=module", "-e", script]).current_dir(FOLDER));
    assert_eq!(found.trim(), "embed.js,embed.js");
}

#[test]
fn who_reads_from_above_finds_the_types_first() {
    let about = fs::read_to_string(site_folder().unwrap().join("package.json")).unwrap();
    let script = "const { exports } = JSON.parse(process.argv[1]);
        console.log(Object.values(exports).filter((it) => it.types).map((it) => Object.keys(it)[0]).join())";
    let found = said(Command::new("node").args(["-e", script, &about]));
    assert_eq!(found.trim(), "types,types");
}

/// A program that uses the package as its types allow, and, below each comment, as they do not: there the compiler has to find an error.
const USE: &str = "import 'case-explainer';
    import type { CaseExplainerElement } from 'case-explainer';
    const explainer: CaseExplainerElement = document.createElement('case-explainer');
    explainer.show('event-filed');
    explainer.destroy();
    explainer.addEventListener('ce-step', ({ detail }) => detail.step === 'result');
    document.addEventListener('ce-height', ({ detail }) => detail.height.toFixed());
    // @ts-expect-error
    explainer.show(1);
    // @ts-expect-error
    explainer.answers();
    // @ts-expect-error
    explainer.addEventListener('ce-step', ({ detail }) => detail.answer);
";

#[test]
fn its_types_hold_who_uses_it_to_what_there_is() {
    LazyLock::force(&INSTALLED);
    fs::write(Path::new(FOLDER).join("use.ts"), USE).unwrap();
    let tsc = env::var_os("CASE_EXPLAINER_TSC").unwrap_or_else(|| "tsc".into());
    let options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "use.ts"];
    said(Command::new(tsc).args(options).current_dir(FOLDER));
}
