//! Pages that get in the way: with styles for everything, odd sizes, the other direction, meddling scripts, strict policies.
//! Within such a page the explainer looks as it does elsewhere and changes nothing around it; in a frame, all of it works.

use anyhow::{Context, Result, ensure};
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host};
use serde_json::json;

browser_tests::tests! {
    within_a_page_it_looks_the_same_and_changes_nothing in each(Styles),
    in_a_frame_everything_works in each(Frames),
    ten_of_them_on_one_page,
    a_page_that_has_the_name_already,
    under_a_strict_policy_it_lives_within_the_page in each(Policy),
    without_leave_for_a_module_it_stays_as_pressed,
    where_it_may_not_be_fetched_it_is_a_frame in each(Policy),
    where_its_styles_are_not_allowed_it_is_a_frame in each(Policy),
    where_no_frame_is_allowed_the_link_stays in each(Policy),
    under_a_policy_of_nonces_it_lives_within_the_page in each(Policy),
    two_of_two_sites_on_one_page,
}

/// What a page has around the explainer, by name. `SIDE` is the part of a page that has to stay as it is.
const PAGES: [(&str, Host); 7] = [
    ("a reset of everything", styled("<style>* { all: unset !important }</style>")),
    ("odd sizes and shapes", styled("<style>html { font-size: 62.5%; letter-spacing: 3px; text-transform: uppercase }
        body { font: italic 10px/3 monospace; color: red; text-indent: 2em; white-space: pre; cursor: wait }
        article, section, h1, h2, h3, p, li, details, summary, button { background: lime; border: 9px solid; float: right }</style>")),
    ("bootstrap", Host {
        package: Some(("bootstrap", "dist/css/bootstrap.min.css")),
        ..styled("<link rel=stylesheet href=host.css>")
    }),
    ("tailwind", Host {
        package: Some(("tailwindcss", "preflight.css")),
        ..styled("<link rel=stylesheet href=host.css>")
    }),
    ("right to left", styled("<script>document.documentElement.dir = 'rtl'</script>")),
    ("additions to every object", styled("<script>Object.prototype.extra = Array.prototype.more = () => {}</script>")),
    (LARGE, styled("<style>html { zoom: 2 }</style>")),
];

/// A page with this in its head.
const fn styled(head: &'static str) -> Host {
    Host { head, ..Host::of(BODY) }
}

const LARGE: &str = "twice as large";

const BODY: &str = "<div id=side><h2>Related</h2><p>A word with a <a href='#'>link</a></p><ul><li>One</ul><button>Go</button></div>
    <script src='{site}/embed.js' async></script>
    <case-explainer data-mode='MODE'><a href='{page}'>Explainer</a></case-explainer>
    <div style='display: block !important; height: 3000px !important'></div>";

/// How the explainer looks: what a style can say of each of its elements, but for what depends on the room it has.
const LOOK: &str = "const root = document.querySelector('case-explainer').shadowRoot.querySelector('[data-ce-brief]');
    const names = ['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing',
        'line-height', 'text-transform', 'text-indent', 'text-align', 'text-decoration-line', 'white-space', 'word-spacing', 'cursor',
        'direction', 'display', 'float', 'visibility', 'opacity', 'list-style-type', 'border-top-width', 'border-top-style',
        'padding-top', 'box-sizing', 'hyphens', 'text-shadow'];
    return [root, ...root.querySelectorAll('*')].map((element) => {
        const style = getComputedStyle(element);
        return `${element.localName}.${element.getAttribute('class')} `
            + names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    })";

/// The same of what else is on the page, and where it stands from its own corner.
const SIDE: &str = "const side = document.querySelector('#side');
    const corner = side.getBoundingClientRect();
    return [side, ...side.querySelectorAll('*')].map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        return [...style].sort().map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ') + [x - corner.x, y - corner.y, width, height];
    })";

async fn open(engine: Engine, host: Host, mode: &str) -> Result<Framed> {
    let page = Framed::open_with(engine, host, EXPLAINER, &[("MODE", mode)]).await?;
    match mode {
        "inline" => {
            let live = "return document.querySelector('case-explainer').shadowRoot
                ?.querySelector('[data-ce-live]') instanceof Element";
            page.page.holds(live, json!([])).await?;
        }
        _ => page.lives().await?,
    }
    Ok(page)
}

async fn look(page: &Framed) -> Result<Vec<String>> {
    page.page.ask(LOOK, json!([])).await
}

async fn within_a_page_it_looks_the_same_and_changes_nothing(engine: Engine) -> Done {
    let plain = look(&open(engine, styled(""), "inline").await?).await?;
    for (name, host) in PAGES {
        let without = Framed::open_with(
            engine,
            host,
            EXPLAINER,
            &[("MODE", "inline"), ("embed.js", "none.js")],
        )
        .await?;
        let before: Vec<String> = without.page.ask(SIDE, json!([])).await?;
        drop(without);
        let page = open(engine, host, "inline").await.context(name)?;
        // Where it has less room it may look as it does in less room.
        let now = if name == LARGE { plain.clone() } else { look(&page).await? };
        ensure!(plain.len() == now.len(), "{name}: {} elements are {}", plain.len(), now.len());
        for (plain, now) in plain.iter().zip(&now) {
            ensure!(plain == now, "{name}:\n{plain}\n{now}");
        }
        let after: Vec<String> = page.page.ask(SIDE, json!([])).await?;
        ensure!(before.len() == after.len(), "{name}: something has come or gone beside it");
        for (before, after) in before.iter().zip(&after) {
            ensure!(before == after, "{name}: something else has changed:\n{before}\n{after}");
        }
        let wide = "const root = document.querySelector('case-explainer').shadowRoot.querySelector('[data-ce-brief]');
            return root.scrollWidth - root.clientWidth";
        let over: f64 = page.page.ask(wide, json!([])).await?;
        ensure!(over <= 1.0, "{name}: it is {over} px too wide");
    }
    Ok(())
}

async fn in_a_frame_everything_works(engine: Engine) -> Done {
    let swallow = styled("<script>for (const name of ['click', 'keydown', 'pointerdown', 'message', 'toggle'])
        addEventListener(name, (event) => name === 'message' || (event.stopImmediatePropagation(), event.preventDefault()), true)</script>");
    let deaf = ("listeners that swallow everything", swallow);
    for (name, host) in PAGES.into_iter().chain([deaf]) {
        let page = open(engine, host, "frame").await.context(name)?;
        page.fits().await.context(name)?;
        page.answer_all(false).await.context(name)?;
        page.fits().await.context(name)?;
    }
    Ok(())
}

async fn ten_of_them_on_one_page(engine: Engine) -> Done {
    let one = "<script src='{site}/embed.js' async></script>
        <script>document.addEventListener('DOMContentLoaded', () => {
            const first = document.querySelector('case-explainer');
            for (let more = 1; more < 10; more++) first.after(first.cloneNode(true)) })</script>
        <case-explainer mode=inline><a href='{page}'>Explainer</a></case-explainer>";
    let page = Framed::open(engine, Host::of(one), EXPLAINER).await?;
    let all = "return [...document.querySelectorAll('case-explainer')].filter((host) => {
        if (host.shadowRoot?.querySelector('[data-ce-live]')) return true;
        host.scrollIntoView() }).length";
    let ten = format!("{} === 10", all.replacen("return ", "const count = ", 1) + "; return count");
    page.page.holds(&ten, json!([])).await?;
    // One module for all of them.
    let asked = page.requests();
    let modules = asked.iter().filter(|path| path.ends_with("/widget.wasm")).count();
    assert_eq!(modules, 1, "{asked:?}");
    Ok(())
}

async fn a_page_that_has_the_name_already(engine: Engine) -> Done {
    let body =
        "<script>customElements.define('case-explainer', class extends HTMLElement {})</script>
        <script src='{site}/embed.js' async></script>
        <div data-case-explainer data-mode=inline><a href='{page}'>Explainer</a></div>";
    let page = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    let live = "return document.querySelector('div').shadowRoot?.querySelector('[data-ce-live]') instanceof Element";
    page.page.holds(live, json!([])).await?;
    let said = page.page.problems().await?;
    assert!(said.iter().any(|entry| entry.message.contains("data-case-explainer")), "{said:?}");
    Ok(())
}

/// A page that allows the explainers' site, a module, and nothing else.
const STRICT: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {site}/ 'wasm-unsafe-eval';
    style-src {site}/; connect-src {site}/; img-src {site}/; require-trusted-types-for 'script'; base-uri 'none'\">";

async fn under_a_strict_policy_it_lives_within_the_page(engine: Engine) -> Done {
    open(engine, styled(STRICT), "inline").await?;
    Ok(())
}

async fn without_leave_for_a_module_it_stays_as_pressed(engine: Engine) -> Done {
    let head = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {site}/; style-src {site}/;
        connect-src {site}/; img-src {site}/\">";
    let page = Framed::open_with(engine, styled(head), EXPLAINER, &[("MODE", "inline")]).await?;
    let still = "return document.querySelector('case-explainer').shadowRoot?.querySelector('[data-ce-still]')?.innerText.length > 1000";
    page.page.holds(still, json!([])).await?;
    let said = page.page.problems().await?;
    let why = said.iter().filter(|entry| entry.message.contains("stays as it was pressed")).count();
    assert_eq!(why, 1, "{said:?}");
    Ok(())
}

/// Asks for an explainer within a page with this in its head, and sees that it becomes a frame in which all is well.
async fn becomes_a_frame(engine: Engine, head: &'static str) -> Done {
    let page = Framed::open_with(engine, styled(head), EXPLAINER, &[("MODE", "inline")]).await?;
    page.lives().await?;
    page.fits().await
}

async fn where_it_may_not_be_fetched_it_is_a_frame(engine: Engine) -> Done {
    let head = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {site}/; frame-src {site}/\">";
    becomes_a_frame(engine, head).await
}

async fn where_its_styles_are_not_allowed_it_is_a_frame(engine: Engine) -> Done {
    let head = "<meta http-equiv=Content-Security-Policy content=\"script-src {site}/ 'wasm-unsafe-eval'; style-src 'self'\">";
    becomes_a_frame(engine, head).await
}

async fn where_no_frame_is_allowed_the_link_stays(engine: Engine) -> Done {
    let head = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {site}/ 'nonce-a'\">
        <script nonce=a>window.failed = 0; addEventListener('ce-error', () => failed++)</script>";
    for mode in ["frame", "inline"] {
        let page = Framed::open_with(engine, styled(head), EXPLAINER, &[("MODE", mode)]).await?;
        page.page.holds("return window.failed === 1", json!([])).await.context(mode)?;
        page.page.see("case-explainer > a").await?;
        let seen =
            "return document.querySelector('case-explainer > a').getClientRects().length > 0";
        page.page.holds(seen, json!([])).await.context(mode)?;
    }
    Ok(())
}

async fn under_a_policy_of_nonces_it_lives_within_the_page(engine: Engine) -> Done {
    let head = "<meta http-equiv=Content-Security-Policy content=\"script-src 'nonce-a' 'strict-dynamic' 'wasm-unsafe-eval'\">
        <script nonce=a src='{site}/embed.js' async></script>";
    open(engine, styled(head), "inline").await?;
    Ok(())
}

async fn two_of_two_sites_on_one_page(engine: Engine) -> Done {
    let page = open(engine, styled(""), "inline").await?;
    // The other's script, module and files are its own; only who came first listens on the page.
    let other = browser_tests::Site::start()?;
    let add = "const script = document.createElement('script');
        script.src = arguments[1];
        document.head.append(script);
        const host = document.createElement('case-explainer');
        host.setAttribute('mode', 'inline');
        host.innerHTML = `<a href='${arguments[0]}'>Other</a>`;
        document.querySelector('case-explainer').before(host)";
    page.page.ask::<()>(add, json!([other.address(EXPLAINER), other.address("/embed.js")])).await?;
    let both = "return [...document.querySelectorAll('case-explainer')]
        .every((host) => host.shadowRoot?.querySelector('[data-ce-live]'))";
    page.page.holds(both, json!([])).await?;
    let asked = other.requests();
    let own = |end: &str| asked.iter().any(|request| request.path.ends_with(end));
    ensure!(own("/inline.js") && own("/widget.wasm"), "{asked:?}");
    Ok(())
}
