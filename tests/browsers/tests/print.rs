//! On paper: everything that was folded away or left out is there, with the addresses of its sources, and no control is.

use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, Page, brief};
use serde_json::json;

browser_tests::tests! {
    every_event_is_printed_whole,
    what_was_left_out_on_screen_is_printed,
    no_control_is_printed,
    sources_are_printed_with_their_addresses,
    within_a_page_of_others_it_is_printed_whole,
    an_older_browser_opens_everything_for_as_long_as_it_prints,
}

/// The ids of the events whose text stands on the paper, from top to bottom.
async fn printed(page: &Page) -> anyhow::Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.ce-event')]
        .filter((row) => row.querySelector('.ce-more > p').checkVisibility())
        .map((row) => row.id)";
    page.ask(script, json!([])).await
}

fn every_event() -> anyhow::Result<Vec<String>> {
    Ok(brief()?.timeline.events.iter().map(|event| format!("event-{}", event.id)).collect())
}

async fn every_event_is_printed_whole(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    assert!(printed(&page).await?.is_empty(), "on the screen they are closed");
    page.as_on_paper().await?;
    assert_eq!(printed(&page).await?, every_event()?);
    Ok(())
}

async fn what_was_left_out_on_screen_is_printed(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.click(".ce-views > label:last-child").await?;
    page.see(".ce-event[hidden]").await?;
    page.as_on_paper().await?;
    assert_eq!(
        printed(&page).await?,
        every_event()?,
        "paper does not tell that anything is missing"
    );
    Ok(())
}

async fn no_control_is_printed(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.click(".ce-timeline details > summary").await?;
    page.click(".ce-views > label:last-child").await?;
    page.see(".ce-steps").await?;
    page.as_on_paper().await?;
    let script =
        "return [...document.querySelectorAll('button, input, select, [data-ce-copy], .ce-button')]
        .filter((control) => control.checkVisibility()).map((control) => control.outerHTML)";
    assert_eq!(page.ask::<Vec<String>>(script, json!([])).await?, Vec::<String>::new());
    Ok(())
}

async fn sources_are_printed_with_their_addresses(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.as_on_paper().await?;
    let script = "const links = [...document.querySelectorAll('.ce-sources a[href^=https]')];
        const told = (link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href'));
        return [links.length, links.filter((link) => link.checkVisibility() && told(link)).length]";
    let (all, told): (usize, usize) = page.ask(script, json!([])).await?;
    assert!(all > 50 && told == all, "{told} of {all}");
    Ok(())
}

async fn within_a_page_of_others_it_is_printed_whole(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <case-explainer mode=inline theme=dark><a href='{page}'>Explainer</a></case-explainer>";
    let framed = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    let root = "const root = document.querySelector('case-explainer').shadowRoot?.querySelector('[data-ce-live]');";
    framed.page.holds(&format!("{root} return root instanceof Element"), json!([])).await?;
    framed.page.as_on_paper().await?;
    let rows = format!(
        "{root} return [...root.querySelectorAll('.ce-event')]
            .filter((row) => row.querySelector('.ce-more > p').checkVisibility()).map((row) => row.id)"
    );
    assert_eq!(framed.page.ask::<Vec<String>>(&rows, json!([])).await?, every_event()?);
    // Dark words on paper, whatever the theme was on the screen.
    let ink = format!(
        "{root} dispatchEvent(new Event('beforeprint')); return getComputedStyle(root).color"
    );
    assert_eq!(framed.page.ask::<String>(&ink, json!([])).await?, "rgb(21, 24, 28)");
    Ok(())
}

async fn an_older_browser_opens_everything_for_as_long_as_it_prints(engine: Engine) -> Done {
    let page = Page::open(engine, "/").await?;
    page.go_after("CSS.supports = () => false", EXPLAINER).await?;
    page.live().await?;
    page.click(".ce-event:nth-child(2) summary").await?;
    page.see(".ce-event:nth-child(2)[aria-current]").await?;
    let tell = "dispatchEvent(new Event(arguments[0]));
        return document.querySelectorAll('details:not([open])').length";
    assert_eq!(page.ask::<usize>(tell, json!(["beforeprint"])).await?, 0);
    assert!(page.ask::<usize>(tell, json!(["afterprint"])).await? > 10, "as it was");
    page.see(".ce-event:nth-child(2)[aria-current] > details[open]").await?;
    assert_eq!(page.count("[aria-current]").await?, 1, "opening them was no reader's choice");
    Ok(())
}
