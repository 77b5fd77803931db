//! Words are found in the list, whatever their case and accents, and by the browser's own search in closed events too.

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Page};
use serde_json::json;

browser_tests::tests! {
    found_words_are_counted_and_marked in each(Highlights),
    accents_and_case_do_not_count,
    nothing_found_says_so,
    the_text_of_a_closed_event_is_in_the_page,
}

const SPANISH: &str = "/cases/de-la-torre-v-linkedin/es/";

/// Types words into the search field, as a reader's keyboard would send them.
async fn look_for(page: &Page, words: &str) -> Done {
    page.click(".ce-timeline details > summary").await?;
    page.see("input[type=search]").await?;
    let script = "const field = document.querySelector('input[type=search]');
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.ask::<()>(script, json!([words])).await
}

/// How many events hold the words, by looking at each as a reader would see it opened.
async fn holding(page: &Page, words: &str) -> Result<usize> {
    let script =
        "const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
        return [...document.querySelectorAll('.ce-event')]
            .filter((row) => plain(row.querySelector('summary').textContent + ' ' +
                row.querySelector('.ce-more').textContent).includes(arguments[0])).length";
    page.ask(script, json!([words])).await
}

async fn count(page: &Page) -> Result<usize> {
    let told = page.text(".ce-shown [role=status]").await?;
    told.split(' ').next().context("nothing is told")?.parse().with_context(|| told.clone())
}

async fn found_words_are_counted_and_marked(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let expected = holding(&page, "regulator").await?;
    look_for(&page, "REGULATOR").await?;
    page.see(".ce-event[hidden]").await?;
    assert_eq!(count(&page).await?, expected);
    assert_eq!(page.count(".ce-event:not([hidden])").await?, expected);
    let marks = "return globalThis.CSS?.highlights?.get('ce-find')?.size ?? -1";
    let marks: i64 = page.ask(marks, json!([])).await?;
    assert!(marks == -1 || marks >= i64::try_from(expected)?, "{marks} marks");
    Ok(())
}

async fn accents_and_case_do_not_count(engine: Engine) -> Done {
    let page = Page::open_live(engine, SPANISH).await?;
    let expected = holding(&page, "politica").await?;
    assert!(expected > 0, "a word with an accent to look for");
    look_for(&page, "POLITICA").await?;
    page.see(".ce-event[hidden]").await?;
    assert_eq!(count(&page).await?, expected);
    Ok(())
}

async fn nothing_found_says_so(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    look_for(&page, "zzz").await?;
    page.see(".ce-event:last-child[hidden]").await?;
    assert_eq!(page.count(".ce-event:not([hidden])").await?, 0);
    let told = page.text(".ce-shown [role=status]").await?;
    assert!(told.starts_with("0 of") && told.ends_with("Nothing fits."), "{told}");
    Ok(())
}

async fn the_text_of_a_closed_event_is_in_the_page(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let words =
        "const [text] = document.querySelectorAll('.ce-event')[5].querySelectorAll('.ce-more > p');
        return text.textContent.trim().split(/\\s+/).slice(0, 4).join(' ')";
    let words: String = page.ask(words, json!([])).await?;
    let script = "return [...document.querySelectorAll('.ce-event details:not([open]) .ce-more')]
        .filter((text) => text.textContent.replace(/\\s+/g, ' ').includes(arguments[0])).length";
    assert_eq!(page.ask::<usize>(script, json!([words])).await?, 1, "{words}");
    Ok(())
}
