//! Nothing a reader answers leaves the page, or stays behind in it. A server can tell that somebody has begun, and no more.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Page, Scripting};
use serde_json::json;

browser_tests::tests! {
    nothing_is_asked_of_any_server in each(Requests),
    the_first_visit_asks_for_each_file_once in each(Requests),
    a_page_with_a_question_can_ask_for_nothing_more in each(Policy),
    a_page_without_one_could in each(Policy),
    a_picture_in_a_closed_event_is_fetched_before in each(Requests),
    nothing_is_stored,
    a_write_would_be_seen in each(Storage),
    address_and_title_stay,
    links_carry_no_answer,
}

/// What a reader can do: open events, answer wrongly and rightly, change an answer, and start again.
async fn use_everything(page: &Page) -> Done {
    page.click(".ce-event:nth-child(3) summary").await?;
    page.see(".ce-event:nth-child(3)[aria-current]").await?;
    page.begin().await?;
    page.go_on().await?;
    page.see("[data-ce-problem]:focus").await?;
    page.answer(0).await?;
    page.answer(1).await?;
    page.see(".ce-result").await?;
    page.click("[data-ce-change='0']").await?;
    page.see("form").await?;
    page.answer(1).await?;
    page.see(".ce-result").await?;
    page.open_all().await
}

async fn nothing_is_asked_of_any_server(engine: Engine) -> Done {
    let page = asked(engine).await?;
    let before = page.site().requests();
    assert!(before.iter().any(|request| request.path.ends_with("/es/brief.bin")), "{before:?}");
    page.go_back().await?;
    page.see("#check a.ce-button").await?;
    use_everything(&page).await?;
    page.click("[data-ce-restart]").await?;
    page.see("#check a.ce-button").await?;
    assert_eq!(page.site().requests(), before);
    Ok(())
}

/// A page on which the first question stands, and all has come that comes with it.
async fn asked(engine: Engine) -> Result<Page> {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.begin_with_all().await?;
    Ok(page)
}

async fn the_first_visit_asks_for_each_file_once(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let mut paths: Vec<_> = page.site().requests().into_iter().map(|asked| asked.path).collect();
    let asked = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), asked, "a file was asked for twice, of {paths:?}");
    assert!(page.site().requests().iter().all(|request| request.referrer.is_none()));
    Ok(())
}

/// Asks for things in the ways that a page has: how many of them fail.
const ASK: &str = "const done = arguments[arguments.length - 1];
    // Geckodriver's scripts have a realm of their own, with rules of its own.
    const page = window.wrappedJSObject ?? window;
    const element = (name, what) => new Promise((fetched, failed) => {
        const element = Object.assign(document.createElement(name), what);
        element.addEventListener('load', fetched);
        element.addEventListener('error', failed);
        document.body.append(element);
    });
    Promise.allSettled([
        page.fetch(`${arguments[0]}?fetch`),
        element('img', { src: `${arguments[0]}?img` }),
        element('link', { rel: 'stylesheet', href: `${arguments[0]}?link` }),
    ]).then((all) => done(all.filter((one) => one.status === 'rejected').length))";

async fn a_page_with_a_question_can_ask_for_nothing_more(engine: Engine) -> Done {
    let page = asked(engine).await?;
    let before = page.site().requests();
    let icon = page.site().asset("icon.svg")?;
    assert_eq!(page.ask_later::<usize>(ASK, json!([icon])).await?, 3, "all are refused");
    assert_eq!(page.site().requests(), before, "and nothing reaches the server");
    Ok(())
}

async fn a_page_without_one_could(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let icon = page.site().asset("icon.svg")?;
    page.ask_later::<usize>(ASK, json!([icon])).await?;
    let asked = page.site().requests();
    let asked = asked.iter().filter(|request| request.path == icon && request.query.is_some());
    assert_eq!(asked.count(), 3, "so the test before this one can fail");
    Ok(())
}

async fn a_picture_in_a_closed_event_is_fetched_before(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let file = format!("{EXPLAINER}index.html");
    page.site().illustrate(&file, "")?;
    page.go(&file).await?;
    page.live().await?;
    page.begin().await?;
    page.holds("return document.querySelector('.ce-more img').complete", json!([])).await?;
    let asked = page.site().requests();
    assert!(asked.iter().any(|request| request.query.as_deref() == Some("late")), "{asked:?}");
    Ok(())
}

async fn nothing_is_stored(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.go("/demo/").await?;
    let before = page.stored().await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    use_everything(&page).await?;
    assert_eq!(page.stored().await?, before);
    // In the history stands how many steps a reader has gone, for the browser's Back, and no more.
    let state: serde_json::Value = page.ask("return history.state", json!([])).await?;
    assert_eq!(state, json!({ "ceStep": 3 }));
    let nothing = json!({
        "local": {}, "session": {}, "cookies": "", "databases": [], "caches": [], "name": "",
    });
    assert_eq!(before, nothing);
    Ok(())
}

async fn a_write_would_be_seen(engine: Engine) -> Done {
    let page = Page::open(engine, EXPLAINER).await?;
    let before = page.stored().await?;
    page.ask::<()>("sessionStorage.setItem('answer', 'yes')", json!([])).await?;
    assert_ne!(page.stored().await?, before);
    Ok(())
}

async fn address_and_title_stay(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let before = page.place().await?;
    use_everything(&page).await?;
    let after = page.place().await?;
    assert_eq!((after.address, after.title), (before.address, before.title));
    Ok(())
}

async fn links_carry_no_answer(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let script = "return [...document.links].map((link) => link.getAttribute('href'))
        .filter((href) => !href.startsWith('#'))";
    let before: Vec<String> = page.ask(script, json!([])).await?;
    use_everything(&page).await?;
    let mut after: Vec<String> = page.ask(script, json!([])).await?;
    assert!(!after.is_empty());
    after.retain(|href| !before.contains(href));
    assert_eq!(after, Vec::<String>::new(), "links that were not there before");
    Ok(())
}
