//! The document around the explainer.
//!
//! Made of Yew markup like the explainer itself, so that one renderer escapes every word of the page.

use std::rc::Rc;

use futures::executor::block_on;
use url::Url;
use yew::prelude::*;

use super::share::Share;
use crate::compile::Compiled;

/// What a page may load: only what lies beside it, and the module. Trusted Types are required, so that no later change
/// can put markup into the page from a string.
///
/// A page in a sandbox may have an origin that is nobody's. There, to WebKit, `'self'` is nobody as well, so the site is named
/// where its address is known.
pub(crate) fn policy(site: Option<&Url>) -> String {
    let site = site.map(|site| format!(" {}", site.origin().ascii_serialization()));
    let own = format!("'self'{}", site.unwrap_or_default());
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; img-src {own} data:; connect-src {own}; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// A compiled case that is equal only to itself.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Rc<Compiled>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Other {
    /// Language tag.
    pub(super) language: AttrValue,
    /// What its readers call the language.
    pub(super) name: AttrValue,
    /// Its address as seen from the page.
    pub(super) page: AttrValue,
}

/// Where a page is found, for search engines. They take whole addresses only.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    /// Language tag.
    pub(super) language: AttrValue,
    /// The whole address.
    pub(super) address: AttrValue,
}

/// One page with an explainer on it.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DocumentProps {
    pub(super) compiled: Shared,
    /// Language tag.
    pub(super) language: AttrValue,
    /// `ltr` or `rtl`.
    pub(super) direction: AttrValue,
    /// The case's other languages.
    pub(super) others: Rc<[Other]>,
    /// Where the case is found in each language, this one among them; empty if the site's address is not known.
    pub(super) places: Rc<[Place]>,
    /// The address of the brief, as seen from the page.
    pub(super) brief_address: AttrValue,
    /// What the page may load.
    pub(super) policy: AttrValue,
    /// What search engines read about the page, as JSON-LD.
    pub(super) data: AttrValue,
    /// The whole address of the answer for sites that frame the page, if the site's is known.
    pub(super) oembed: Option<AttrValue>,
    /// What those read who show a link to the page with a picture, if there is one and the site's address is known.
    pub(super) share: Option<Share>,
    /// Where the case's own files are, as seen from the page; ends in a slash.
    pub(super) files: AttrValue,
    /// The address of the shared files, as seen from the page.
    pub(super) assets: AttrValue,
    /// The address of the icon.
    pub(super) icon: AttrValue,
}

#[component]
fn Document(props: &DocumentProps) -> Html {
    let article = &props.compiled.0.article;
    let asset = |file: &str| format!("{}/{file}", props.assets);
    let feed = props.brief_address.replace("brief.bin", "feed.xml");
    let alternate = |place: &Place| html! { <link rel="alternate" hreflang={&place.language} href={&place.address} /> };
    // The site's root shows the page of its first case once more.
    let own = props.places.iter().find(|place| place.language == props.language);
    let canonical = own.map(|place| html! { <link rel="canonical" href={&place.address} /> });
    let discovery = |address: &AttrValue| html! { <link rel="alternate" type="application/json+oembed" href={address} title={article.title.clone()} /> };
    let title = format!("{} | {}", article.title, article.name);
    html! {
        <html lang={&props.language} dir={&props.direction}>
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content={&props.policy} />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &title }</title>
                <meta name="description" content={article.summary.clone()} />
                <meta name="referrer" content="no-referrer" />
                // A host's browser may give the frame the height of what is in it, where it can.
                <meta name="responsive-embedded-sizing" content="" />
                <meta name="color-scheme" content="light dark" />
                <meta property="og:type" content="article" />
                <meta property="og:title" content={title.clone()} />
                <meta property="og:description" content={article.summary.clone()} />
                { for props.share.iter().map(Share::head) }
                { for canonical }
                { for props.places.iter().map(alternate) }
                <link rel="alternate" type="application/atom+xml" href={feed} />
                { for props.oembed.iter().map(discovery) }
                <link rel="icon" href={&props.icon} />
                <link rel="stylesheet" href={asset("widget.css")} />
                <script type="application/ld+json">{ &props.data }</script>
                <script type="module" async={true} src={asset("widget.js")}></script>
            </head>
            <body class="ce-page">
                <main>
                    <article class="ce" data-ce-brief={&props.brief_address} data-ce-link={props.compiled.0.words.event_link.clone()} data-ce-copied={props.compiled.0.words.copied.clone()} aria-labelledby="ce-title">
                        { super::article::article(&props.compiled.0, &props.files, &props.others) }
                    </article>
                </main>
            </body>
        </html>
    }
}

/// The page as HTML.
pub(super) fn document(props: DocumentProps) -> String {
    let render = yew::LocalServerRenderer::<Document>::with_props(props).hydratable(false).render();
    format!("<!doctype html>{}", block_on(render))
}
