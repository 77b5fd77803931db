//! A change of language in the middle of the questions: nothing that a reader has done is lost, and nothing of it leaves the page.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Fault, Framed, Host, Key, Page, SAMPLES, Scripting};
use serde_json::json;

browser_tests::tests! {
    answers_and_place_stay in each(Focus),
    back_goes_on_in_the_new_language in each(History),
    the_first_language_comes_back_as_it_was,
    the_page_at_the_root_has_addresses_of_its_own,
    what_it_needs_has_come_with_the_first_question in each(Requests),
    a_language_that_has_not_come_has_its_own_page,
    a_brief_of_another_version_has_its_own_page,
    a_picture_shows_in_the_other_language in each(Policy),
    what_a_host_has_left_out_stays_out,
    in_a_frame_it_tells_its_height in each(Frames),
    a_sample_with_filters_keeps_them,
}

const ES: &str = "a[hreflang=es]";

/// A live page on which the first question has been answered, an event been opened, and the script for the rest has come.
async fn answered(engine: Engine, path: &str) -> Result<Page> {
    let page = Page::open_live(engine, path).await?;
    under_way(&page).await?;
    Ok(page)
}

async fn under_way(page: &Page) -> Done {
    page.click("#event-filed summary").await?;
    page.see("#event-filed[aria-current]").await?;
    page.begin().await?;
    page.see("[data-ce-keeps]").await?;
    page.answer(0).await
}

async fn in_spanish(page: &Page) -> Done {
    page.click(ES).await?;
    leads_back(page, "en").await
}

/// The focus is on the link to the language that was left. Firefox can take `:focus` off a window that another has come before.
async fn leads_back(page: &Page, to: &str) -> Done {
    let there = "return document.activeElement.hreflang === arguments[0]";
    page.holds(there, json!([to])).await
}

async fn answers_and_place_stay(engine: Engine) -> Done {
    let page = answered(engine, EXPLAINER).await?;
    page.ask::<()>("window.same = 'page'", json!([])).await?;
    let before = page.site().requests();
    page.focus(ES).await?;
    page.press(Key::Enter).await?;
    leads_back(&page, "en").await?;
    page.says(".ce-count", "Pregunta 2 de 2 como máximo").await?;
    page.see("#event-filed[aria-current] > details[open]").await?;
    page.see(".ce-dot[data-here]").await?;
    assert_eq!(page.ask::<String>("return window.same", json!([])).await?, "page");
    assert_eq!(page.site().requests(), before, "and nothing is asked of the server");
    let place = page.place().await?;
    assert!(place.address.ends_with(&EXPLAINER.replace("/en/", "/es/")), "{}", place.address);
    assert!(place.title.starts_with("LinkedIn, mensajes privados"), "{}", place.title);
    let told = "return document.head.querySelector('[name=description]').content";
    assert!(page.ask::<String>(told, json!([])).await?.contains("demandó"));
    page.holds("return document.querySelector('[data-ce-announce]').textContent === document.querySelector('h1').textContent", json!([])).await?;
    page.answer(1).await?;
    page.see(".ce-result").await?;
    assert_eq!(page.stored().await?["session"], json!({}), "nothing is stored");
    assert!(page.markup().await?.contains("Sus respuestas"));
    Ok(())
}

async fn back_goes_on_in_the_new_language(engine: Engine) -> Done {
    let page = answered(engine, EXPLAINER).await?;
    in_spanish(&page).await?;
    page.go_back().await?;
    page.says(".ce-count", "Pregunta 1 de 2 como máximo").await?;
    assert_eq!(page.chosen().await?, Some(0), "with the answer that was given");
    let address = page.place().await?.address;
    assert!(address.ends_with("/es/"), "{address}");
    Ok(())
}

async fn the_first_language_comes_back_as_it_was(engine: Engine) -> Done {
    let page = answered(engine, EXPLAINER).await?;
    // What a screen reader was told last is of another moment.
    let all = "const copy = document.querySelector('main').cloneNode(true);
        copy.querySelector('[data-ce-announce]').remove();
        return copy.textContent";
    let before: String = page.ask(all, json!([])).await?;
    let place = page.place().await?;
    in_spanish(&page).await?;
    page.click("a[hreflang=en]").await?;
    leads_back(&page, "es").await?;
    page.says(".ce-count", "Question 2 of at most 2").await?;
    let after = page.place().await?;
    assert_eq!((after.address, after.title), (place.address, place.title));
    assert!(page.ask::<String>(all, json!([])).await? == before, "it says something else");
    page.answer(1).await?;
    page.see(".ce-result").await
}

async fn the_page_at_the_root_has_addresses_of_its_own(engine: Engine) -> Done {
    let page = answered(engine, "/").await?;
    in_spanish(&page).await?;
    page.click("a[hreflang=en]").await?;
    leads_back(&page, "es").await?;
    page.says(".ce-count", "Question 2 of at most 2").await?;
    assert_eq!(page.ask::<String>("return location.pathname", json!([])).await?, "/");
    in_spanish(&page).await
}

async fn what_it_needs_has_come_with_the_first_question(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let before = page.site().requests().len();
    page.begin().await?;
    page.see("[data-ce-keeps]").await?;
    page.click(ES).await?;
    page.see("html[lang=es]").await?;
    let asked = page.site().requests();
    let mut asked: Vec<_> = asked[before..].iter().map(|it| (&*it.path, &it.query)).collect();
    asked.sort();
    let es = EXPLAINER.replace("/en/", "/es/");
    let (brief, script) = (format!("{es}brief.bin"), page.site().asset("asked.js")?);
    let mut wanted = [(&*es, &None), (&*brief, &None), (&*script, &None)];
    wanted.sort();
    assert_eq!(asked, wanted);
    Ok(())
}

/// With the first question something does not come as it should, and the link leads where it leads without a script.
async fn its_own_page_comes(engine: Engine, path_suffix: &str, fault: Fault) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.site().fail(path_suffix, fault);
    page.go(EXPLAINER).await?;
    page.live().await?;
    under_way(&page).await?;
    page.site().heal();
    page.click(ES).await?;
    page.see("html[lang=es] [data-ce-live]").await?;
    page.see("#check a.ce-button").await
}

async fn a_language_that_has_not_come_has_its_own_page(engine: Engine) -> Done {
    its_own_page_comes(engine, "/es/", Fault::Missing).await
}

async fn a_brief_of_another_version_has_its_own_page(engine: Engine) -> Done {
    its_own_page_comes(engine, "/es/brief.bin", Fault::Bytes(b"another version".to_vec())).await
}

/// A picture in a part that is closed: the network is closed when the other language shows it.
async fn a_picture_shows_in_the_other_language(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    let file = format!("{EXPLAINER}index.html");
    page.site().illustrate(&file, "A letter")?;
    page.site().illustrate(&file.replace("/en/", "/es/"), "Una carta")?;
    page.go(&file).await?;
    page.live().await?;
    under_way(&page).await?;
    let note_refusals = "window.refused = [];
        addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))";
    page.ask::<()>(note_refusals, json!([])).await?;
    in_spanish(&page).await?;
    let shown = "const image = document.querySelector('.ce-more img');
        return image.alt === arguments[0] && image.complete && image.naturalWidth > 0";
    page.holds(shown, json!(["Una carta"])).await?;
    page.click("a[hreflang=en]").await?;
    page.holds(shown, json!(["A letter"])).await?;
    page.bring(".ce-more img").await?;
    // What a frame brings into view is asked for in the next.
    let frames = "const [done] = arguments;
        requestAnimationFrame(() => requestAnimationFrame(() => done(window.refused)))";
    assert_eq!(page.ask_later::<Vec<String>>(frames, json!([])).await?, Vec::<String>::new());
    Ok(())
}

async fn what_a_host_has_left_out_stays_out(engine: Engine) -> Done {
    let page = answered(engine, &format!("{EXPLAINER}?compact&heading=2")).await?;
    let hidden = "return [...document.querySelectorAll('.ce-part')].map((part) => part.hidden)";
    let before: Vec<bool> = page.ask(hidden, json!([])).await?;
    assert!(before.contains(&true));
    in_spanish(&page).await?;
    assert_eq!(page.ask::<Vec<bool>>(hidden, json!([])).await?, before);
    page.see("h1[aria-level='2']").await?;
    let query: String = page.ask("return location.search", json!([])).await?;
    assert_eq!(query, "?compact&heading=2");
    Ok(())
}

async fn in_a_frame_it_tells_its_height(engine: Engine) -> Done {
    let host = Host {
        body: "<script>window.told = []; for (const name of ['step', 'error']) addEventListener(`ce-${name}`, () => told.push(name))</script>
            <script src='{site}/embed.js' async></script>
            <case-explainer><a href='{page}'>Explainer</a></case-explainer>",
        ..Host::BARE
    };
    let framed = Framed::open(engine, host, EXPLAINER).await?;
    framed.lives().await?;
    framed.answer_all(false).await?;
    framed.enter().await?;
    framed.page.see("[data-ce-keeps]").await?;
    framed.page.ask::<()>("document.querySelector('a[hreflang=es]').click()", json!([])).await?;
    framed.page.see("html[lang=es] .ce-result").await?;
    framed.leave().await?;
    framed.fits().await?;
    let told: Vec<String> = framed.page.ask("return told", json!([])).await?;
    assert!(!told.is_empty() && told.iter().all(|event| event == "step"), "{told:?}");
    Ok(())
}

async fn a_sample_with_filters_keeps_them(engine: Engine) -> Done {
    let page = Page::open_sample(engine, SAMPLES[4]).await?;
    page.click(".ce-timeline details > summary").await?;
    page.see("input[type=search]").await?;
    page.click(".ce-choices input[type=checkbox]").await?;
    page.see(".ce-event[hidden]").await?;
    let left: usize = page.count(".ce-event[hidden]").await?;
    page.begin().await?;
    page.see("[data-ce-keeps]").await?;
    in_spanish(&page).await?;
    page.holds(
        "return document.querySelectorAll('.ce-event[hidden]').length === arguments[0]",
        json!([left]),
    )
    .await?;
    page.see(".ce-choices input[type=checkbox]:not(:checked)").await
}
