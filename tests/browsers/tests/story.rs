//! The ways through the timeline: the story in a few events, one at a time, newest first, and what is left out.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Key, Page, brief};
use serde_json::json;

browser_tests::tests! {
    the_story_is_the_key_events_opened,
    one_at_a_time_steps_to_the_neighbours in each(Focus),
    newest_first_turns_the_list_round,
    filters_leave_out_and_one_click_brings_all_back,
    only_what_came_after_the_article,
    back_undoes_a_jump_and_no_filter in each(History),
    another_language_opens_at_the_same_event in each(History),
    everything_by_keyboard_alone in each(Keys),
}

/// The ids of the events that are shown, from top to bottom.
async fn shown(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.ce-event')]
        .filter((row) => row.offsetParent).map((row) => row.id)";
    page.ask(script, json!([])).await
}

async fn ids(filter: impl Fn(&case_explainer::brief::Event) -> bool) -> Result<Vec<String>> {
    let events = brief()?.timeline.events;
    Ok(events.iter().filter(|event| filter(event)).map(|it| format!("event-{}", it.id)).collect())
}

async fn open_tools(page: &Page) -> Done {
    page.click(".ce-timeline details > summary").await?;
    page.see(".ce-timeline details[open] input[type=search]").await
}

async fn the_story_is_the_key_events_opened(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.click(".ce-views span > label").await?;
    page.see(".ce-event[hidden]").await?;
    let key = ids(|event| event.key).await?;
    assert_eq!(shown(&page).await?, key);
    assert_eq!(page.count(".ce-event details[open]").await?, key.len());
    assert_eq!(page.count("[aria-current]").await?, 0, "opening them is no reader's choice");
    let count = page.text(".ce-shown [role=status]").await?;
    assert!(count.starts_with(&key.len().to_string()), "{count}");
    Ok(())
}

async fn one_at_a_time_steps_to_the_neighbours(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let all = ids(|_| true).await?;
    page.click(".ce-views > label:last-child").await?;
    page.see(".ce-steps").await?;
    assert_eq!(shown(&page).await?, all[..1]);
    page.press_on(".ce-step:not([disabled])", Key::Enter).await?;
    page.see(&format!("#{}[aria-current]", all[1])).await?;
    assert_eq!(shown(&page).await?, all[1..2]);
    assert!(page.is_active(".ce-step:last-child").await?, "the focus stays for the next step");
    assert_eq!(page.text(".ce-steps > p").await?, format!("2 of {}", all.len()));
    Ok(())
}

async fn newest_first_turns_the_list_round(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let mut all = ids(|_| true).await?;
    open_tools(&page).await?;
    page.click(".ce-choices fieldset:nth-of-type(2) input").await?;
    all.reverse();
    page.see(&format!(".ce-event:first-child#{}", all[0])).await?;
    assert_eq!(shown(&page).await?, all);
    let gaps = page.text(".ce-list").await?;
    assert!(gaps.contains("months earlier") && !gaps.contains("months later"), "{gaps}");
    Ok(())
}

async fn filters_leave_out_and_one_click_brings_all_back(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    open_tools(&page).await?;
    page.click(".ce-choices fieldset:nth-of-type(1) label:nth-of-type(2) input").await?;
    page.see(".ce-event[hidden]").await?;
    assert_eq!(shown(&page).await?, ids(|event| event.lane != 1).await?);
    assert!(page.count(".ce-dot[data-off]").await? > 0, "the strip shows what is left out");
    page.click(".ce-shown button").await?;
    page.see(".ce-shown button[hidden]").await?;
    assert_eq!(shown(&page).await?, ids(|_| true).await?);
    Ok(())
}

async fn only_what_came_after_the_article(engine: Engine) -> Done {
    let page = Page::open_live(engine, &format!("{EXPLAINER}?article=2025-01-31")).await?;
    open_tools(&page).await?;
    page.click(".ce-choices fieldset:nth-of-type(2) span > label input").await?;
    page.see(".ce-event[hidden]").await?;
    // 31 January 2025.
    assert_eq!(shown(&page).await?, ids(|event| event.span.to >= 20_119).await?);
    Ok(())
}

async fn back_undoes_a_jump_and_no_filter(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let all = ids(|_| true).await?;
    page.ask::<()>("location.hash = arguments[0]", json!([all[3]])).await?;
    page.see(&format!("#{}[aria-current]", all[3])).await?;
    open_tools(&page).await?;
    page.click(".ce-choices fieldset:nth-of-type(2) input").await?;
    page.see(&format!(".ce-event:last-child#{}", all[0])).await?;
    page.ask::<()>("location.hash = arguments[0]", json!([all[5]])).await?;
    page.see(&format!("#{}[aria-current]", all[5])).await?;
    page.go_back().await?;
    page.see(&format!("#{}[aria-current]", all[3])).await?;
    page.see(&format!(".ce-event:last-child#{}", all[0])).await
}

async fn another_language_opens_at_the_same_event(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let all = ids(|_| true).await?;
    page.click(&format!("#{} summary", all[6])).await?;
    page.see(&format!("#{}[aria-current]", all[6])).await?;
    page.click("a[hreflang=es]").await?;
    page.see("html[lang=es]").await?;
    page.see(&format!("#{}[aria-current] > details[open]", all[6])).await?;
    page.comes_into_view(&format!("#{} summary", all[6])).await
}

async fn everything_by_keyboard_alone(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.tab_to_and_press("input[type=range]", Key::End).await?;
    let all = ids(|_| true).await?;
    page.see(&format!("#{}[aria-current]", all[all.len() - 1])).await?;
    page.press(Key::Left).await?;
    page.see(&format!("#{}[aria-current]", all[all.len() - 2])).await?;
    page.press(Key::Home).await?;
    page.see(&format!("#{}[aria-current]", all[0])).await?;
    page.tab_to_and_press(".ce-timeline details > summary", Key::Enter).await?;
    page.see("input[type=search]").await?;
    page.tab_to_and_press(".ce-choices input[type=checkbox]", Key::Space).await?;
    page.see(".ce-event[hidden]").await?;
    page.tab_to_and_press(".ce-zoom button:not([disabled])", Key::Enter).await?;
    page.see(".ce-zoom button:first-of-type:not([disabled])").await?;
    page.tab_to_and_press(".ce-shown button", Key::Enter).await?;
    page.see(".ce-shown button[hidden]").await?;
    assert_eq!(shown(&page).await?, all);
    page.tab_to_and_press(".ce-event summary", Key::Enter).await?;
    page.see(".ce-event:first-child details[open]").await
}
