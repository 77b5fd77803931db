//! The strip leaves the page alone: it takes no wheel, no drag and no keys that are not meant for it.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Key, Page};
use serde_json::json;

browser_tests::tests! {
    keys_elsewhere_do_nothing,
    the_wheel_over_the_strip_scrolls_the_page,
    a_closer_look_shows_fewer_days_and_all_come_back,
    the_flag_appears_where_it_belongs_and_slides_from_there in each(Styles),
    nothing_slides_where_motion_is_reduced,
}

async fn keys_elsewhere_do_nothing(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    for key in [Key::Right, Key::Left, Key::Home, Key::End, Key::Enter] {
        page.press(key).await?;
    }
    assert_eq!(page.count("[aria-current], [data-here]").await?, 0);
    Ok(())
}

async fn the_wheel_over_the_strip_scrolls_the_page(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let whole = ticks(&page).await?;
    let before = page.bring(".ce-strip > svg").await?;
    page.wheel(".ce-strip > svg", 200).await?;
    page.holds("return scrollY > arguments[0] + 100", json!([before])).await?;
    assert_eq!(ticks(&page).await?, whole, "and the strip stays as it was");
    Ok(())
}

/// The words at the ticks of the scale.
async fn ticks(page: &Page) -> Result<String> {
    page.text(".ce-scale").await
}

async fn a_closer_look_shows_fewer_days_and_all_come_back(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let whole = ticks(&page).await?;
    page.click(".ce-timeline details > summary").await?;
    page.click(".ce-zoom button:not([disabled])").await?;
    page.see(".ce-zoom button:first-of-type:not([disabled])").await?;
    assert_ne!(ticks(&page).await?, whole);
    assert_eq!(page.count(".ce-lens").await?, 0, "the lens belongs to the whole");
    page.click(".ce-zoom button:first-of-type").await?;
    page.see(".ce-lens").await?;
    assert_eq!(ticks(&page).await?, whole);
    Ok(())
}

/// Opens an event, and tells what has begun to move some frames after the flag is drawn in another place.
async fn moves_after(page: &Page, summary: &str) -> Result<Vec<String>> {
    let note = "window.moves = [];
        window.flag = () => document.querySelector('.ce-flag rect')?.getAttribute('x');
        window.from = flag();
        document.addEventListener('transitionrun', ({ propertyName }) => moves.push(propertyName))";
    page.ask::<()>(note, json!([])).await?;
    page.click(summary).await?;
    let drawn = "const [done] = arguments;
        let frames = 0;
        const look = () => (flag() !== from && ++frames > 3 ? done(moves) : requestAnimationFrame(look));
        look()";
    page.ask_later(drawn, json!([])).await
}

async fn the_flag_appears_where_it_belongs_and_slides_from_there(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let first = moves_after(&page, "#event-filed summary").await?;
    assert!(!first.iter().any(|it| it == "x"), "{first:?}");
    let next = moves_after(&page, ".ce-event:last-child summary").await?;
    assert!(next.iter().any(|it| it == "x"), "{next:?}");
    Ok(())
}

async fn nothing_slides_where_motion_is_reduced(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.emulate("screen", &[("prefers-reduced-motion", "reduce")]).await?;
    for event in [".ce-event:first-child summary", ".ce-event:last-child summary"] {
        assert_eq!(moves_after(&page, event).await?, Vec::<String>::new());
    }
    Ok(())
}
