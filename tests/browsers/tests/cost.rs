//! What an explainer costs the page around it: before a reader comes near, one request; and at no time does it move anything.

use browser_tests::{Done, EXPLAINER, Engine, Framed, Host};
use serde_json::json;

browser_tests::tests! {
    before_a_reader_comes_near_there_is_one_request in each(Requests),
    nothing_around_it_moves_while_it_loads_and_lives,
    nothing_in_view_moves_when_it_ends,
}

const MODES: [&str; 2] = ["mode=frame", "mode=inline"];

async fn before_a_reader_comes_near_there_is_one_request(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script><div style='height: 20000px'></div>
        <case-explainer MODE><a href='{page}'>Explainer</a></case-explainer>";
    for mode in MODES {
        let page = Framed::open_with(engine, Host::of(body), EXPLAINER, &[("MODE", mode)]).await?;
        let defined = "return customElements.get('case-explainer') !== undefined";
        page.page.holds(defined, json!([])).await?;
        page.heard_after(30).await?;
        assert_eq!(page.requests(), ["/embed.js"], "{mode}");
        // Until then it is a link, or the place of a frame.
        page.page
            .ask::<()>("document.querySelector('case-explainer').scrollIntoView()", json!([]))
            .await?;
        lives(&page, mode).await?;
    }
    Ok(())
}

/// Waits until the explainer is live, wherever it is.
async fn lives(page: &Framed, mode: &str) -> Done {
    if mode == MODES[0] {
        return page.lives().await;
    }
    let live = "const host = document.querySelector('case-explainer');
        return host.shadowRoot?.querySelector('[data-ce-live]') instanceof Element";
    page.page.holds(live, json!([])).await
}

async fn open(engine: Engine, mode: &str) -> anyhow::Result<Framed> {
    let body = "<script src='{site}/embed.js' async></script><p>A first sentence of the article.</p>
        <case-explainer MODE style='display: block; min-height: 100vh'><a href='{page}'>Explainer</a></case-explainer><p>The sentence after it.</p>
        <div style='height: 3000px'>The rest</div>";
    let page = Framed::open_with(engine, Host::of(body), EXPLAINER, &[("MODE", mode)]).await?;
    lives(&page, mode).await?;
    Ok(page)
}

async fn nothing_around_it_moves_while_it_loads_and_lives(engine: Engine) -> Done {
    for mode in MODES {
        let page = open(engine, mode).await?;
        page.heard_after(30).await?;
        assert_eq!(page.page.shifts().await?, Vec::<String>::new(), "{mode}");
    }
    // Within a page, what is opened pushes what is below, as everywhere; a frame that grows does so out of view.
    let page = open(engine, MODES[0]).await?;
    for id in ["event-filed", "sources", "status"] {
        let show = "document.querySelector('case-explainer').show(arguments[0])";
        page.page.ask::<()>(show, json!([id])).await?;
        page.heard_after(10).await?;
    }
    assert_eq!(page.page.shifts().await?, Vec::<String>::new());
    Ok(())
}

async fn nothing_in_view_moves_when_it_ends(engine: Engine) -> Done {
    for mode in MODES {
        for place in ["scrollTo(0, 0)", "scrollTo(0, document.body.scrollHeight)"] {
            let page = open(engine, mode).await?;
            page.page.ask::<()>(place, json!([])).await?;
            page.heard_after(10).await?;
            let end = "document.querySelector('case-explainer').destroy()";
            page.page.ask::<()>(end, json!([])).await?;
            page.heard_after(10).await?;
            assert_eq!(page.page.shifts().await?, Vec::<String>::new(), "{mode}, {place}");
        }
    }
    Ok(())
}
