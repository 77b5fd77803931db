//! Terms and sources are explained where they stand: by pointer and by keyboard, and Escape leads back.

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Key, Page};
use serde_json::json;

browser_tests::tests! {
    a_term_opens_in_place_and_escape_closes_it in each(Popover),
    a_source_opens_in_place_by_keyboard in each(Popover),
    a_note_stays_with_what_it_explains in each(Popover),
    a_click_leaves_open_what_resting_has_opened in each(Popover),
    focus_that_comes_back_opens_no_note in each(Popover),
    a_note_ends_when_the_questions_begin_and_when_they_go_back in each(Popover),
    a_note_ends_when_the_language_changes in each(Popover),
    a_note_ends_when_the_list_changes,
    a_note_ends_when_its_link_is_taken_away in each(Popover),
    a_popover_of_the_page_around_it_closes_in_peace in each(Popover),
}

const TERM: &str = "#minute .ce-term";

/// A source that stands in what the questions take the place of.
const CRITERION: &str = "#criterion-1 .ce-ref";

/// The switch that turns the list round.
const NEWEST: &str = ".ce-choices fieldset:nth-of-type(2) .ce-switch:first-of-type input";

/// No note, open or hidden.
const NONE: &str = "main:not(:has(.ce-note))";

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
    page.see(NONE).await?;
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
    page.see(NONE).await
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

/// A live page that records its errors.
async fn watched(engine: Engine) -> Result<Page> {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let watch = "window.faults = '';
        addEventListener('error', ({ message }) => (window.faults += `${message}\n`))";
    page.ask::<()>(watch, json!([])).await?;
    // The browser's pointer is where the test before has left it, perhaps on a link.
    page.rest_beside().await?;
    Ok(page)
}

/// Opens a note by letting the pointer rest on its link. The focus stays.
async fn rest_on(page: &Page, link: &str) -> Done {
    page.rest_on(link).await?;
    page.see(&format!("{link} + .ce-note:popover-open")).await?;
    page.ask("window.note = document.querySelector('.ce-note')", json!([])).await
}

/// Gives an element the focus where it is: WebKit would bring it into view later, when the pointer rests already.
async fn focus(page: &Page, selector: &str) -> Done {
    let script = "document.querySelector(arguments[0]).focus({ preventScroll: true })";
    page.ask(script, json!([selector])).await
}

/// Waits until the note that was opened last has gone, with the pointer where it was, and scrolls. Nothing has gone wrong.
async fn has_ended(page: &Page, after: &str) -> Done {
    page.holds("return !window.note.isConnected", json!([])).await.context(after.to_owned())?;
    let scroll = "const done = arguments[arguments.length - 1];
        addEventListener('scroll', () => setTimeout(() => done(window.faults)), { once: true });
        scrollBy({ top: scrollY > 100 ? -50 : 50, behavior: 'instant' })";
    let faults: String = page.ask_later(scroll, json!([])).await?;
    assert_eq!(faults, "", "after {after}");
    Ok(())
}

async fn a_click_leaves_open_what_resting_has_opened(engine: Engine) -> Done {
    let page = watched(engine).await?;
    rest_on(&page, TERM).await?;
    page.click(TERM).await?;
    page.see(".ce-note:popover-open:focus").await?;
    assert_eq!(page.count(".ce-note").await?, 1);
    page.press(Key::Escape).await?;
    page.see(NONE).await?;
    has_ended(&page, "a click").await
}

async fn focus_that_comes_back_opens_no_note(engine: Engine) -> Done {
    let page = watched(engine).await?;
    page.tab_to(TERM).await?;
    page.see(&format!("{TERM} + .ce-note:popover-open")).await?;
    rest_on(&page, "#status .ce-ref").await?;
    // Its middle may be a link, whatever the fonts are; its padding is none.
    let corner = "const { left, top } = document.querySelector('.ce-note').getBoundingClientRect();
        return [left + 4, top + 4]";
    let [x, y]: [f64; 2] = page.ask(corner, json!([])).await?;
    page.click_at(x, y).await?;
    page.see(".ce-note:focus").await?;
    // What lies under the note would open the next one.
    page.rest_beside().await?;
    page.press(Key::Escape).await?;
    page.see(NONE).await?;
    assert!(page.is_active(TERM).await?, "the focus is back at {}", page.active().await?);
    has_ended(&page, "Escape").await
}

async fn a_note_ends_when_the_questions_begin_and_when_they_go_back(engine: Engine) -> Done {
    let page = watched(engine).await?;
    focus(&page, "#check a.ce-button").await?;
    rest_on(&page, CRITERION).await?;
    page.press(Key::Enter).await?;
    page.see("#check form").await?;
    has_ended(&page, "the first question").await?;
    page.answer(0).await?;
    page.answer(1).await?;
    page.see(".ce-result").await?;
    rest_on(&page, ".ce-compared .ce-ref").await?;
    page.go_back().await?;
    page.see("#check form").await?;
    has_ended(&page, "the browser's Back").await
}

async fn a_note_ends_when_the_language_changes(engine: Engine) -> Done {
    let page = watched(engine).await?;
    page.begin_with_all().await?;
    focus(&page, "a[hreflang=es]").await?;
    rest_on(&page, TERM).await?;
    page.press(Key::Enter).await?;
    page.see("html[lang=es]").await?;
    has_ended(&page, "the change to Spanish").await?;
    // What has been put aside comes back without a note.
    page.press(Key::Enter).await?;
    page.see("html[lang=en]").await?;
    has_ended(&page, "the change back").await
}

async fn a_note_ends_when_the_list_changes(engine: Engine) -> Done {
    let page = watched(engine).await?;
    let link = "#event-uk-pause .ce-ref";
    page.click("#event-uk-pause summary").await?;
    page.see("#event-uk-pause > [open]").await?;
    page.click(".ce-timeline details > summary").await?;
    page.see("input[type=search]").await?;
    focus(&page, ".ce-views input:checked").await?;
    rest_on(&page, link).await?;
    page.press(Key::Right).await?;
    page.see("#event-uk-pause[hidden]").await?;
    has_ended(&page, "a shorter list").await?;
    page.press(Key::Left).await?;
    page.see("#event-uk-pause:not([hidden])").await?;

    focus(&page, "input[type=search]").await?;
    rest_on(&page, link).await?;
    let look = "const field = document.activeElement;
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.ask::<()>(look, json!(["zzz"])).await?;
    page.see("#event-uk-pause[hidden]").await?;
    has_ended(&page, "a search").await?;
    page.ask::<()>(look, json!([""])).await?;
    page.see("#event-uk-pause:not([hidden])").await?;

    // Rows that change places stay on the page, but each is out of it for a moment.
    focus(&page, NEWEST).await?;
    rest_on(&page, link).await?;
    page.press(Key::Space).await?;
    page.see("#event-uk-pause + #event-policy-change").await?;
    has_ended(&page, "another order").await
}

async fn a_note_ends_when_its_link_is_taken_away(engine: Engine) -> Done {
    let page = watched(engine).await?;
    rest_on(&page, TERM).await?;
    let remove = "document.querySelector(arguments[0]).parentElement.remove()";
    page.ask::<()>(remove, json!([TERM])).await?;
    has_ended(&page, "the end of its paragraph").await?;
    let link = "#status .ce-ref";
    rest_on(&page, link).await?;
    page.ask::<()>("document.querySelector(arguments[0]).remove()", json!([link])).await?;
    // Nothing but the link has changed, so scrolling is what the note ends by.
    page.ask::<()>("scrollBy({ top: scrollY > 100 ? -20 : 20, behavior: 'instant' })", json!([]))
        .await?;
    has_ended(&page, "the end of its link").await
}

async fn a_popover_of_the_page_around_it_closes_in_peace(engine: Engine) -> Done {
    let page = watched(engine).await?;
    page.tab_to(TERM).await?;
    page.see(".ce-note:popover-open").await?;
    let open = "const menu = document.createElement('div');
        menu.popover = 'auto';
        menu.append(Object.assign(document.createElement('button'), { autofocus: true, textContent: 'Menu' }));
        document.body.append(menu);
        menu.showPopover()";
    page.ask::<()>(open, json!([])).await?;
    page.see(NONE).await?;
    page.press(Key::Escape).await?;
    // The focus is back at the term, and so is its note.
    page.see(".ce-note:popover-open").await?;
    assert_eq!(page.count(".ce-note").await?, 1);
    page.press(Key::Escape).await?;
    page.see(NONE).await?;
    assert_eq!(page.ask::<String>("return window.faults", json!([])).await?, "");
    Ok(())
}
