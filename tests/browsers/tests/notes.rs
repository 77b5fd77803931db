//! Terms and sources are explained where they stand: by pointer and by keyboard, and Escape leads back.

use browser_tests::{Done, EXPLAINER, Engine, Key, Page};
use serde_json::json;

browser_tests::tests! {
    a_term_opens_in_place_and_escape_closes_it in each(Popover),
    a_source_opens_in_place_by_keyboard in each(Popover),
    a_note_stays_with_what_it_explains in each(Popover),
}

const TERM: &str = "#minute .ce-term";

async fn a_term_opens_in_place_and_escape_closes_it(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.click(TERM).await?;
    page.see(".ce-note:popover-open:focus").await?;
    let script = "const link = document.querySelector(arguments[0]);
        return document.querySelector(link.hash).textContent.replace(/\\s+/g, ' ').trim()";
    let explained: String = page.ask(script, json!([TERM])).await?;
    assert_eq!(page.text(".ce-note").await?, explained);
    let hash: String = page.ask("return location.hash", json!([])).await?;
    assert_eq!(hash, "", "the reader stays where they are");
    page.press(Key::Escape).await?;
    page.see("main:not(:has(.ce-note))").await?;
    assert!(page.is_active(TERM).await?, "the focus is back at {}", page.active().await?);
    Ok(())
}

async fn a_source_opens_in_place_by_keyboard(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.tab_to("#minute .ce-ref:not(.ce-note .ce-ref)").await?;
    page.see(".ce-note:popover-open a[href^='https:']").await?;
    assert!(page.is_active("#minute .ce-ref:not(.ce-note .ce-ref)").await?, "focus only shows it");
    page.press(Key::Enter).await?;
    page.see(".ce-note:focus").await?;
    page.press(Key::Tab).await?;
    assert!(page.is_active(".ce-note a").await?, "its links are next");
    page.press(Key::Escape).await?;
    page.see("main:not(:has(.ce-note))").await
}

async fn a_note_stays_with_what_it_explains(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.click(TERM).await?;
    page.see(".ce-note:popover-open").await?;
    page.ask::<()>("scrollBy(0, 60)", json!([])).await?;
    let beside = "const [link] = document.querySelector(arguments[0]).getClientRects();
        const note = document.querySelector('.ce-note').getBoundingClientRect();
        const gaps = [note.top - link.bottom, link.top - note.bottom];
        return scrollY > 0 && gaps.some((gap) => gap > 0 && gap < 8)";
    page.holds(beside, json!([TERM])).await
}
