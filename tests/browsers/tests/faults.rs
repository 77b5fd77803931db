//! Something does not arrive, or arrives damaged: the page stays as it was pressed, and the console says why.

use anyhow::{Context, Result};
use browser_tests::{
    Done, EXPLAINER, Engine, Entry, Fault, Framed, GLANCE, Host, PATIENCE, Page, Scripting, Site,
};
use serde_json::json;

browser_tests::tests! {
    no_script in each(Loading),
    a_script_that_is_none,
    no_module in each(Loading),
    a_module_that_is_none in each(Loading),
    a_module_that_the_page_may_not_run in each(Policy),
    a_network_that_takes_its_time in each(Loading),
    the_page_stays_as_pressed_and_the_console_says_why,
    a_page_around_it_hears_that_it_stays_as_pressed in each(Frames),
    after_the_way_back_it_goes_on in each(History),
    once_it_lives_the_network_may_end in each(Policy),
    no_styles,
    a_panic_while_rendering in each(Loading),
    ended_on_purpose in each(Modules),
}

/// Breaks what the page needs, waits until its script has given up, and looks at what is left.
async fn stays_as_pressed(engine: Engine, path_suffix: &str, fault: Fault) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.site().fail(path_suffix, fault);
    page.go(EXPLAINER).await?;
    // A module that a page has started already is not run again: this waits for its end, good or bad. Where the driver
    // has modules of its own it runs once more, and fails once more.
    let end =
        "const done = arguments[1]; import(arguments[0]).catch(() => {}).then(() => done(null))";
    page.ask_later::<()>(end, json!([page.site().asset("widget.js")?])).await?;
    assert!(!page.is_live().await?);
    is_as_pressed(&page, &pressed).await
}

/// The page holds what was pressed, and what works without the module works.
async fn is_as_pressed(page: &Page, pressed: &str) -> Done {
    assert!(page.markup().await? == pressed, "the page is not as it was pressed");
    page.click(".ce-event:nth-child(4) summary").await?;
    page.see(".ce-event:nth-child(4) details[open]").await?;
    page.click("#check a.ce-button").await?;
    assert!(page.place().await?.address.ends_with("#criteria"));
    Ok(())
}

/// What a host answers that moved the file away and says so with a page.
fn moved() -> Fault {
    Fault::Bytes(b"<!doctype html><title>Moved</title>".to_vec())
}

/// The brief, changed in some way.
fn brief(change: impl FnOnce(&mut Vec<u8>)) -> Result<Fault> {
    let mut bytes = Site::start()?.file(&format!("{EXPLAINER}brief.bin"))?;
    change(&mut bytes);
    Ok(Fault::Bytes(bytes))
}

fn flipped() -> Result<Fault> {
    brief(|bytes| {
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 0b100;
        }
    })
}

fn halved() -> Result<Fault> {
    brief(|bytes| bytes.truncate(bytes.len() / 2))
}

async fn no_script(engine: Engine) -> Done {
    stays_as_pressed(engine, "/widget.js", Fault::Missing).await
}

async fn a_script_that_is_none(engine: Engine) -> Done {
    stays_as_pressed(engine, "/widget.js", moved()).await
}

async fn no_module(engine: Engine) -> Done {
    stays_as_pressed(engine, "/widget.wasm", Fault::Missing).await
}

async fn a_module_that_is_none(engine: Engine) -> Done {
    stays_as_pressed(engine, "/widget.wasm", moved()).await
}

/// Of a build with other shapes: its name differs, and all else is whole.
fn of_another_version() -> Result<Fault> {
    brief(|bytes| {
        let [body @ .., _, _, _, _] = &mut bytes[..] else { return };
        body[2] ^= 1;
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(body).to_le_bytes();
        let end = bytes.len() - sum.len();
        bytes[end..].copy_from_slice(&sum);
    })
}

/// As in a browser that knows no WebAssembly, or a company that forbids it.
async fn a_module_that_the_page_may_not_run(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    let file = String::from_utf8(page.site().file(&format!("{EXPLAINER}index.html"))?)?;
    let strict = file.replacen(" &#x27;wasm-unsafe-eval&#x27;", "", 1).replacen(
        " 'wasm-unsafe-eval'",
        "",
        1,
    );
    assert_ne!(file, strict);
    page.site().fail("/en/index.html", Fault::Bytes(strict.into_bytes()));
    page.go(&format!("{EXPLAINER}index.html")).await?;
    page.see("[data-ce-still]").await?;
    is_as_pressed(&page, &pressed).await
}

/// However long it takes: the page is read and used, and comes to life when all is there.
async fn a_network_that_takes_its_time(engine: Engine) -> Done {
    for path_suffix in ["/widget.wasm", "/brief.bin"] {
        let page = Page::blank(engine, Scripting::On).await?;
        let pressed = page.pressed(EXPLAINER).await?;
        page.site().fail(path_suffix, Fault::Late);
        page.go(EXPLAINER).await?;
        is_as_pressed(&page, &pressed).await?;
        page.site().heal();
        page.live().await?;
        // What a reader has opened meanwhile stays open.
        page.see(".ce-event:nth-child(4) details[open]").await?;
    }
    Ok(())
}

async fn the_page_stays_as_pressed_and_the_console_says_why(engine: Engine) -> Done {
    let faults = [
        ("/widget.wasm", Fault::Missing, "widget.wasm answered 404"),
        ("/widget.wasm", moved(), "WebAssembly"),
        ("/brief.bin", Fault::Missing, "brief.bin answered 404"),
        ("/brief.bin", flipped()?, "the brief arrived damaged"),
        ("/brief.bin", halved()?, "the brief arrived damaged"),
        ("/brief.bin", brief(Vec::clear)?, "Error: the brief"),
        ("/brief.bin", moved(), "Error: the brief"),
        ("/brief.bin", of_another_version()?, "not of one version"),
    ];
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    for (path_suffix, fault, reason) in faults {
        page.site().heal();
        page.site().fail(path_suffix, fault);
        page.go(EXPLAINER).await?;
        let written = written(&page).await?;
        assert_eq!(written.len(), 1, "{reason}: {written:?}");
        let as_it_should =
            |entry: &Entry| entry.level == "WARNING" && entry.message.contains(reason);
        assert!(written.iter().all(as_it_should), "{reason}: {written:?}");
        assert!(!page.is_live().await?, "{reason}");
        is_as_pressed(&page, &pressed).await.context(reason)?;
    }
    Ok(())
}

/// What scripts of the page write on the console, as soon as there is something.
async fn written(page: &Page) -> Result<Vec<Entry>> {
    let asking = async {
        loop {
            let mut written = page.problems().await?;
            written.retain(Entry::is_written);
            if !written.is_empty() {
                return Ok(written);
            }
            tokio::time::sleep(GLANCE).await;
        }
    };
    tokio::time::timeout(PATIENCE, asking).await?
}

async fn no_styles(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.site().fail("/widget.css", Fault::Missing);
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin().await?;
    page.answer(0).await?;
    Ok(())
}

/// The browser refuses once to insert a node, which Yew answers with a panic in the middle of rendering. The page's own
/// script hears of it first, and then this one marks it.
const REFUSE_ONCE: &str = "
    addEventListener('error', ({ error }) => {
        if (String(error).includes('RuntimeError')) document.documentElement.id = 'panicked';
    });
    const { insertBefore, appendChild } = Node.prototype;
    for (const name of ['insertBefore', 'appendChild']) {
        Node.prototype[name] = () => {
            Object.assign(Node.prototype, { insertBefore, appendChild });
            throw new Error('refused');
        };
    }";

async fn a_panic_while_rendering(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.ask::<()>(REFUSE_ONCE, json!([])).await?;

    page.click("#check a.ce-button").await?;
    page.see("#panicked").await?;
    is_as_pressed(&page, &pressed).await
}

async fn ended_on_purpose(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin().await?;
    let end =
        "const done = arguments[1]; import(arguments[0]).then(({ end }) => done(end() ?? null))";
    let script = page.site().asset("widget.js")?;
    page.ask_later::<()>(end, json!([script])).await?;
    is_as_pressed(&page, &pressed).await
}

async fn a_page_around_it_hears_that_it_stays_as_pressed(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <script>window.failed = 0; addEventListener('ce-error', () => failed++)</script>
        <case-explainer MODE><a href='{page}'>Explainer</a></case-explainer>";
    for mode in ["mode=frame", "mode=inline"] {
        let words = [("MODE", mode)];
        let faults = [("/widget.wasm", Fault::Missing)];
        let framed = Framed::broken(engine, Host::of(body), EXPLAINER, &words, &faults).await?;
        framed.page.holds("return window.failed === 1", json!([])).await?;
    }
    Ok(())
}

/// Browsers keep a page as it was, or load it again: a reader can go on either way.
async fn after_the_way_back_it_goes_on(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.go(&EXPLAINER.replace("/en/", "/es/")).await?;
    page.live().await?;
    page.go_back().await?;
    page.see("html[lang=en]").await?;
    page.live().await?;
    page.begin().await?;
    page.answer(0).await
}

/// The promise that stands where it asks: turn your network off, and it still works.
async fn once_it_lives_the_network_may_end(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.site().fail("", Fault::Missing);
    page.open_all().await?;
    page.begin().await?;
    while page.count("#check form").await? > 0 {
        page.answer(0).await?;
    }
    page.see(".ce-result").await?;
    let brief = format!("{EXPLAINER}brief.bin");
    assert_eq!(page.site().requests().iter().filter(|it| it.path == brief).count(), 1);
    // What came too late is not offered.
    let keeps = "return getComputedStyle(document.querySelector('[data-ce-keep]')).visibility";
    assert_eq!(page.ask::<String>(keeps, json!([])).await?, "hidden");
    Ok(())
}
