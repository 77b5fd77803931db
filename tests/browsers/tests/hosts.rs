//! The script for the pages of others: a link becomes an explainer, tells the page what happens in it, and can be taken away.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, option_label};
use serde_json::{Value, json};

browser_tests::tests! {
    a_link_becomes_an_explainer_as_high_as_its_content in each(Frames),
    an_element_of_the_pages_own_does_as_well,
    the_language_of_the_page_around_it_is_chosen,
    what_is_not_allowed_is_left_out_and_named,
    the_page_hears_heights_and_steps_and_no_answer in each(Frames),
    the_page_can_lead_to_an_event in each(Frames),
    taken_away_the_link_is_back,
    sources_open_beside_the_article in each(Policy),
    what_leads_within_the_explainer_stays_in_it,
}

/// The script twice, as where several articles stand on one page, and a link in the element that is made for it.
const ELEMENT: Host = Host {
    body:
        "<script src='{site}/embed.js' async></script><script src='{site}/embed.js' async></script>
        <script>window.told = []; for (const name of ['ready', 'view', 'step', 'height', 'error']) {
            addEventListener(`ce-${name}`, ({ detail }) => told.push([name, detail])) }</script>
        <case-explainer><a href='{page}'>Did LinkedIn use private messages?</a></case-explainer>",
    ..Host::BARE
};

async fn open(engine: Engine, host: Host) -> Result<Framed> {
    let framed = Framed::open(engine, host, EXPLAINER).await?;
    framed.lives().await?;
    Ok(framed)
}

async fn a_link_becomes_an_explainer_as_high_as_its_content(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    assert_eq!(framed.page.count("iframe").await?, 1, "included twice, it is there once");
    let title: String =
        framed.page.ask("return document.querySelector('iframe').title", json!([])).await?;
    assert_eq!(title, "Did LinkedIn use private messages?");
    framed.fits().await?;
    framed.answer_all(false).await?;
    framed.fits().await
}

async fn an_element_of_the_pages_own_does_as_well(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <div data-case-explainer data-show=check><a href='{page}'>Explainer</a></div>";
    let framed = open(engine, Host::of(body)).await?;
    framed.fits().await?;
    // One that comes later is found, too.
    let later = "const div = document.querySelector('[data-case-explainer]');
        const other = document.createElement('div');
        other.dataset.caseExplainer = '';
        other.innerHTML = `<a href='${div.querySelector('iframe').src}'>Another</a>`;
        div.after(other)";
    framed.page.ask::<()>(later, json!([])).await?;
    framed.page.see("div + div > iframe[src$='#check']").await
}

async fn the_language_of_the_page_around_it_is_chosen(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script><main lang=es-MX><case-explainer>
        <a hreflang=en href='{page}'>English</a> <a hreflang=es href='{page}../es/'>Español</a></case-explainer></main>";
    let framed = open(engine, Host::of(body)).await?;
    framed.enter().await?;
    framed.page.see("html[lang=es]").await
}

async fn what_is_not_allowed_is_left_out_and_named(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <case-explainer article=yesterday><a href='{page}'>Explainer</a></case-explainer>";
    let framed = open(engine, Host::of(body)).await?;
    let source: String =
        framed.page.ask("return document.querySelector('iframe').src", json!([])).await?;
    assert!(!source.contains("article"), "{source}");
    let said = framed.page.problems().await?;
    let named = |word: &str| said.iter().any(|entry| entry.message.contains(word));
    assert!(named("article=") && named("yesterday") && named("2025-01-23"), "{said:?}");
    Ok(())
}

/// Everything that the page has been told, by our events and by messages.
async fn told(framed: &Framed) -> Result<Vec<Value>> {
    framed.page.ask("return window.told", json!([])).await
}

async fn the_page_hears_heights_and_steps_and_no_answer(engine: Engine) -> Done {
    let body = "<script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>
        <iframe src='{page}' width=600 height=900></iframe>";
    let host = Host::of(body);
    let brief = browser_tests::brief()?;
    let mut steps = Vec::new();
    for last in [false, true] {
        let framed = open(engine, host).await?;
        let started = "return told.some((it) => it?.caseExplainer === 'start')";
        framed.page.holds(started, json!([])).await?;
        framed.answer_all(last).await?;
        let told = told(&framed).await?;
        assert!(told.len() > 5, "{told:?}");
        let all = json!(told).to_string();
        for question in 0..brief.check.questions.len() {
            for option in 0..brief.check.questions[question].options.len() {
                let label = option_label(&brief, question, option)?;
                assert!(!all.contains(label), "“{label}” in {all}");
            }
        }
        let own = told.iter().filter_map(|it| it.get("caseExplainer").cloned());
        steps.push(own.collect::<Vec<_>>());
    }
    // Which question and which result it is, is not told, nor how many there were.
    assert_eq!(steps[0], steps[1]);
    assert_eq!(steps[0], [json!("start"), json!("question"), json!("result")]);
    Ok(())
}

async fn the_page_can_lead_to_an_event(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    framed
        .page
        .ask::<()>("document.querySelector('case-explainer').show('event-filed')", json!([]))
        .await?;
    framed.enter().await?;
    framed.page.see("#event-filed > details[open]").await?;
    framed.leave().await?;
    framed.fits().await?;
    let names = told(&framed).await?;
    let named = |name: &str| names.iter().any(|it| it[0] == name);
    assert!(named("ready") && named("view") && named("height") && !named("error"), "{names:?}");
    Ok(())
}

async fn taken_away_the_link_is_back(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    framed.page.ask::<()>("document.querySelector('case-explainer').destroy()", json!([])).await?;
    framed.page.see("case-explainer > a").await?;
    assert_eq!(framed.page.count("iframe").await?, 0);
    Ok(())
}

async fn sources_open_beside_the_article(engine: Engine) -> Done {
    let body = "<iframe sandbox='allow-scripts allow-same-origin' src='{page}' width=600 height=900></iframe>";
    let framed = open(engine, Host::of(body)).await?;
    framed.enter().await?;
    framed.page.open_all().await?;
    // Where the frame may open nothing, the address stands there to be copied, and the explainer stays.
    let link = "#source-1 > a";
    framed.page.ask::<()>("document.querySelector(arguments[0]).click()", json!([link])).await?;
    framed.page.see(&format!("{link} + .ce-address")).await?;
    let address: String =
        framed.page.ask("return document.querySelector(arguments[0]).href", json!([link])).await?;
    assert_eq!(framed.page.text(".ce-address").await?, address);
    framed.page.see("[data-ce-live]").await
}

async fn what_leads_within_the_explainer_stays_in_it(engine: Engine) -> Done {
    let body = "<iframe src='{page}' width=600 height=900></iframe>";
    let framed = open(engine, Host::of(body)).await?;
    framed.enter().await?;
    let click = "window.opened = [];
        window.open = (...given) => opened.push(given);
        for (const link of document.querySelectorAll(arguments[0])) {
            link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        }
        return opened";
    let opened =
        async |links: &str| -> Result<Vec<Value>> { framed.page.ask(click, json!([links])).await };
    assert_eq!(opened(".ce-dot, #minute .ce-term, #minute .ce-ref").await?, Vec::<Value>::new());
    framed.page.see(".ce-event > details[open]").await?;
    assert_eq!(opened("#source-1 > a").await?.len(), 1, "a source opens beside the article");
    Ok(())
}
