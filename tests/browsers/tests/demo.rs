//! What the demo articles show, and offer to copy, works: there, and on a page of somebody else.

use anyhow::{Context, Result};
use browser_tests::{Done, Engine, Page, Scripting, Site};
use serde_json::json;

browser_tests::tests! {
    what_is_offered_works_elsewhere in each(Frames),
    no_demo_complains,
}

/// Each article, and what the explainer in it is.
const WAYS: [(&str, Kind); 4] = [
    ("/demo/", Kind::Frame),
    ("/demo/script/", Kind::Frame),
    ("/demo/inline/", Kind::Part),
    ("/demo/pasted/", Kind::Part),
];

/// What an explainer in an article is.
#[derive(Clone, Copy)]
enum Kind {
    Frame,
    Part,
}

/// Waits until the explainer on a page is alive.
async fn lives(page: &Page, kind: Kind) -> Done {
    match kind {
        Kind::Frame => {
            page.see("iframe").await?;
            page.enter_frame().await?;
            page.live().await
        }
        Kind::Part => {
            let live = "const host = document.querySelector('case-explainer');
                host.scrollIntoView();
                return host.shadowRoot?.querySelector('[data-ce-live]') instanceof Element";
            page.holds(live, json!([])).await
        }
    }
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
    for (way, kind) in WAYS {
        let html = offered(&page, way).await.context(way)?;
        lives(&page, kind).await.context(way)?;
        let article = format!("<!doctype html><meta charset=utf-8><p>Before</p>{html}<p>After</p>");
        let elsewhere = Site::of(&[("/index.html", article.into_bytes())])?;
        page.visit(&elsewhere.address("/")).await?;
        lives(&page, kind).await.with_context(|| html.chars().take(300).collect::<String>())?;
    }
    Ok(())
}

async fn no_demo_complains(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    for (way, kind) in WAYS {
        page.go(way).await?;
        lives(&page, kind).await?;
        assert_eq!(page.problems().await?, [], "{way}");
    }
    Ok(())
}
