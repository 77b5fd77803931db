//! Everything works by touch alone, and a finger that scrolls is let alone.

use browser_tests::{Done, EXPLAINER, Engine, Page};
use serde_json::json;

browser_tests::tests! {
    the_timeline_by_touch_alone in each(Pointer),
    a_term_opens_at_a_tap_and_closes_at_the_next in each(Pointer),
    the_questionnaire_by_touch_alone in each(Pointer),
    a_finger_that_starts_on_the_strip_scrolls_the_page,
}

async fn the_timeline_by_touch_alone(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.tap(".ce-event:nth-child(3) summary").await?;
    page.see(".ce-event:nth-child(3)[aria-current] > details[open]").await?;
    page.tap(".ce-dot[data-shape=point]").await?;
    page.see(".ce-event summary:focus").await?;

    page.tap(".ce-timeline details > summary").await?;
    page.see("input[type=search]").await?;
    page.tap(".ce-choices fieldset:nth-of-type(1) label:nth-of-type(2)").await?;
    page.see(".ce-event[hidden]").await?;
    page.tap(".ce-zoom button:not([disabled])").await?;
    page.see(".ce-zoom button:first-of-type:not([disabled])").await?;
    page.tap(".ce-shown button").await?;
    page.see(".ce-shown button[hidden]").await?;
    assert_eq!(page.count(".ce-event[hidden]").await?, 0);

    page.tap(".ce-views > label:last-child").await?;
    page.see(".ce-steps").await?;
    let count = page.text(".ce-steps > p").await?;
    page.tap(".ce-step:last-child").await?;
    page.see(".ce-event[aria-current]").await?;
    assert_ne!(page.text(".ce-steps > p").await?, count);
    Ok(())
}

async fn a_term_opens_at_a_tap_and_closes_at_the_next(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.tap("#minute .ce-term").await?;
    page.see(".ce-note:popover-open").await?;
    page.tap_beside().await?;
    page.see("main:not(:has(.ce-note))").await
}

async fn the_questionnaire_by_touch_alone(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.tap("#check a.ce-button").await?;
    page.see("#check form").await?;
    page.tap("label:has(#ce-option-1)").await?;
    page.see("#ce-option-1:checked").await?;
    page.tap("#check button[type=submit]").await?;
    page.see("#check form h3:focus, #check [data-ce-step]:focus").await
}

async fn a_finger_that_starts_on_the_strip_scrolls_the_page(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let before = page.bring(".ce-strip > svg").await?;
    page.swipe_up(".ce-strip > svg", 200.0).await?;
    page.holds("return scrollY > arguments[0] + 50", json!([before])).await?;
    assert_eq!(page.count("[aria-current]").await?, 0, "a stroke is no tap");
    Ok(())
}
