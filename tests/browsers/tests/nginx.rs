//! The site in a folder of a real web server, with the headers that it is meant to be sent with.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, Nginx, Page, Scripting, Site};
use serde_json::json;

browser_tests::tests! {
    every_header_leaves_the_page_alive,
    a_frame_that_may_nothing_but_run_scripts_lives,
    pasted_whole_it_reads_without_a_script,
    pasted_whole_it_comes_to_life,
}

fn explainer(server: &Nginx) -> String {
    server.site(EXPLAINER.trim_start_matches('/'))
}

async fn every_header_leaves_the_page_alive(engine: Engine) -> Done {
    let server = Nginx::start()?;
    let page = Page::blank(engine, Scripting::On).await?;
    page.visit(&explainer(&server)).await?;
    page.live().await?;
    page.open_all().await
}

async fn a_frame_that_may_nothing_but_run_scripts_lives(engine: Engine) -> Done {
    let server = Nginx::at_home()?;
    let body = "<iframe sandbox=allow-scripts src='{page}' width=600 height=900></iframe>";
    let (host, site) = (Host::of(body), server.site(""));
    let framed = Framed::around(engine, host, &explainer(&server), &site).await?;
    framed.enter().await?;
    framed.page.live().await?;
    framed.leave().await?;
    // Its origin is nobody's: it has no storage, no history of its own to write to, and sends no form.
    framed.answer_all(false).await?;
    framed.enter().await?;
    framed.page.see(".ce-result").await
}

/// An article into which the explainer has been pasted.
async fn pasted(engine: Engine, scripting: Scripting) -> Result<(Nginx, Page)> {
    let server = Nginx::at_home()?;
    let part = server.file(&format!("{}inline.html", EXPLAINER.trim_start_matches('/')))?;
    let article = format!(
        "<!doctype html><meta charset=utf-8><h1>Article</h1><p>Before</p>{part}<p>After</p>"
    );
    let site = Site::of(&[("/index.html", article.into_bytes())])?;
    let page = Page::blank_on(engine, scripting, site).await?;
    page.go("/").await?;
    Ok((server, page))
}

async fn pasted_whole_it_reads_without_a_script(engine: Engine) -> Done {
    let (_server, page) = pasted(engine, Scripting::Off).await?;
    // Styled, and as high as its content: the last word of the article is far below.
    let high = "const host = document.querySelector('case-explainer');
        const root = host.shadowRoot.querySelector('[data-ce-brief]');
        return host.getBoundingClientRect().height > 2000 && getComputedStyle(root).borderTopWidth === '4px'
            && root.innerText.includes('The case is over')";
    page.holds(high, json!([])).await
}

async fn pasted_whole_it_comes_to_life(engine: Engine) -> Done {
    let (_server, page) = pasted(engine, Scripting::On).await?;
    let live = "return document.querySelector('case-explainer').shadowRoot.querySelector('[data-ce-live]') !== null";
    page.holds(live, json!([])).await
}
