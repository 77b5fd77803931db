//! What a host may say of an explainer: as attributes of its element, and in the address of a page.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, Page};
use serde_json::json;

browser_tests::tests! {
    theme_accent_and_font_come_in_the_address in each(Styles),
    an_accent_that_cannot_be_seen_is_moved_until_it_can,
    headings_begin_at_the_level_that_is_asked_for,
    what_compact_leaves_out_comes_when_a_link_leads_to_it,
    attributes_reach_the_frame,
    within_a_page_they_count_as_well in each(Styles),
    each_value_that_is_not_allowed_is_named,
}

async fn style(page: &Page, selector: &str, name: &str) -> Result<String> {
    let script = "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1])";
    page.ask(script, json!([selector, name])).await
}

/// The page, alive, with this in its address and the look of it there.
async fn open(engine: Engine, address: &str) -> Result<Page> {
    let page = Page::open_live(engine, &format!("{EXPLAINER}{address}")).await?;
    page.holds("return document.querySelector('.ce').style.length > 0 || document.querySelector('[aria-level], #minute[hidden]') !== null", json!([])).await?;
    Ok(page)
}

async fn theme_accent_and_font_come_in_the_address(engine: Engine) -> Done {
    let page = open(engine, "?theme=dark&accent=%23ffcc00&font=Courier,%20monospace").await?;
    for place in [".ce", "body"] {
        assert_eq!(style(&page, place, "color-scheme").await?, "dark", "{place}");
    }
    assert_eq!(style(&page, ".ce", "background-color").await?, "rgb(21, 24, 28)");
    assert_eq!(style(&page, "a.ce-button", "background-color").await?, "rgb(255, 204, 0)");
    assert_eq!(style(&page, "a.ce-button", "color").await?, "rgb(0, 0, 0)");
    assert_eq!(style(&page, "#minute dd", "font-family").await?, "Courier, monospace");
    Ok(())
}

async fn an_accent_that_cannot_be_seen_is_moved_until_it_can(engine: Engine) -> Done {
    let page = open(engine, "?theme=light&accent=%23ffee88").await?;
    // What the contrast is judged against.
    assert_eq!(style(&page, ".ce", "background-color").await?, "rgb(255, 255, 255)");
    assert_eq!(style(&page, "a.ce-button", "background-color").await?, "rgb(153, 143, 82)");
    let said = page.problems().await?;
    let named = |words: &str| said.iter().any(|entry| entry.message.contains(words));
    assert!(named("#ffee88 has a contrast of 1.18") && named("#998f52"), "{said:?}");
    Ok(())
}

async fn headings_begin_at_the_level_that_is_asked_for(engine: Engine) -> Done {
    let page = open(engine, "?heading=2").await?;
    let levels = "return [...document.querySelectorAll('h1, h2, h3')]
        .every((heading) => Number(heading.getAttribute('aria-level')) === Number(heading.tagName[1]) + 1)";
    assert!(page.ask::<bool>(levels, json!([])).await?);
    // Those that the questionnaire draws later, too.
    page.click("#check a.ce-button").await?;
    page.see("#check form h3[aria-level='4']").await
}

async fn what_compact_leaves_out_comes_when_a_link_leads_to_it(engine: Engine) -> Done {
    let page = open(engine, "?compact").await?;
    page.see("#minute[hidden]").await?;
    page.see(".ce-back[hidden]").await?;
    let link =
        "const link = document.querySelector('#check').appendChild(document.createElement('a'));
        link.href = '#sources';
        link.click()";
    page.ask::<()>(link, json!([])).await?;
    page.see(".ce-back:not([hidden]) #sources[open]").await?;
    page.see("#minute[hidden]").await?;
    // So does an address.
    page.go(&format!("{EXPLAINER}?compact=true#minute")).await?;
    page.see(".ce-back[hidden]").await?;
    page.see("#minute:not([hidden])").await
}

async fn attributes_reach_the_frame(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <case-explainer theme=dark data-accent='#0c0' compact><a href='{page}'>Explainer</a></case-explainer>";
    let framed = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    framed.page.see("iframe").await?;
    framed.enter().await?;
    framed.page.live().await?;
    framed.page.see("#minute[hidden]").await?;
    assert_eq!(style(&framed.page, ".ce", "color-scheme").await?, "dark");
    assert_eq!(style(&framed.page, "a.ce-button", "background-color").await?, "rgb(0, 204, 0)");
    framed.leave().await?;
    framed.fits().await
}

async fn within_a_page_they_count_as_well(engine: Engine) -> Done {
    let body = "<style>case-explainer { --ce-accent: color-mix(in srgb, green, green) }</style>
        <script src='{site}/embed.js' async></script>
        <case-explainer mode=inline theme=dark heading=3 show=sources><a href='{page}'>Explainer</a></case-explainer>";
    let framed = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    let live = "const root = document.querySelector('case-explainer').shadowRoot?.querySelector('[data-ce-live]');
        return root instanceof Element && root.querySelector('#sources').open
            && root.querySelector('h1').getAttribute('aria-level') === '3'
            && getComputedStyle(root).colorScheme === 'dark'
            && getComputedStyle(root.querySelector('a.ce-button')).backgroundColor === 'rgb(0, 128, 0)'";
    framed.page.holds(live, json!([])).await
}

async fn each_value_that_is_not_allowed_is_named(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <case-explainer mode=window theme=black accent=red heading=7 compact=yes font='url(x)' show='#x' article=2025-13-40 lang=english?>
        <a href='{page}'>Explainer</a></case-explainer>";
    let framed = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    framed.page.see("iframe").await?;
    let said = framed.page.problems().await?;
    for name in ["mode", "theme", "accent", "heading", "compact", "font", "show", "article", "lang"]
    {
        let named = said.iter().any(|entry| entry.message.contains(&format!("{name}=")));
        assert!(named, "{name} in {said:?}");
    }
    let source: String =
        framed.page.ask("return document.querySelector('iframe').src", json!([])).await?;
    assert!(!source.contains('?') && !source.contains('#'), "{source}");
    Ok(())
}
