//! The timeline: events open from the list and from the strip, and both show which one it is.

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Key, Page, brief};
use case_explainer::brief::Event;
use serde_json::json;

browser_tests::tests! {
    the_keyboard_alone_opens_an_event in each(Keys),
    an_event_closes_as_it_opens,
    several_events_can_be_open_at_once,
    every_mark_on_the_strip_opens_its_event in each(Pointer),
    every_mark_works_on_a_phone,
    an_address_of_an_event_leads_to_it in each(History),
    an_event_that_was_closed_opens_again_from_its_mark,
    a_link_to_an_event_is_offered_in_it,
}

/// An event from the middle of the list.
fn some_event() -> Result<Event> {
    brief()?.timeline.events.into_iter().nth(7).context("there are fewer events")
}

/// Waits until an event is open and marked as the current one, and only that one.
async fn is_current(page: &Page, id: &str) -> Done {
    page.see(&format!("#event-{id}[aria-current=true] > details[open]")).await?;
    assert_eq!(page.count("[aria-current]").await?, 1);
    Ok(())
}

async fn the_keyboard_alone_opens_an_event(engine: Engine) -> Done {
    let (page, event) = (Page::open_live(engine, EXPLAINER).await?, some_event()?);
    let summary = format!("#event-{} summary", event.id);
    page.press_on(&summary, Key::Enter).await?;
    is_current(&page, &event.id).await?;
    page.says(".ce-flag", &event.when).await?;
    assert!(page.is_active(&summary).await?, "the focus stays where the reader is");

    page.press(Key::Space).await?;
    page.see(&format!("#event-{} details:not([open])", event.id)).await?;
    Ok(())
}

async fn an_event_closes_as_it_opens(engine: Engine) -> Done {
    let (page, event) = (Page::open_live(engine, EXPLAINER).await?, some_event()?);
    let summary = format!("#event-{} summary", event.id);
    for state in ["[open]", ":not([open])", "[open]", ":not([open])"] {
        page.click(&summary).await?;
        page.see(&format!("#event-{} details{state}", event.id)).await?;
    }
    Ok(())
}

async fn several_events_can_be_open_at_once(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    for row in 3..6 {
        page.click(&format!(".ce-event:nth-child({row}) summary")).await?;
        page.see(&format!(".ce-event:nth-child({row})[aria-current]")).await?;
    }
    assert_eq!(page.count(".ce-event details[open]").await?, 3);
    assert_eq!(page.count(".ce-event[aria-current]").await?, 1);
    Ok(())
}

async fn every_mark_on_the_strip_opens_its_event(engine: Engine) -> Done {
    every_mark_works(engine, None).await
}

async fn every_mark_works_on_a_phone(engine: Engine) -> Done {
    every_mark_works(engine, Some(360)).await
}

async fn every_mark_works(engine: Engine, width: Option<u32>) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    if let Some(width) = width {
        page.set_window(width, 800).await?;
    }
    for (place, event) in brief()?.timeline.events.iter().enumerate() {
        let spot = spot(&page, place).await?;
        let (x, y) = spot.with_context(|| format!("the mark of {} lies under others", event.id))?;
        page.click_at(x, y).await?;
        is_current(&page, &event.id).await.with_context(|| event.id.to_string())?;
        let summary = format!("#event-{} summary", event.id);
        page.see(&format!("{summary}:focus")).await?;
        assert!(page.is_in_view(&summary).await?, "{} is out of view", event.id);
        page.says(".ce-flag", &event.when).await?;
    }
    Ok(())
}

/// Where a pointer meets the mark of an event, and none of its neighbours.
async fn spot(page: &Page, place: usize) -> Result<Option<(f64, f64)>> {
    let script = "const strip = document.querySelector('.ce-strip');
        strip.scrollIntoView({ block: 'start' });
        const mark = strip.querySelectorAll('.ce-dot')[arguments[0]];
        const box = mark.getBoundingClientRect();
        const free = new Map();
        for (let x = Math.ceil(box.left); x < box.right; x += 1)
            for (let y = Math.ceil(box.top); y < box.bottom; y += 1)
                if (document.elementFromPoint(x, y)?.closest('.ce-dot') === mark) free.set(`${x},${y}`, [x, y]);
        // A page can still move by a part of a pixel, and not every pointer stands between two: no spot at an edge.
        const around = ([x, y]) => [[x - 1, y], [x + 1, y], [x, y - 1], [x, y + 1]];
        const inner = [...free.values()].filter((spot) => around(spot).every((next) => free.has(`${next}`)));
        return inner[Math.floor(inner.length / 2)] ?? null";
    page.ask(script, json!([place])).await
}

async fn an_address_of_an_event_leads_to_it(engine: Engine) -> Done {
    let (page, event) = (Page::open_live(engine, EXPLAINER).await?, some_event()?);
    page.go(&format!("{EXPLAINER}#event-{}", event.id)).await?;
    page.see(&format!("#event-{}:target", event.id)).await?;
    assert!(page.is_in_view(":target").await?, "the event is not in view");
    Ok(())
}

async fn an_event_that_was_closed_opens_again_from_its_mark(engine: Engine) -> Done {
    let (page, event) = (Page::open_live(engine, EXPLAINER).await?, some_event()?);
    page.go(&format!("{EXPLAINER}#event-{}", event.id)).await?;
    page.live().await?;
    is_current(&page, &event.id).await?;
    page.click(&format!("#event-{} summary", event.id)).await?;
    page.see(&format!("#event-{} details:not([open])", event.id)).await?;
    let (x, y) = spot(&page, 7).await?.context("the mark lies under others")?;
    page.click_at(x, y).await?;
    is_current(&page, &event.id).await
}

async fn a_link_to_an_event_is_offered_in_it(engine: Engine) -> Done {
    let (page, event) = (Page::open_live(engine, EXPLAINER).await?, some_event()?);
    page.click(&format!("#event-{} summary", event.id)).await?;
    page.see(&format!("#event-{} a[data-ce-copy][href='#event-{}']", event.id, event.id)).await
}
