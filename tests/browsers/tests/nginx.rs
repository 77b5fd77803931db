//! The site in a folder of a real web server, with the headers that it is meant to be sent with.

use browser_tests::{Done, EXPLAINER, Engine, Framed, Host, Nginx, Page, Scripting};

browser_tests::tests! {
    every_header_leaves_the_page_alive,
    a_frame_that_may_nothing_but_run_scripts_lives,
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
    let (host, site) = (Host { package: None, body }, server.site(""));
    let framed = Framed::around(engine, host, &explainer(&server), &site).await?;
    framed.enter().await?;
    framed.page.live().await?;
    framed.leave().await?;
    // Its origin is nobody's: it has no storage, no history of its own to write to, and sends no form.
    framed.answer_all(false).await?;
    framed.enter().await?;
    framed.page.see(".ce-result").await
}
