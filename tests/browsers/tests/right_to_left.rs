//! A language that is written from right to left, and what becomes of words from left to right in it.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, PSEUDO, Page, Scripting, Site};
use serde_json::json;

browser_tests::tests! {
    it_begins_at_the_right in each(Layout),
    a_docket_number_stays_in_order in each(Layout),
    quotes_and_titles_go_their_own_way in each(Layout),
    another_direction_takes_its_place,
    all_questions_can_be_answered,
}

/// Where words stand on the page: the left of each sign of the first piece of text that has them, within what a selector finds.
const LEFTS: &str = "const [within, words] = arguments;
    for (const place of document.querySelectorAll(within)) {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(words);
            if (start < 0) continue;
            place.closest('details')?.setAttribute('open', '');
            return [...words].map((_, at) => {
                const range = document.createRange();
                range.setStart(walker.currentNode, start + at);
                range.setEnd(walker.currentNode, start + at + 1);
                return range.getBoundingClientRect().left;
            });
        }
    }
    throw words";

async fn open(engine: Engine) -> Result<Page> {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    page.go(&EXPLAINER.replace("/en/", &format!("/{PSEUDO}/"))).await?;
    page.live().await?;
    Ok(page)
}

async fn lefts(page: &Page, within: &str, words: &str) -> Result<Vec<f64>> {
    page.ask(LEFTS, json!([within, words])).await
}

/// How much room the first line of something leaves before and behind it in the column, from the side where reading begins.
const ROOM: &str = "const [selector, from] = arguments;
    const words = document.createRange();
    words.selectNodeContents(document.querySelector(selector));
    const [line] = words.getClientRects();
    const column = document.querySelector('article.ce').getBoundingClientRect();
    const [left, right] = [line.left - column.left, column.right - line.right];
    return from === 'rtl' ? [right, left] : [left, right]";

/// Sees that something begins where its language does.
async fn begins(page: &Page, selector: &str, direction: &str) -> Done {
    let room: (f64, f64) = page.ask(ROOM, json!([selector, direction])).await?;
    assert!(room.0 < room.1, "{selector}, {direction}: {room:?}");
    Ok(())
}

async fn it_begins_at_the_right(engine: Engine) -> Done {
    let page = open(engine).await?;
    let parts = ["h1", ".ce-status strong", "#timeline h2", "#check .ce-button", ".ce-foot p"];
    for selector in parts {
        begins(&page, selector, "rtl").await?;
    }
    // One after the other: the stages, an event's mark and its words, what can be chosen.
    for (first, next) in [
        (".ce-stages li:first-child", ".ce-stages li:last-child"),
        (".ce-event .ce-when", ".ce-event .ce-badge"),
        (".ce-views label:first-of-type", ".ce-views label:last-of-type"),
    ] {
        let rights = "return [...arguments].map((it) => document.querySelector(it).getBoundingClientRect().right)";
        let [before, behind]: [f64; 2] = page.ask(rights, json!([first, next])).await?;
        assert!(before > behind, "{first} at {before}, {next} at {behind}");
    }
    Ok(())
}

async fn a_docket_number_stays_in_order(engine: Engine) -> Done {
    let page = open(engine).await?;
    let starts = lefts(&page, ".ce-minute", "5:25-cv-00709").await?;
    assert!(starts.is_sorted(), "{starts:?}");
    // What it rests on comes after it, and so to the left of its end, which may be on a line of its own, or below.
    let end = lefts(&page, ".ce-minute", "cv-00709").await?;
    let after = "const place = [...document.querySelectorAll('.ce-minute > div')].find((it) => it.textContent.includes('00709'));
        return [...place.querySelectorAll('.ce-ref')].map((it) => {
            const { right, top } = it.getBoundingClientRect();
            return [right, top];
        })";
    let cites: Vec<[f64; 2]> = page.ask(after, json!([])).await?;
    assert!(cites.len() > 1, "{cites:?}");
    let mut before = end[0] + 1.0;
    for [right, top] in &cites {
        let new_line = *top > cites[0][1] + 8.0;
        assert!(*right <= before || new_line, "{cites:?} beside {end:?}");
        before = right + 1.0;
    }
    Ok(())
}

async fn quotes_and_titles_go_their_own_way(engine: Engine) -> Done {
    let page = open(engine).await?;
    let [title, publisher] = ["China Agritech", "Public Citizen"];
    let (title, publisher) =
        (lefts(&page, ".ce-sources", title).await?, lefts(&page, ".ce-sources", publisher).await?);
    assert!(title.is_sorted() && publisher.is_sorted(), "{title:?}, {publisher:?}");
    assert!(publisher[0] < title[0], "who published it comes after it: {title:?}, {publisher:?}");
    page.go(&format!("/cases/okafor-v-northline/{PSEUDO}/")).await?;
    let quote = lefts(&page, "q[lang=en]", "winter.").await?;
    assert!(quote.is_sorted(), "the full stop is at the end: {quote:?}");
    Ok(())
}

async fn another_direction_takes_its_place(engine: Engine) -> Done {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin_with_all().await?;
    page.answer(0).await?;
    for (language, direction) in [(PSEUDO, "rtl"), ("en", "ltr")] {
        page.click(&format!("a[hreflang={language}]")).await?;
        page.see(&format!("html[lang={language}][dir={direction}]")).await?;
        // The second question, which the answer has led to.
        page.see("#check form [data-ce-back]").await?;
        for selector in ["h1", "[data-ce-step]"] {
            begins(&page, selector, direction).await?;
        }
    }
    Ok(())
}

async fn all_questions_can_be_answered(engine: Engine) -> Done {
    let page = open(engine).await?;
    page.begin().await?;
    let sides = "return ['input', 'span'].map((it) =>
        document.querySelector(`#check label ${it}`).getBoundingClientRect().right)";
    let [button, words]: [f64; 2] = page.ask(sides, json!([])).await?;
    assert!(button > words, "a choice stands before its words: {button} and {words}");
    page.answer(0).await?;
    page.answer(0).await?;
    page.see(".ce-result").await
}
