//! A plain article page with the explainer in a frame: what an editor gets by pasting one line.

use futures::executor::block_on;
use yew::prelude::*;

/// The demo page.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DemoProps {
    pub(super) language: AttrValue,
    pub(super) direction: AttrValue,
    /// The case's headline.
    pub(super) title: AttrValue,
    /// The address of the explainer, as seen from the page.
    pub(super) explainer: AttrValue,
    /// The address of the shared files, as seen from the page.
    pub(super) assets: AttrValue,
    /// The address of the icon.
    pub(super) icon: AttrValue,
    /// The story above the explainer.
    pub(super) before: AttrValue,
    /// The story below the explainer.
    pub(super) after: AttrValue,
}

#[component]
fn Demo(props: &DemoProps) -> Html {
    html! {
        <html lang={&props.language} dir={&props.direction}>
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &props.title }</title>
                <meta name="robots" content="noindex" />
                <link rel="icon" href={&props.icon} />
                <link rel="stylesheet" href={format!("{}/widget.css", props.assets)} />
            </head>
            <body class="ce-demo">
                <main>
                    <p>{ &props.before }</p>
                    <iframe src={&props.explainer} title={&props.title} loading="lazy"></iframe>
                    <p>{ &props.after }</p>
                </main>
            </body>
        </html>
    }
}

/// The page as HTML.
pub(super) fn demo(props: DemoProps) -> String {
    let render = yew::LocalServerRenderer::<Demo>::with_props(props).hydratable(false).render();
    format!("<!doctype html>{}", block_on(render))
}
