//! The site in a folder of a real web server, with the headers that it is meant to be sent with.

use std::sync::Arc;

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, Nginx, Page, Scripting, Site};
use serde_json::{Value, json};

browser_tests::tests! {
    every_header_leaves_the_page_alive in each(Policy),
    a_frame_that_may_nothing_but_run_scripts_lives in each(Policy),
    a_pasted_address_becomes_a_frame_in_wordpress,
    pasted_whole_it_reads_without_a_script in each(Scripting),
    pasted_whole_it_comes_to_life in each(Scripting),
    what_was_pasted_before_a_correction_is_corrected,
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
    framed.lives().await?;
    // Its origin is nobody's: it has no storage, no history of its own to write to, and sends no form.
    framed.answer_all(false).await?;
    framed.enter().await?;
    framed.page.see(".ce-result").await
}

/// What WordPress writes into a post for our answer (`wp_filter_oembed_result`), and what its script does with what the frame
/// says (`wp-embed.js`): from 200 to 1,000 px. It asks once, when the post has been read, which is before the frame can hear.
const WORDPRESS: &str = "<script>
    addEventListener('message', ({ data, source }) => {
        if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const frame of document.querySelectorAll(`iframe[data-secret='${data.secret}']`)) {
            if (source !== frame.contentWindow) continue;
            frame.removeAttribute('style');
            if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        }
    });
    addEventListener('DOMContentLoaded', () => {
        for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
            frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
        }
    })</script>";

async fn a_pasted_address_becomes_a_frame_in_wordpress(engine: Engine) -> Done {
    let server = Nginx::at_home()?;
    let answer = server.file(&format!("{}oembed.json", EXPLAINER.trim_start_matches('/')))?;
    let answer: Value = serde_json::from_str(&answer)?;
    let html = answer["html"].as_str().unwrap_or_default();
    let (quote, frame) = html.split_once("<iframe ").context("the answer has no frame")?;
    let page = explainer(&server);
    let frame = frame.replace(&page, &format!("{page}#?secret=a1B2c3D4e5"));
    let post = format!(
        "<!doctype html>{WORDPRESS}{quote}<iframe class='wp-embedded-content' sandbox='allow-scripts' security='restricted'
         style='position: absolute; visibility: hidden' data-secret='a1B2c3D4e5' {frame}"
    );
    let site = Site::of(&[("/index.html", post.into_bytes())])?;
    let post = Page::blank_on(engine, Scripting::On, site).await?;
    post.go("/").await?;
    post.see("iframe[height='1000']:not([style])").await?;
    post.enter_frame().await?;
    post.live().await
}

/// An article into which the explainer has been pasted.
async fn pasted(
    engine: Engine,
    scripting: Scripting,
    change: fn(String) -> String,
) -> Result<(Arc<Nginx>, Page)> {
    let server = Nginx::at_home()?;
    let part = server.file(&format!("{}inline.html", EXPLAINER.trim_start_matches('/')))?;
    let part = change(part);
    let article = format!(
        "<!doctype html><meta charset=utf-8><h1>Article</h1><p>Before</p>{part}<p>After</p>"
    );
    let site = Site::of(&[("/index.html", article.into_bytes())])?;
    let page = Page::blank_on(engine, scripting, site).await?;
    page.go("/").await?;
    Ok((server, page))
}

async fn pasted_whole_it_reads_without_a_script(engine: Engine) -> Done {
    let (_server, page) = pasted(engine, Scripting::Off, |part| part).await?;
    // Styled, and as high as its content: the last word of the article is far below.
    let high = "const host = document.querySelector('case-explainer');
        const root = host.shadowRoot.querySelector('[data-ce-brief]');
        return host.getBoundingClientRect().height > 2000 && getComputedStyle(root).borderTopWidth === '4px'
            && root.innerText.includes('The case is over')";
    page.holds(high, json!([])).await
}

async fn pasted_whole_it_comes_to_life(engine: Engine) -> Done {
    let (_server, page) = pasted(engine, Scripting::On, |part| part).await?;
    let live = "return document.querySelector('case-explainer').shadowRoot.querySelector('[data-ce-live]') !== null";
    page.holds(live, json!([])).await
}

async fn what_was_pasted_before_a_correction_is_corrected(engine: Engine) -> Done {
    let older: [fn(String) -> String; 2] = [
        // Of an older brief, and of a build whose files are gone.
        |part| {
            part.replace("data-ce-sum=\"", "data-ce-sum=\"0")
                .replace("The case is over", "It goes on")
        },
        |part| part.replace("/inline.js", "/older.js").replace("The case is over", "It goes on"),
    ];
    for change in older {
        let (_server, page) = pasted(engine, Scripting::On, change).await?;
        let now = "const root = document.querySelector('case-explainer').shadowRoot.querySelector('[data-ce-live]');
            return root !== null && root.textContent.includes('The case is over') && !root.textContent.includes('It goes on')";
        page.holds(now, json!([])).await?;
    }
    Ok(())
}
