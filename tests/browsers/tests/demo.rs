//! What the demo articles show, and offer to copy, works: there, and on a page of somebody else.

use anyhow::{Context, Result};
use browser_tests::{Done, Engine, Page, Scripting, Site};
use serde_json::json;

browser_tests::tests! {
    what_is_offered_works_elsewhere,
    no_demo_complains needs Console,
}

const WAYS: [&str; 4] = ["/demo/", "/demo/script/", "/demo/inline/", "/demo/pasted/"];

/// Waits until the explainer on a page is alive, in its frame or in its shadow root.
async fn lives(page: &Page) -> Done {
    let found = "const host = document.querySelector('case-explainer');
        host?.scrollIntoView();
        return host?.shadowRoot?.querySelector('[data-ce-live]') ? 'inline' : document.querySelector('iframe') ? 'frame' : ''";
    let inline = format!("{}.length > 0", found.replacen("return ", "return (", 1) + ")");
    page.holds(&inline, json!([])).await?;
    if page.ask::<String>(found, json!([])).await? == "frame" {
        page.enter_frame().await?;
        page.live().await?;
    }
    Ok(())
}

/// What an article offers first.
async fn offered(page: &Page, way: &str) -> Result<String> {
    page.go(way).await?;
    if way.ends_with("pasted/") {
        // Too long to be shown. The file names all as seen from its page.
        let file =
            "const [file, done] = [document.querySelector('code').dataset.file, arguments[0]];
            fetch(file).then((answer) => answer.text()).then((html) =>
                done(html.replaceAll('\"../../../', `\"${location.origin}/`)))";
        return page.ask_later(file, json!([])).await;
    }
    page.ask("return document.querySelector('code').textContent", json!([])).await
}

async fn what_is_offered_works_elsewhere(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    for way in WAYS {
        let html = offered(&page, way).await.context(way)?;
        lives(&page).await.context(way)?;
        let article = format!("<!doctype html><meta charset=utf-8><p>Before</p>{html}<p>After</p>");
        let elsewhere = Site::of(&[("/index.html", article.into_bytes())])?;
        page.visit(&elsewhere.address("/")).await?;
        lives(&page).await.with_context(|| html.chars().take(300).collect::<String>())?;
    }
    Ok(())
}

async fn no_demo_complains(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    for way in WAYS {
        page.go(way).await?;
        lives(&page).await?;
        assert_eq!(page.problems().await?, [], "{way}");
    }
    Ok(())
}
