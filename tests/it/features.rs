//! Every command of the project compiles a shared crate with the same features, so that it is compiled once.

use std::collections::BTreeSet;
use std::process::Command;

/// Returns each crate of the workspace's tree with its features, as these kinds of dependencies enable them.
fn crates(kinds: &str) -> BTreeSet<String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo.args(["tree", "--workspace", "--offline", "--no-dedupe", "--prefix", "none"]);
    let output = cargo.args(["--edges", kinds, "--format", "{p} {f}"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    tree.lines().map(|line| line.replace(" (proc-macro)", "")).collect()
}

#[test]
fn tests_are_compiled_with_the_crates_that_programs_are() {
    let programs = crates("normal,build");
    let with_tests = crates("normal,build,dev");
    let twice: Vec<_> = programs.difference(&with_tests).collect();
    assert!(
        twice.is_empty(),
        "tests ask for other features of these, so they are compiled twice: {twice:#?}\n\
         Ask for the same in features/Cargo.toml."
    );
}
