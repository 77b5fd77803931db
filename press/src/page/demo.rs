//! Plain article pages with the explainer in them, one for each way it can get there, and what their editor has pasted.

mod snippet;

use std::rc::Rc;

use case_explainer::view::text::words;
use futures::executor::block_on;
use url::Url;
use yew::prelude::*;

use super::document::policy;
use super::fragment::{Fragment, FragmentProps};
use crate::locale::PageWords;

/// What an article may load: what an explainer within it needs, and a frame of its own site.
pub(crate) fn demo_policy(site: Option<&Url>) -> String {
    format!("{}; frame-src 'self'", policy(site))
}

/// A way into an article (docs/embedding).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Frame,
    Script,
    Inline,
    Pasted,
}

impl Way {
    pub(super) const ALL: [Self; 4] = [Self::Frame, Self::Script, Self::Inline, Self::Pasted];

    /// The folder of its article within that of all; ends in a slash, unless there is none.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Frame => "",
            Self::Script => "script/",
            Self::Inline => "inline/",
            Self::Pasted => "pasted/",
        }
    }

    fn name(self, words: &PageWords) -> &str {
        match self {
            Self::Frame => &words.demo_frame,
            Self::Script => &words.demo_script,
            Self::Inline => &words.demo_inline,
            Self::Pasted => &words.demo_pasted,
        }
    }
}

/// An article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DemoProps {
    /// How the explainer gets into it.
    pub(super) way: Way,
    /// The explainer, as seen from the article.
    pub(super) part: FragmentProps,
    /// What the article says.
    pub(super) words: Rc<PageWords>,
    /// The root of the site as seen from the article; ends in a slash.
    pub(super) root: AttrValue,
    /// The address of the site, if it is known; ends in a slash.
    pub(super) site: Option<AttrValue>,
    /// The address of the icon.
    pub(super) icon: AttrValue,
}

#[component]
fn Demo(props: &DemoProps) -> Html {
    let (part, said) = (&props.part, &*props.words);
    let (case, asset) = (&part.compiled.0, |file: &str| format!("{}/{file}", part.assets));
    let title = &case.article.title;
    html! {
        <html lang={&part.language} dir={&part.direction}>
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content={demo_policy(None)} />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ format!("{}: {title}", props.way.name(said)) }</title>
                <meta name="robots" content="noindex" />
                <link rel="icon" href={&props.icon} />
                <link rel="stylesheet" href={asset("demo.css")} />
                <script type="module" src={asset("demo.js")}></script>
            </head>
            <body>
                <main>
                    <p>{ &said.demo_before }</p>
                    { explainer(props) }
                    <p>{ &said.demo_after }</p>
                    <section aria-labelledby="paste">
                        <h2 id="paste">{ &said.demo_paste }</h2>
                        { for snippet::snippets(props).into_iter().map(|it| snippet(props, it)) }
                    </section>
                    <section aria-labelledby="ways">
                        <h2 id="ways">{ &said.demo_ways }</h2>
                        <nav aria-labelledby="ways"><ul>{ for Way::ALL.map(|way| link(props, way)) }</ul></nav>
                    </section>
                </main>
            </body>
        </html>
    }
}

/// The explainer, in the article's way.
fn explainer(props: &DemoProps) -> Html {
    let part = &props.part;
    let (page, title) = (&part.page, &part.compiled.0.article.title);
    let embed = || html! { <script src={&part.embed} async={true}></script> };
    match props.way {
        Way::Frame => {
            html! { <iframe class="frame" src={page} title={title.clone()} loading="lazy"></iframe> }
        }
        Way::Script => {
            html! { <>{ embed() }<case-explainer><a href={page}>{ words(title) }</a></case-explainer></> }
        }
        Way::Inline => {
            html! { <>{ embed() }<case-explainer mode="inline"><a href={page}>{ words(title) }</a></case-explainer></> }
        }
        Way::Pasted => html! { <Fragment ..part.clone() /> },
    }
}

/// What to paste, with a button that copies it.
fn snippet(props: &DemoProps, snippet: snippet::Snippet) -> Html {
    let said = &props.words;
    let root = props.site.is_none().then(|| props.root.clone());
    html! {
        <div>
            <h3>{ snippet.name }</h3>
            <pre><code data-root={root} data-file={snippet.file}>{ snippet.code }</code></pre>
            <button type="button" data-copied={said.demo_copied.clone()}>{ &said.demo_copy }</button>
        </div>
    }
}

fn link(props: &DemoProps, way: Way) -> Html {
    let here = (way == props.way).then_some("page");
    let to = format!("{}demo/{}", props.root, way.folder());
    html! { <li><a href={to} aria-current={here}>{ way.name(&props.words).to_owned() }</a></li> }
}

/// The page as HTML.
pub(super) fn demo(props: DemoProps) -> String {
    let render = yew::LocalServerRenderer::<Demo>::with_props(props).hydratable(false).render();
    format!("<!doctype html>{}", block_on(render))
}
