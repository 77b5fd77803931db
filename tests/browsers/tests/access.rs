//! On every screen: what assistive technology is told holds together. `gallery` has axe-core look at every state.

use browser_tests::{Done, EXPLAINER, Engine, Page};
use serde_json::json;

browser_tests::tests! {
    ids_stay_unique,
    every_reference_leads_to_words,
    every_control_has_a_name,
    headings_skip_no_level,
    nothing_is_small_to_hit,
}

/// Asks a script for a list of what is wrong, on every screen.
async fn finds_nothing(engine: Engine, script: &str) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.on_every_screen(async |screen| {
        let wrong: Vec<String> = page.ask(script, json!([])).await?;
        assert_eq!(wrong, Vec::<String>::new(), "{screen}");
        Ok(())
    })
    .await
}

async fn ids_stay_unique(engine: Engine) -> Done {
    let script = "const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place)";
    finds_nothing(engine, script).await
}

async fn every_reference_leads_to_words(engine: Engine) -> Done {
    let script = "return ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)]
            .flatMap((one) => one.getAttribute(name).split(' '))
            .filter((id) => !document.getElementById(id)?.textContent.trim()))";
    finds_nothing(engine, script).await
}

async fn every_control_has_a_name(engine: Engine) -> Done {
    let script = "return [...document.querySelectorAll('a, button, summary, label')]
        .filter((one) => !one.textContent.trim() && !one.closest('[aria-hidden]'))
        .map((one) => one.outerHTML)";
    finds_nothing(engine, script).await
}

async fn headings_skip_no_level(engine: Engine) -> Done {
    let script = "const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
            .filter((one) => one.checkVisibility())
            .map((one) => [Number(one.localName[1]), one.textContent]);
        return levels.filter(([level], place) => level > (levels[place - 1]?.[0] ?? 0) + 1)
            .map(([level, text]) => `h${level}: ${text}`)";
    finds_nothing(engine, script).await
}

async fn nothing_is_small_to_hit(engine: Engine) -> Done {
    // WCAG 2.2, 2.5.8, but for links within sentences, which it leaves out.
    let script =
        "return [...document.querySelectorAll('button, summary, label, input, a.ce-button')]
        .filter((one) => one.checkVisibility())
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([one, box]) => `${one.localName} of ${box.width} by ${box.height}`)";
    finds_nothing(engine, script).await
}
