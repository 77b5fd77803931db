//! Words, ids, groups and what stands beside the words.

use case_press::import::timelinejs::read;
use case_press::import::{Row, Words};
use serde_json::{Value, json};

use super::{event, of, only, told};

#[test]
fn edge_12_ids_are_kept_or_their_change_is_told() {
    let id = |keys: Value| {
        let (event, notes) = only(keys);
        (event.id, notes.into_iter().map(|note| note.mend).find(|mend| mend.contains("#event-")))
    };
    assert_eq!(id(json!({ "unique_id": "filed-2" })), ("filed-2".into(), None));
    let moved = "Links to `#event-2020_filing` have to become links to `#event-e-2020-filing`.";
    assert_eq!(
        id(json!({ "unique_id": "2020_filing" })),
        ("e-2020-filing".into(), Some(moved.into()))
    );
    let headline = |words: &str| id(json!({ "text": { "headline": words } }));
    assert_eq!(
        headline("Doe’s Suit: señor"),
        ("does-suit-senor".into(), None),
        "as TimelineJS makes it"
    );
    let digits = headline("2020 begins");
    assert_eq!(digits.0, "e-2020-begins");
    assert!(digits.1.unwrap().contains("#event-_2020-begins"));
    assert_eq!(headline("判決"), ("event".into(), None), "TimelineJS would draw lots");
    let twins = of(json!([event(json!({})), event(json!({})), event(json!({}))]));
    let ids: Vec<&str> = twins.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["a-day", "a-day-2", "a-day-3"]);
    let taken =
        of(json!([event(json!({ "unique_id": "2020" })), event(json!({ "unique_id": "e-2020" }))]));
    let ids: Vec<&str> = taken.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["e-2020", "e-2020-2"], "a new id may be somebody's own");
    let with_title =
        json!({ "title": { "text": { "headline": "A day" } }, "events": [event(json!({}))] });
    let imported = read(&with_title.to_string(), None);
    assert_eq!(imported.events[0].id, "a-day-2", "the title has taken the first");
}

#[test]
fn edge_13_html_becomes_one_paragraph_and_losses_are_told() {
    let text = |html: &str| {
        let (event, notes) = only(json!({ "text": { "headline": "A day", "text": html } }));
        (event.text.found().unwrap_or_default().to_owned(), notes)
    };
    let (kept, notes) = text(
        "<p>A <em>b</em> <b>c</b> <a href=\"https://example.org/d\" target=\"_blank\">d</a> &amp; e</p>",
    );
    assert_eq!(kept, "A *b* **c** [d](https://example.org/d) & e");
    assert!(notes.is_empty(), "{notes:?}");
    for (html, kept, lost) in [
        ("<p>One.</p><p>Two.</p>", "One. Two.", "put into one paragraph"),
        ("One<br>two", "One two", "put into one paragraph"),
        ("<ul><li>One</li><li>two</li></ul>", "One two", "put into one paragraph"),
        ("<a href='http://example.org'>old</a>", "old", "\"http://example.org\""),
        ("<a href='javascript:alert(1)'>x</a>", "x", "javascript"),
        ("a<script>alert(1)</script>b", "ab", "`<script>`"),
        ("a <iframe src='https://example.org/v'>x</iframe>", "a", "https://example.org/v"),
        ("a <img src='x.png' alt='a cat'>", "a", "a cat"),
        ("H<sub>2</sub>O", "H2O", "`<sub>`"),
        (
            "<b><a href='https://example.org/'>x</a></b>",
            "[x](https://example.org/)",
            "inside one another",
        ),
        ("a\u{200b}b", "ab", "cannot be seen"),
        ("1<em>\"2\"</em>3", "1\"2\"3", "Emphasis"),
    ] {
        let (text, notes) = text(html);
        assert_eq!(text, kept, "{html}");
        told(&notes, lost);
    }
    assert_eq!(
        text("1. A *star* [and] <3 _b_").0,
        "1\\. A \\*star\\* \\[and\\] \\<3 \\_b\\_",
        "signs stay signs"
    );
    let (event, _) = only(json!({ "text": { "headline": "A <i>day</i> &amp;&nbsp;night" } }));
    assert_eq!(event.title.found(), Some("A day & night"));
}

#[test]
fn edge_14_papers_and_pages_become_sources_and_pictures_notes() {
    let media = |media: Value| {
        let imported = of(json!([event(json!({ "media": media }))]));
        let source = imported
            .sources
            .first()
            .map(|it| (it.kind.found().unwrap().to_owned(), it.url.clone()));
        assert_eq!(imported.events[0].sources.len(), imported.sources.len());
        (source, imported.notes)
    };
    let source = |kind: &str, url: &str| Some((kind.to_owned(), url.to_owned()));
    for (url, kind) in [
        ("https://example.org/complaint.pdf", "court-paper"),
        ("https://example.org/a.PDF?page=2#x", "court-paper"),
        ("https://www.documentcloud.org/documents/1-complaint", "court-paper"),
        ("https://www.youtube.com/watch?v=1", "report"),
        ("https://example.org/spotify-sued", "report"),
    ] {
        let (found, notes) = media(json!({ "url": url }));
        assert_eq!(found, source(kind, url), "{url}");
        told(&notes, url);
    }
    let (none, notes) = media(
        json!({ "url": "https://example.org/cat.jpg?w=9", "caption": "A <b>cat</b>", "credit": "Doe", "alt": "Cat" }),
    );
    assert_eq!(none, None);
    for words in ["cat.jpg", "alt \"Cat\"", "caption \"A cat\"", "credit \"Doe\""] {
        told(&notes, words);
    }
    let (none, notes) = media(json!({ "url": "//example.org/page" }));
    assert_eq!(none, None, "what leads nowhere certain is no source");
    told(&notes, "//example.org/page");
    let (framed, notes) =
        media(json!({ "url": "<iframe src=\"https://example.org/map\"></iframe>" }));
    assert_eq!(framed, source("report", "https://example.org/map"));
    told(&notes, "embedded");
    let post = "<blockquote>Sued! <a href='https://t.co/x'>pic</a> <a href='https://x.com/doe/status/1'>May 6</a></blockquote>";
    let (quoted, notes) = media(json!({ "url": post }));
    assert_eq!(quoted, source("report", "https://x.com/doe/status/1"));
    told(&notes, "Sued!");
    let twice = of(json!([
        event(
            json!({ "media": { "url": "https://example.org/a", "caption": "A", "credit": "Doe" } })
        ),
        event(json!({ "media": { "url": "https://example.org/a", "caption": "B" } })),
    ]));
    assert_eq!(twice.sources.len(), 1);
    assert_eq!(
        (twice.sources[0].title.found(), twice.sources[0].publisher.found()),
        (Some("A"), Some("Doe"))
    );
    assert!(twice.events.iter().all(|event| event.sources == [0]));
    told(&twice.notes, "caption \"B\"");
}

#[test]
fn edge_15_an_event_without_a_headline_gets_no_invented_title() {
    let (event, notes) = only(json!({ "text": { "text": "It rained." } }));
    assert!(matches!(event.title, Words::ToWrite(_)));
    assert_eq!(event.text.found(), Some("It rained."));
    told(&notes, "no headline");
    let long = "word ".repeat(20);
    let (event, notes) = only(json!({ "text": { "headline": long } }));
    assert!(
        matches!(&event.title, Words::ToWrite(note) if note.ends_with(long.trim())),
        "it is not cut"
    );
    told(&notes, "99 characters");
}

#[test]
fn edge_16_backgrounds_are_told_of() {
    told(
        &only(json!({ "background": { "url": "https://example.org/b.png" } })).1,
        "https://example.org/b.png",
    );
    told(&only(json!({ "background": { "color": "#ff0000" } })).1, "#ff0000");
}

#[test]
fn edge_17_groups_become_lanes_as_long_as_there_are_marks() {
    let grouped = |groups: &[&str], eras: bool| {
        let events: Vec<Value> =
            groups.iter().map(|group| event(json!({ "group": group }))).collect();
        let mut file = json!({ "events": events });
        if eras {
            file["eras"] =
                json!([{ "start_date": { "year": 2020 }, "end_date": { "year": 2021 } }]);
        }
        let imported = read(&file.to_string(), None);
        let lanes: Vec<String> = imported.lanes.iter().map(|lane| lane.id.clone()).collect();
        let of: Vec<String> =
            imported.events.iter().map(|event| lanes[event.lane].clone()).collect();
        (lanes.join(" "), of.join(" "), imported)
    };
    let (lanes, of, imported) =
        grouped(&["The Court", "Acme & Co", "The Court", "  The Court "], false);
    assert_eq!(
        (lanes.as_str(), of.as_str()),
        ("the-court acme-co", "the-court acme-co the-court the-court")
    );
    assert_eq!(imported.lanes[1].name, Words::Found("Acme & Co".into()));
    let (lanes, of, imported) = grouped(&["A", "B", "C", "D", "E", ""], false);
    assert_eq!((lanes.as_str(), of.as_str()), ("a b c other", "a b c other other other"));
    let moved: Vec<Row> =
        imported.notes.iter().filter(|it| it.what.contains("`other`")).map(|it| it.row).collect();
    assert_eq!(moved, [Row::Event(4), Row::Event(5), Row::Event(6)]);
    let (lanes, of, imported) = grouped(&["", "A"], true);
    assert_eq!((lanes.as_str(), of.as_str()), ("events a periods", "events a"));
    assert_eq!(imported.eras[0].lane, 2);
    let (lanes, _, _) = grouped(&["A", "B", "C", "D"], true);
    assert_eq!(lanes, "a b other periods", "eras need a mark, too");
}
