//! Large files of one nasty kind. Whatever grew with the square of a file would take minutes here.

use super::judge::judge;
use crate::support::small::CASE;

/// Bytes that a case file may have, and a few less.
const FULL: usize = 3_990_000;
/// Signs that a case file may have, as TOML counts them, and a few less.
const SIGNS: usize = 990_000;
/// Bytes that a line may have, and a few less.
const LINE: usize = 9_900;

/// The only kind of problem of a text, by its code.
fn only(text: &str) -> &'static str {
    let judged = judge(text.as_bytes());
    let codes = judged.codes();
    assert_eq!(codes.len(), 1, "{}", judged.report);
    codes.first().unwrap()
}

/// As many pieces as an eighth of a full file takes, each with its number.
fn pieces(piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0.. {
        text.push_str(&piece(number));
        if text.len() >= FULL / 8 {
            break;
        }
    }
    text
}

/// Events whose texts are as long as they may be.
fn texts(words: &str) -> String {
    let text = words.repeat(LINE / words.len());
    pieces(|number| format!("[[event]]\nid = \"e{number}\"\ntext = '''{text}'''\n"))
}

#[test]
fn what_is_larger_than_a_case_is_told_at_once() {
    let list = "\"word\", ".repeat(500_000);
    for text in [
        CASE.repeat(1_000),
        "[".repeat(FULL),
        format!("a = {}", "[".repeat(FULL)),
        format!("verdict = {}\"a\"", "{ not =\n".repeat(FULL / 9)),
        format!("a = [{list}]"),
        format!("title = \"{}\"", "word ".repeat(FULL / 5)),
        "\0".repeat(FULL),
        "9".repeat(FULL),
        "a = 1\n".repeat(SIGNS / 5),
        format!("{} = 1", "a.".repeat(200)),
    ] {
        let start: String = text.chars().take(20).collect();
        let judged = judge(text.as_bytes());
        assert!(judged.codes().contains(&"E40"), "{start}: {}", judged.report);
        assert!(judged.problems.len() <= 2, "{start}: {}", judged.report);
    }
}

#[test]
fn brackets_that_are_counted_wrong_do_not_fill_the_stack() {
    // The parser's own guard counts a brace twice that closes without having been opened.
    let text = format!("a = {{{} b = {}", "{}\n".repeat(100_000), "[".repeat(200_000));
    assert_eq!(only(&text.replace("[[", "[\n[")), "E40");
    let key = "a . ".repeat(15) + "a";
    let deepest =
        format!("[{key}]\n{key} = {}1{}\n", format!("{{{key} = ").repeat(32), "}".repeat(32));
    assert!(!judge(deepest.as_bytes()).is_case);
}

#[test]
fn thousands_of_slips_end_in_the_first_of_them() {
    for line in [
        "a = \"b\n",
        "a = [\n",
        "a = {b = \n",
        "just a line of words\n",
        "a = \"\\q\\q\\q\\q\\q\\q\\q\\q\"\n",
        "a\u{0}b = 1\n",
        "a = =\n",
    ] {
        let judged = judge(line.repeat(SIGNS / 24).as_bytes());
        assert!(!judged.is_case && !judged.problems.is_empty(), "{line}");
        let codes = ["E01", "E16", "E27", "E40"];
        assert!(
            judged.codes().iter().all(|code| codes.contains(code)),
            "{line}: {}",
            judged.report
        );
    }
}

#[test]
fn thousands_of_problems_are_told_by_the_first_of_them() {
    let sources = |number| format!("[[source]]\nid = \"source-{number}\"\n");
    let lost = |number| format!("[[event]]\nsources = [\"sauces-{number}\", \"a\"]\n");
    let values: String = (0..240).map(|number| format!("\"v{number}\", ")).collect();
    let fact = |number| format!("[[fact]]\nid = \"f{number}\"\nvalues = [{values}]\n");
    let criterion = |number| {
        format!("[[criterion]]\nfact = \"f{number}\"\nyes = [{values}]\nno = [{values}]\n")
    };
    for text in [
        "a = 1\n".repeat(SIGNS / 10),
        pieces(|number| format!("a{number} = 1\n")),
        pieces(|number| format!("[a{number}]\n")),
        "[[event]]\n[[source]]\n[[stage]]\n[[claim]]\n".repeat(SIGNS / 24),
        format!("just words\n{}", "[[event]]\n[[source]]\n".repeat(4_000)),
        "[[event]]\ndate = 2025-13-40\n".repeat(4_000),
        (0..5_000).map(sources).chain((0..5_000).map(lost)).collect(),
        (0..200).map(fact).chain((0..200).map(criterion)).collect(),
        format!("[[event]]\nsources = [{}]\n", "1,\n".repeat(SIGNS / 4)),
    ] {
        let judged = judge(text.as_bytes());
        let start: String = text.chars().take(40).collect();
        assert!(!judged.is_case && judged.problems.len() >= 200, "{start}: {}", judged.report);
        assert!(judged.report.contains("These are the first 200"), "{start}");
    }
}

#[test]
fn long_names_are_not_repeated_without_end() {
    let key = "a".repeat(LINE);
    for text in [
        pieces(|number| format!("{key}{number} = 1\n")),
        pieces(|_| format!("[[event{}]]\na = 1\nb = 1\nc = 1\n", " ".repeat(LINE))),
        pieces(|number| {
            format!("[[source]]\nid = \"{key}\"\n[[event]]\nsources = [\"{key}{number}\"]\n")
        }),
    ] {
        let judged = judge(text.as_bytes());
        assert!(!judged.is_case && judged.problems.len() > 40, "{}", judged.report);
    }
}

#[test]
fn a_verdict_that_names_a_criterion_without_end_is_told() {
    let named = "\"customer\",\n".repeat(SIGNS / 4);
    let [before, after] = ["verdict = { all = [\"customer\", {", "verdict = { all = ["];
    assert!(CASE.contains(before), "the small case's verdict");
    let text = CASE.replacen(before, &format!("{after}{named}{{"), 1);
    let judged = judge(text.as_bytes());
    assert!(judged.codes().contains(&"E40"), "{}", judged.report);
}

#[test]
fn long_texts_of_signs_are_read_in_good_time() {
    for words in [
        "*a ",
        "**a* ",
        "_a",
        "[",
        "[](",
        "![a]",
        "[a](b ",
        "[a](term:b) ",
        "`a",
        "`` a ` ",
        "> ",
        "- ",
        "<a ",
        "<a>",
        "&amp;",
        "\\*",
        "{a}",
        "word ",
        "A. ",
        "\u{130} ",
        "\u{202e}",
        "you will get money ",
    ] {
        let judged = judge(texts(words).as_bytes());
        assert!(!judged.is_case && !judged.problems.is_empty(), "{words}");
    }
}
