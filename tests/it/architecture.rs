//! The rules of ARCHITECTURE.md that can be read off the code: who may name whom, and what nobody may use.

use crate::support::case::texts;
use crate::support::code::{Line, lines, none, without_comments};

const PURE: [&str; 5] = ["src/app", "src/brief", "src/plan", "src/questionnaire", "src/timeline"];

/// What each folder of `src` may use of the others.
const MAY_USE: [(&str, &[&str]); 7] = [
    ("plan", &[]),
    ("brief", &["plan"]),
    ("timeline", &["brief", "plan"]),
    ("questionnaire", &["brief", "plan"]),
    ("app", &["brief", "questionnaire", "plan", "timeline"]),
    ("view", &["app", "brief", "questionnaire", "plan", "timeline"]),
    ("web", &["app", "brief", "questionnaire", "plan", "timeline", "view"]),
];

fn src() -> Vec<Line> {
    lines("src", "rs")
}

fn is_pure(line: &Line) -> bool {
    PURE.iter().any(|folder| line.is_in(folder))
}

fn names_any(line: &Line, names: &[&str]) -> bool {
    names.iter().any(|name| line.names(name))
}

#[test]
fn pure_folders_name_no_browser_and_no_yew() {
    let outside = ["gloo", "js_sys", "wasm_bindgen", "web_sys", "yew"];
    let wrong = src().into_iter().filter(|line| is_pure(line) && names_any(line, &outside));
    none(
        wrong.collect(),
        "A pure folder names Yew or a browser. Let `app` return an `Effect`, and do it in `src/web`.",
    );
}

#[test]
fn pure_folders_read_no_clock_and_no_chance() {
    let outside = ["Date", "Instant", "SystemTime", "env", "fs", "rand", "time"];
    let reads = |line: &Line| names_any(line, &outside) || line.code.contains("::now(");
    let wrong = src().into_iter().filter(|line| is_pure(line) && reads(line));
    none(
        wrong.collect(),
        "A pure folder reads something that is not handed to it. Pass it in as a value.",
    );
}

#[test]
fn only_web_calls_a_browser() {
    let calls = |line: &Line| {
        let named = line.code.trim().strip_prefix("use web_sys::").unwrap_or_default();
        let mut types = named.split(['{', '}', ',', ';', ' ']).filter(|name| !name.is_empty());
        let known = ["Element", "HtmlInputElement", "HtmlSelectElement"];
        let view_type =
            line.is_in("src/view") && !named.is_empty() && types.all(|name| known.contains(&name));
        names_any(line, &["gloo", "js_sys", "wasm_bindgen", "web_sys"]) && !view_type
    };
    let wrong = src().into_iter().filter(|line| !line.is_in("src/web") && calls(line));
    none(
        wrong.collect(),
        "Only `src/web` calls browser APIs; `src/view` may name the types of elements that tell what a reader \
         has typed or chosen. Add a port to `view::Ports` and perform it in `src/web/host.rs`.",
    );
}

#[test]
fn folders_depend_on_each_other_one_way() {
    let wrong = src().into_iter().filter(|line| {
        let mut path = line.file.split('/').skip(1);
        let home = path.next().unwrap();
        let Some((_, may_use)) = MAY_USE.iter().find(|(folder, _)| *folder == home) else {
            return false;
        };
        line.modules().iter().any(|used| {
            let known = MAY_USE.iter().any(|(folder, _)| folder == used);
            known && used != home && !may_use.contains(&used.as_str())
        })
    });
    none(
        wrong.collect(),
        "Dependencies run `web -> view -> app -> {timeline, questionnaire} -> {plan, brief}`. Move what both \
         need down to the lower folder.",
    );
}

#[test]
fn the_widget_does_not_know_the_press() {
    let heavy = ["case_press", "icu", "jiff", "toml"];
    let wrong = src().into_iter().filter(|line| names_any(line, &heavy));
    none(
        wrong.collect(),
        "What the press uses must not reach a reader's phone. Do it in `press/`.",
    );
}

#[test]
fn no_markup_is_made_of_strings_and_nothing_is_styled_or_stored_by_script() {
    let banned = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "set_inner_html",
        "set_outer_html",
        "from_html_unchecked",
        "VRaw",
        "document.write",
        "eval",
        "localStorage",
        "sessionStorage",
        "local_storage",
        "session_storage",
        "indexedDB",
        "cookie",
        "caches",
    ];
    let mut all = src();
    all.extend(lines("press/src/page", "rs"));
    all.extend(lines("embed", "js"));
    let styled =
        |line: &Line| [" style=", ".style", "set_css_text"].iter().any(|it| line.code.contains(it));
    // Where a note stands depends on where the link is that opens it; how an explainer looks, on what its host wishes. On the
    // pages of others there are no styles of ours, and what an editor pastes there is text here.
    let placed = |line: &Line| {
        line.file == "embed/notes.js" && line.code.contains("Object.assign(note.style, { top:")
            || ["embed/look.js", "press/src/page/demo/snippet.rs"].contains(&&*line.file)
            || line.is_in("embed/host")
    };
    let quiet =
        all.into_iter().filter(|line| !line.code.contains("'wasm-unsafe-eval'") && !placed(line));
    none(
        quiet.filter(|line| names_any(line, &banned) || styled(line)).collect(),
        "Markup is built of nodes, styles live in `styles/`, and nothing is stored. The pages forbid the rest.",
    );
}

#[test]
fn answers_have_no_way_out() {
    let out = [
        "fetch",
        "send_beacon",
        "sendBeacon",
        "XmlHttpRequest",
        "XMLHttpRequest",
        "WebSocket",
        "post_message",
        "postMessage",
        "dispatch_event",
        "dispatchEvent",
        "History",
        "history",
        "Location",
        "location",
        "set_title",
        "referrer",
        "Navigator",
        "navigator",
    ];
    // The page's script fetches the widget, reads the address it was opened with, leads to an event, and copies an
    // event's address when a reader asks for it; it counts steps in the history. Before the first question it asks for the
    // page in other languages, and then shows that page's address. Only `keep.js` reads a result, when its
    // reader asks for a copy, and hands it to nobody else.
    let own = |line: &Line| {
        let harmless = [
            "await fetch(url, how)",
            "const QUIET = { credentials: \"omit\", referrerPolicy: \"no-referrer\" };",
            "const given = new URLSearchParams(location.search);",
            "given.get(name), location.href,",
            "if (location.search) import(",
            "const page = new URL(root.dataset.cePage ?? location.pathname, location);",
            "location.hash.",
            "=== location.hash)",
            "location.hash = link.hash;",
            "URLSearchParams(location.search).get(\"article\")",
            "if (!navigator.clipboard) return;",
            "writeText(new URL(root.dataset.cePage ?? location.pathname, location) + link.hash);",
            "history.replaceState(note(0), \"\")",
            "history.pushState(note(at + 1), \"\")",
            "history.go(wanted - at)",
            "if (moving) history.go(-1);",
            "[history.state?.ceStep ?? 0, 0, false]",
            "history.scrollRestoration = ",
            "if (how === \"copy\") await navigator.clipboard.writeText(text);",
            "const say = (message) => parent.postMessage(message, \"*\");",
            "location.search).get(\"childId\")",
            "exec(location.hash)",
            "[location.pathname]: height",
            "const src = location.href;",
            "location.hash = data.caseExplainer.show;",
            "link.search = location.search;",
            "const request = new XMLHttpRequest();",
            "history.replaceState(history.state, \"\", path + location.search + location.hash);",
            "location.assign(href);",
            "let path = location.pathname;",
        ];
        // What runs on the page of a host never sees what is in the frame, and of an explainer within it only the steps that
        // `report.js` tells. The demo articles copy what stands in them.
        let outside = ["embed/embed.js", "embed/demo.js"].contains(&&*line.file);
        outside
            || line.is_in("embed/host")
            || line.is_in("embed") && harmless.iter().any(|it| line.code.contains(it))
    };
    let mut all = src();
    all.extend(lines("embed", "js"));
    let wrong = all.into_iter().filter(|line| names_any(line, &out) && !own(line));
    none(
        wrong.collect(),
        "Answers never leave the widget, so it has nothing that could carry them.",
    );
    let keepers = ["src/questionnaire", "src/app"];
    let kept = src().into_iter().filter(|line| {
        line.file == "src/plan/answers.rs" || keepers.iter().any(|folder| line.is_in(folder))
    });
    let written = kept.filter(|line| names_any(line, &["Serialize", "Deserialize", "serde"]));
    none(
        written.collect(),
        "Answers cannot be written down, so that no later change can send them.",
    );
}

#[test]
fn nothing_a_reader_meets_can_panic() {
    let calls = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "assert",
    ];
    let stops = |line: &Line| calls.iter().any(|call| line.code.contains(call));
    none(
        src().into_iter().filter(stops).collect(),
        "Say what happens instead: `?`, `unwrap_or`, `let else`, or a match that names every case.",
    );
    let lifted = |line: &Line| line.code.contains("clippy::") && line.code.contains("#[");
    none(
        src().into_iter().filter(lifted).collect(),
        "The gates of Cargo.toml hold in all of `src`.",
    );
}

/// Every Rust file of the workspace.
fn rust() -> Vec<(String, String)> {
    ["src", "press", "xtask", "tests"].iter().flat_map(|folder| texts(folder, "rs")).collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = rust().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    let line = |(file, text): (String, String)| {
        let code = text.lines().next().unwrap_or_default().to_owned();
        Line { file, number: 1, code }
    };
    none(
        silent.map(line).collect(),
        "Start the file with `//!`: what it is for, and what it must not do.",
    );
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    const MOST: usize = 400;
    let long = rust().into_iter().filter(|(_, text)| text.lines().count() > MOST);
    let line = |(file, text): (String, String)| Line {
        file,
        number: text.lines().count(),
        code: format!("ends here, after line {MOST}"),
    };
    none(long.map(line).collect(), "Split the file by what its parts are for.");
}

#[test]
fn comments_are_not_judged_and_quotes_are() {
    let text = "a // b\n\"c // d\" /* e\nf */ g '\"' // h\n`i \\` // j`";
    assert_eq!(without_comments(text), "a \n\"c // d\" \n g '\"' \n`i \\` // j`");
}
