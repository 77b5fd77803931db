//! The explainer as a part of somebody else's page: in a shadow root, from another site, with that page's address left alone.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host};
use serde_json::{Value, json};

browser_tests::tests! {
    a_link_becomes_a_part_of_the_page in each(Styles),
    all_questions_can_be_answered_there in each(Focus),
    links_within_it_leave_the_address_of_the_page_alone in each(History),
    it_survives_being_moved_and_ends_when_removed,
    a_note_in_it_ends_with_it,
    another_language_takes_its_place,
    two_of_them_do_not_disturb_each_other,
}

/// The explainer on a page of somebody else, whatever element it is in.
const ROOT: &str = "const host = document.querySelector('case-explainer, [data-case-explainer]');
    const root = host?.shadowRoot?.querySelector('[data-ce-brief]');";

const ELEMENT: &str = "<script src='{site}/embed.js' async></script>
    <script>window.told = []; for (const name of ['ready', 'view', 'step', 'height', 'error']) {
        addEventListener(`ce-${name}`, ({ detail }) => told.push([name, detail])) }</script>
    <case-explainer mode=inline><a href='{page}'>Did LinkedIn use private messages?</a></case-explainer>";

async fn holds(framed: &Framed, condition: &str) -> Done {
    framed.page.holds(&format!("{ROOT} {condition}"), json!([])).await
}

async fn ask(framed: &Framed, question: &str) -> Result<Value> {
    framed.page.ask(&format!("{ROOT} {question}"), json!([])).await
}

async fn open(engine: Engine, body: &'static str) -> Result<Framed> {
    let framed = Framed::open(engine, Host::of(body), EXPLAINER).await?;
    holds(&framed, "return root?.matches('[data-ce-live]') === true").await?;
    Ok(framed)
}

async fn a_link_becomes_a_part_of_the_page(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    assert_eq!(framed.page.count("iframe").await?, 0);
    let height = ask(&framed, "return root.getBoundingClientRect().height").await?;
    assert!(height.as_f64().is_some_and(|height| height > 1_000.0), "{height}");
    // Its sentences about answers are those that are true on a page of others.
    let said = ask(&framed, "return root.querySelector('#check').textContent").await?;
    assert!(said.to_string().contains("sends your answers nowhere"), "{said}");
    let names = ask(&framed, "return [...new Set(told.map(([name]) => name))].sort()").await?;
    assert_eq!(names, json!(["height", "ready", "view"]));
    Ok(())
}

async fn all_questions_can_be_answered_there(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    let answer = "const check = root.querySelector('#check');
        const [form, begin] = [check.querySelector('form'), check.querySelector('a.ce-button')];
        if (begin) begin.click();
        if (!form) return check.querySelector('.ce-result') !== null;
        form.querySelector('input').click();
        form.querySelector('[type=submit]').click();
        return false";
    let entries = ask(&framed, "return history.length").await?;
    holds(&framed, answer).await?;
    assert_eq!(ask(&framed, "return history.length").await?, entries, "the page's own Back stays");
    let steps = "return told.filter(([name]) => name === 'step').map(([, { step }]) => step)";
    assert_eq!(ask(&framed, steps).await?, json!(["question", "result"]));
    Ok(())
}

async fn links_within_it_leave_the_address_of_the_page_alone(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    let address = ask(&framed, "return location.href").await?;
    let click = "const dot = root.querySelector('.ce-dot');
        dot.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))";
    ask(&framed, click).await?;
    holds(&framed, "return root.querySelector('.ce-event[aria-current] > details[open]') !== null")
        .await?;
    assert_eq!(ask(&framed, "return location.href").await?, address);
    let show = "host.show('sources'); return root.querySelector('#sources').open";
    assert_eq!(ask(&framed, show).await?, json!(true));
    // A link to an event is one to the explainer's own page.
    let link = ask(&framed, "return root.querySelector('[data-ce-copy]').href").await?;
    assert!(link.as_str().is_some_and(|link| link.contains(EXPLAINER)), "{link}");
    Ok(())
}

async fn it_survives_being_moved_and_ends_when_removed(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    ask(&framed, "document.body.prepend(host)").await?;
    framed.heard_after(2).await?;
    holds(&framed, "return root.matches('[data-ce-live]')").await?;
    let removed = "host.remove(); window.removed = host";
    ask(&framed, removed).await?;
    let empty = "return removed.shadowRoot.querySelector('[data-ce-brief]') === null";
    framed.page.holds(empty, json!([])).await?;
    // Back again, it begins anew.
    framed.page.ask::<()>("document.body.append(removed)", json!([])).await?;
    framed.page.ask::<()>("removed.scrollIntoView()", json!([])).await?;
    holds(&framed, "return root?.matches('[data-ce-live]') === true").await?;
    ask(&framed, "host.destroy()").await?;
    holds(&framed, "return !root && host.querySelector('a').getClientRects().length > 0").await
}

async fn a_note_in_it_ends_with_it(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    let watch = "window.faults = '';
        addEventListener('error', ({ message }) => (window.faults += message))";
    ask(&framed, watch).await?;
    ask(&framed, "root.querySelector('#minute .ce-term').click()").await?;
    holds(&framed, "return root.querySelector('.ce-note:popover-open:focus') !== null").await?;
    // A page that scrolls, without the explainer too.
    ask(&framed, "document.body.style.paddingBottom = '300vh'; host.remove()").await?;
    let scroll = "const done = arguments[arguments.length - 1];
        addEventListener('scroll', () => setTimeout(() => done(window.faults)), { once: true });
        scrollBy({ top: scrollY > 100 ? -50 : 50, behavior: 'instant' })";
    assert_eq!(framed.page.ask_later::<String>(scroll, json!([])).await?, "");
    Ok(())
}

async fn another_language_takes_its_place(engine: Engine) -> Done {
    let framed = open(engine, ELEMENT).await?;
    ask(&framed, "root.querySelector('a[hreflang]').click()").await?;
    holds(&framed, "return root?.matches('[lang=es][data-ce-live]') === true").await
}

async fn two_of_them_do_not_disturb_each_other(engine: Engine) -> Done {
    let body = "<script src='{site}/embed.js' async></script>
        <case-explainer mode=inline><a href='{page}'>One</a></case-explainer>
        <div data-case-explainer data-mode=inline><a href='{page}'>Other</a></div>";
    let framed = open(engine, body).await?;
    let both = "const other = document.querySelector('[data-case-explainer]');
        other.scrollIntoView();
        return other.shadowRoot?.querySelector('[data-ce-live]') !== undefined
            && other.shadowRoot?.querySelector('[data-ce-live]') !== null";
    holds(&framed, both).await?;
    ask(&framed, "root.querySelector('#check a.ce-button').click()").await?;
    holds(&framed, "return root.querySelector('form') !== null").await?;
    let other = "const other = document.querySelector('[data-case-explainer]').shadowRoot;
        return other.querySelector('form') === null";
    assert_eq!(ask(&framed, other).await?, json!(true));
    Ok(())
}
