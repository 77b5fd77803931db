//! The module arrives: the page comes to life, and nothing that a reader sees or does is disturbed.

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Fault, Page, Scripting, clock_at};
use serde::Deserialize;
use serde_json::json;

browser_tests::tests! {
    a_cold_load_leaves_the_focus_alone in each(Focus),
    a_cold_load_moves_nothing,
    a_shift_would_be_seen,
    a_late_module_keeps_focus_scroll_and_open_details in each(Focus),
    a_late_module_moves_nothing,
    a_link_keeps_the_focus_too in each(Focus),
    what_was_open_goes_on_living,
    the_widget_draws_what_was_pressed,
}

/// What a reader is doing.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Doing {
    /// The way from the page down to what has the focus, and its words.
    focus: (Vec<usize>, String),
    /// Which details are open, by their place.
    open: Vec<usize>,
    /// How far the page is scrolled.
    scrolled: i64,
}

async fn doing(page: &Page) -> Result<Doing> {
    let script = "const way = [];
        for (let one = document.activeElement; one.parentElement; one = one.parentElement)
            way.unshift([...one.parentElement.children].indexOf(one));
        const open = [...document.querySelectorAll('details')]
            .map((details, place) => (details.open ? place : -1)).filter((place) => place >= 0);
        return { focus: [way, document.activeElement.textContent], open, scrolled: scrollY }";
    page.ask(script, json!([])).await
}

/// A window that shows the whole page at once, so that a shift anywhere counts. While the page is still loading, the
/// row that the browser has half read may be drawn and then move; no window of a usual size shows that.
const WHOLE: (u32, u32) = (760, 20_000);

/// A page whose module has not arrived yet.
async fn waiting(engine: Engine) -> Result<Page> {
    waiting_in(Page::blank(engine, Scripting::On).await?).await
}

async fn waiting_in(page: Page) -> Result<Page> {
    page.site().fail("/widget.js", Fault::Missing);
    page.go(EXPLAINER).await?;
    Ok(page)
}

/// Lets the module arrive: the same file, which another query makes another module.
async fn arrive(page: &Page) -> Done {
    page.site().heal();
    let script = page.site().asset("widget.js")? + "?late";
    let load = "const done = arguments[1]; import(arguments[0]).then(() => done(null))";
    page.ask_later::<()>(load, json!([script])).await?;
    page.live().await
}

async fn a_cold_load_moves_nothing(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    assert_eq!(page.shifts().await?, Vec::<String>::new());
    Ok(())
}

async fn a_cold_load_leaves_the_focus_alone(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    assert!(page.is_active("body").await?, "the focus is on {}", page.active().await?);
    Ok(())
}

async fn a_shift_would_be_seen(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.set_window(WHOLE.0, WHOLE.1).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    let before = page.shifts().await?.len();
    let script = "document.querySelector('#sources').style.marginTop = '20px'";
    page.ask::<()>(script, json!([])).await?;
    assert_eq!(page.shifts().await?.len(), before + 1);
    Ok(())
}

async fn a_late_module_keeps_focus_scroll_and_open_details(engine: Engine) -> Done {
    let page = waiting(engine).await?;
    page.click("#terms > summary").await?;
    page.click(".ce-event:nth-child(4) summary").await?;
    page.focus(".ce-event:nth-child(5) summary").await?;
    let before = doing(&page).await?;
    assert!(before.scrolled > 0, "the reader has scrolled");
    assert_eq!(before.open.len(), 2);

    arrive(&page).await?;
    assert_eq!(doing(&page).await?, before);
    assert!(page.is_active(".ce-event:nth-child(5) summary").await?);
    Ok(())
}

async fn a_late_module_moves_nothing(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.set_window(WHOLE.0, WHOLE.1).await?;
    let page = waiting_in(page).await?;
    assert!(page.is_in_view(".ce-foot").await?, "the window does not show the whole page");
    // The words of the page come in pieces, and in so large a window all are in view. What has moved since may be gone from the page.
    let while_loading = page.shifts().await?.len();
    arrive(&page).await?;
    let moved = page.shifts().await?.split_off(while_loading);
    assert_eq!(moved, Vec::<String>::new());
    Ok(())
}

async fn a_link_keeps_the_focus_too(engine: Engine) -> Done {
    let page = waiting(engine).await?;
    page.tab_to("#check a.ce-button").await?;
    let before = doing(&page).await?;
    arrive(&page).await?;
    assert_eq!(doing(&page).await?, before);
    Ok(())
}

async fn what_was_open_goes_on_living(engine: Engine) -> Done {
    let page = waiting(engine).await?;
    page.click(".ce-event:nth-child(4) summary").await?;
    arrive(&page).await?;
    page.see(".ce-event:nth-child(4)[aria-current=true]").await?;
    page.click(".ce-event:nth-child(4) summary").await?;
    page.see(".ce-event:nth-child(4) details:not([open])").await?;
    Ok(())
}

async fn the_widget_draws_what_was_pressed(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    // Long after the last event, so that no line of today is on the strip.
    page.go_after(&clock_at(2040, 1, 1), EXPLAINER).await?;
    page.live().await?;
    let drawn = page.markup().await?;
    assert!(drawn == pressed, "{}", first_difference(&pressed, &drawn).context("no difference")?);
    Ok(())
}

/// Where two markups part, with a little before and after.
fn first_difference(pressed: &str, drawn: &str) -> Option<String> {
    let at = pressed.chars().zip(drawn.chars()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| text.chars().skip(at.saturating_sub(80)).take(160).collect::<String>();
    (pressed != drawn).then(|| format!("pressed: …{}…\ndrawn:   …{}…", near(pressed), near(drawn)))
}
