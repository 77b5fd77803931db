//! The table from files to the page tests that a change of them can break. The first rule that matches a file decides.

/// A row of the table.
#[derive(Debug)]
pub(super) struct Rule {
    /// Paths as git prints them. Each is the beginning of a path or, after `*`, the end of one.
    pub(super) files: &'static [&'static str],
    /// Modules of the `pages` program (`tests/browsers/tests/main.rs`), and [`PROGRAMS`] beside it.
    pub(super) tests: &'static [&'static str],
}

/// The test programs of `tests/browsers` that are not `pages`. `cargo test` is given them by name.
pub(crate) const PROGRAMS: [&str; 4] = ["html", "package", "pressed", "servers"];

/// The page tests for a file that no rule names: the page reads, comes to life, its two live parts work, and it keeps its promises.
pub(super) const DEFAULT: &[&str] =
    &["mounting", "privacy", "questionnaire", "quiet", "reading", "timeline"];

/// The files of one module of page tests break that module alone.
pub(super) const OWN_TESTS: &str = "tests/browsers/tests/";

/// The rules, from the special to the general.
pub(super) const RULES: &[Rule] = &[
    // Documentation, and what native tests alone read.
    Rule { files: &["*.md", "docs/", "LICENSE", ".github/", ".editorconfig"], tests: &[] },
    Rule {
        files: &["budget.toml", "clippy.toml", "rustfmt.toml", "deny.toml", "about."],
        tests: &[],
    },
    // The page tests themselves.
    Rule { files: &["tests/browsers/trees/", "tests/browsers/src/tree.rs"], tests: &["trees"] },
    Rule {
        files: &["tests/browsers/gallery/", "tests/browsers/src/gallery.rs"],
        tests: &["gallery"],
    },
    Rule { files: &["tests/browsers/src/checks/"], tests: &["screens"] },
    Rule { files: &["tests/browsers/src/expected.rs"], tests: &["pressed", "questionnaire"] },
    Rule { files: &["tests/browsers/src/nginx.rs"], tests: &["nginx", "servers"] },
    Rule { files: &["tests/browsers/"], tests: DEFAULT },
    // The sample cases, and other tests.
    Rule { files: &["tests/data/cases/"], tests: &["ahead", "gallery", "html", "screens"] },
    Rule { files: &["tests/", "press/tests/", "press/benches/", "features/", "fuzz/"], tests: &[] },
    // The scripts of a page.
    Rule {
        files: &["embed/notes.js"],
        tests: &["notes", "print", "random_walk", "touch", "trees"],
    },
    Rule { files: &["embed/list.js"], tests: &["find", "print", "story", "timeline"] },
    Rule { files: &["embed/words.js"], tests: &["find", "story"] },
    Rule { files: &["embed/reveal.js"], tests: &["notes", "settings", "story", "timeline"] },
    Rule { files: &["embed/back.js"], tests: &["language", "questionnaire", "story"] },
    Rule { files: &["embed/lock.js"], tests: &["faults", "language", "privacy"] },
    Rule {
        files: &["embed/asked.js", "embed/keep.js"],
        tests: &["language", "print", "privacy", "questionnaire"],
    },
    Rule { files: &["embed/language.js"], tests: &["language", "privacy", "right_to_left"] },
    Rule {
        files: &["embed/load.js", "embed/live.js", "embed/page.js"],
        tests: &["faults", "language", "mounting", "privacy", "quiet", "timeline"],
    },
    // The explainer on pages of others.
    Rule {
        files: &["embed/address.js", "embed/settings.js", "embed/look.js"],
        tests: &["hosts", "settings"],
    },
    Rule { files: &["embed/frame.js"], tests: &["cost", "frames", "hosts", "language"] },
    Rule { files: &["embed/report.js"], tests: &["faults", "hosts", "inline"] },
    Rule {
        files: &["embed/inline.js", "embed/host/inline.js"],
        tests: &["hostile", "inline", "language", "nginx"],
    },
    Rule {
        files: &["embed/host/", "embed/embed.js"],
        tests: &["cost", "frames", "hosts", "inline", "package", "settings"],
    },
    Rule { files: &["embed/demo.js", "press/src/page/demo"], tests: &["demo", "html", "quiet"] },
    Rule { files: &["embed/embed.d.ts", "embed/package.json"], tests: &["package"] },
    // Its look.
    Rule {
        files: &["styles/questionnaire.css"],
        tests: &["gallery", "keys", "layout", "questionnaire", "screens"],
    },
    Rule {
        files: &["styles/timeline.css"],
        tests: &["gallery", "layout", "print", "strip", "timeline"],
    },
    Rule { files: &["styles/demo.css"], tests: &["demo"] },
    Rule { files: &["styles/inline.css"], tests: &["hostile", "inline", "print"] },
    Rule {
        files: &["styles/modes.css"],
        tests: &["gallery", "layout", "print", "reading", "settings"],
    },
    Rule {
        files: &["styles/"],
        tests: &["gallery", "layout", "mounting", "print", "right_to_left"],
    },
    // The module.
    Rule {
        files: &["src/plan/", "src/questionnaire/"],
        tests: &["keys", "language", "questionnaire", "screens"],
    },
    Rule {
        files: &["src/view/questionnaire/"],
        tests: &["ahead", "gallery", "questionnaire", "screens", "trees"],
    },
    Rule {
        files: &["src/timeline/", "src/view/timeline/"],
        tests: &["find", "gallery", "story", "strip", "timeline", "touch", "trees"],
    },
    Rule {
        files: &["src/brief/"],
        tests: &["faults", "language", "mounting", "questionnaire", "timeline"],
    },
    Rule {
        files: &["src/"],
        tests: &[
            "faults",
            "language",
            "mounting",
            "questionnaire",
            "random_walk",
            "story",
            "timeline",
        ],
    },
    // The press: what judges a case or reports on it makes no page.
    Rule {
        files: &[
            "press/src/case/",
            "press/src/check/",
            "press/src/command/",
            "press/src/history.rs",
            "press/src/import/",
            "press/src/problem",
            "press/src/prove/",
            "press/src/report/",
            "press/src/rules/",
            "press/src/scaffold/",
            "press/src/schema/",
            "press/src/source/",
            "press/src/translation/",
            "press/src/watch/",
            "press/src/wording/",
        ],
        tests: &["pressed"],
    },
    Rule { files: &["press/src/hosting/"], tests: &["nginx", "servers"] },
    Rule { files: &["press/src/export/"], tests: &["html", "nginx", "pressed"] },
    Rule { files: &["press/src/picture/"], tests: &["pressed"] },
    Rule { files: &["press/src/page/fragment.rs"], tests: &["html", "inline", "nginx"] },
    Rule {
        files: &["press/src/page/", "press/src/compile/", "press/src/text", "press/src/locale"],
        tests: &["html", "mounting", "pressed", "print", "reading", "timeline", "trees"],
    },
    Rule {
        files: &["cases/", "locales/"],
        tests: &["html", "pressed", "questionnaire", "timeline", "trees"],
    },
    // The commands: what serves the page tests, and what makes the site.
    Rule { files: &["xtask/src/server"], tests: &["cost", "faults", "privacy"] },
    Rule { files: &["xtask/src/dress", "xtask/src/site.rs"], tests: DEFAULT },
    Rule { files: &["xtask/"], tests: &[] },
];
