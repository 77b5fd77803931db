//! A case is compared with what it was at a revision of its git repository.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::press::{CaseCopy, command, press, said};
use crate::support::{LINKEDIN, RIVERA};

/// Runs git in a folder, with nothing of who runs the test.
fn git(folder: &Path, arguments: &[&str]) {
    let done = Command::new("git")
        .current_dir(folder)
        .args([
            "-c",
            "user.name=Editor",
            "-c",
            "user.email=editor@example.org",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_COMMITTER_DATE", "2026-11-20T12:00:00Z")
        .output()
        .unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// A case in a repository, committed once.
fn committed(case: &str) -> CaseCopy {
    let copy = CaseCopy::of(case);
    git(copy.place(), &["init", "--quiet", "--initial-branch", "main"]);
    commit(&copy, "first");
    copy
}

fn commit(copy: &CaseCopy, words: &str) {
    git(copy.place(), &["add", "--all"]);
    git(copy.place(), &["commit", "--quiet", "--message", words]);
}

const OLD: &str = "title = \"A Premium customer sues LinkedIn\"";
const NEW: &str = "title = \"A Premium member sues LinkedIn\"";

#[test]
fn what_is_not_committed_is_compared_with_the_last_commit() {
    let copy = committed(LINKEDIN);
    let since =
        |flags: &[&str]| press(&[&["diff", copy.name(), "--since", "HEAD"], flags].concat());
    assert_eq!(since(&["--exit-code"]).code, Some(0));
    copy.edit("case.toml", OLD, NEW);
    let told = since(&["--exit-code"]);
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("Before: A Premium [-customer-] sues LinkedIn"), "{}", told.out);
    assert!(told.out.contains("case.toml at HEAD ("), "{}", told.out);
    assert!(told.out.contains(", 2026-11-20)"), "{}", told.out);
}

#[test]
fn any_commit_branch_or_tag_can_be_named() {
    let copy = committed(LINKEDIN);
    git(copy.place(), &["tag", "published"]);
    copy.edit("case.toml", OLD, NEW);
    commit(&copy, "second");
    for (revision, code) in
        [("published", 1), ("HEAD~1", 1), ("main~1", 1), ("main", 0), ("HEAD", 0)]
    {
        let told = press(&["diff", copy.name(), "--since", revision, "--exit-code"]);
        assert_eq!(told.code, Some(code), "{revision}: {}{}", told.out, told.err);
    }
}

#[test]
fn translations_and_pictures_are_those_of_the_revision() {
    let copy = committed(LINKEDIN);
    copy.edit(
        "es.toml",
        "title = \"Un cliente Premium demanda a LinkedIn\"",
        "title = \"Un usuario Premium demanda a LinkedIn\"",
    );
    let told = press(&["diff", copy.name(), "--since", "HEAD", "--lang", "es"]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("Antes: Un [-cliente-] Premium demanda a LinkedIn"), "{}", told.out);

    let copy = committed(RIVERA);
    fs::remove_file(copy.folder().join("router.png")).unwrap();
    let told = press(&["diff", copy.name(), "--since", "HEAD"]);
    assert_eq!(told.code, Some(1));
    assert!(told.err.contains("E37"), "only the working tree lacks it: {}", told.err);
    assert!(!told.err.contains("HEAD:"), "{}", told.err);
}

#[test]
fn neither_the_working_tree_nor_the_repository_is_changed() {
    let copy = committed(RIVERA);
    copy.edit(
        "case.toml",
        "caption = \"The Lumen One, an invented router.\"",
        "caption = \"The Lumen One.\"",
    );
    let state = || {
        let status = Command::new("git")
            .current_dir(copy.place())
            .args(["status", "--porcelain", "--branch"])
            .output();
        String::from_utf8(status.unwrap().stdout).unwrap()
    };
    let before = state();
    assert_eq!(press(&["diff", copy.name(), "--since", "HEAD"]).code, Some(0));
    assert_eq!(state(), before);
}

#[test]
fn errors_of_the_revision_are_told_under_its_name() {
    let copy = CaseCopy::of(LINKEDIN);
    git(copy.place(), &["init", "--quiet"]);
    copy.edit("case.toml", "AI\"\ndate = \"2024-07-31\"", "AI\"\ndate = \"2024-07-32\"");
    commit(&copy, "wrong");
    copy.edit("case.toml", "date = \"2024-07-32\"", "date = \"2024-07-31\"");
    let told = press(&["diff", copy.name(), "--since", "HEAD"]);
    assert_eq!(told.code, Some(1));
    assert!(
        told.err.contains("HEAD:de-la-torre-v-linkedin/case.toml") && told.err.contains("E21"),
        "{}",
        told.err
    );
}

const HEARING: &str = r#"[[event]]
id = "to-come"
lane = "suit"
title = "The judge looks again"
date = "2026-11-22"
text = "The judge looks at the settlement."
basis = "court-record"
sources = ["order"]

[[deadline]]
id = "notices""#;

#[test]
fn what_has_happened_since_does_not_make_the_revision_wrong() {
    // The hearing is after the commit, and before the day on which it is compared.
    let copy = CaseCopy::of(RIVERA);
    git(copy.place(), &["init", "--quiet"]);
    copy.edit("case.toml", "[[deadline]]\nid = \"notices\"", HEARING);
    commit(&copy, "first");
    let today = press(&["check", copy.name()]).err;
    let told = press(&["diff", copy.name(), "--since", "HEAD"]);
    assert!(today.contains("E30"), "today the status is out of date: {today}");
    assert!(!told.err.contains("HEAD:"), "{}", told.err);
}

#[test]
fn what_git_cannot_find_is_said() {
    let copy = committed(LINKEDIN);
    let alone = CaseCopy::of(RIVERA);
    fs::rename(alone.folder(), copy.place().join("rivera-v-lumen-router")).unwrap();
    let added = copy.place().join("rivera-v-lumen-router");
    let outside = CaseCopy::of(RIVERA);
    for (case, revision, words) in [
        (copy.name(), "no-such-branch", "the repository has no revision `no-such-branch`"),
        (copy.name(), "--help", "the repository has no revision `--help`"),
        (added.to_str().unwrap(), "HEAD", "rivera-v-lumen-router/case.toml was not there at HEAD"),
        (outside.name(), "HEAD", "is in no git repository"),
    ] {
        let since = format!("--since={revision}");
        let told = press(&["diff", case, &since]);
        assert_eq!(told.code, Some(2), "{revision}: {}", told.out);
        assert!(told.err.contains(words), "{revision}: {}", told.err);
    }
}

#[test]
fn without_git_it_says_so() {
    let copy = committed(LINKEDIN);
    let mut call = command(&["diff", copy.name(), "--since", "HEAD"]);
    let told = said(call.env("PATH", copy.place()).output().unwrap());
    assert_eq!(told.code, Some(2));
    assert!(
        told.err.contains("git cannot be run") && told.err.contains("two folders"),
        "{}",
        told.err
    );
    assert!(told.err.contains("\n  because: "), "{}", told.err);
    assert_eq!(told.err.matches("os error").count(), 1, "{}", told.err);
}
