//! An explainer as a part of somebody else's page: in a shadow root that is written as HTML, so that it reads without a script.

use case_explainer::view::text::words;
use futures::executor::block_on;
use yew::prelude::*;

use super::document::{Other, Shared};

/// What goes into the page of somebody else. Addresses are whole if the site's is known, else as seen from the page.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FragmentProps {
    /// The case, with the words for a page of others.
    pub(super) compiled: Shared,
    /// Language tag.
    pub(super) language: AttrValue,
    /// `ltr` or `rtl`.
    pub(super) direction: AttrValue,
    /// The case's other languages.
    pub(super) others: Vec<Other>,
    /// The explainer's own page.
    pub(super) page: AttrValue,
    /// The brief.
    pub(super) brief: AttrValue,
    /// The checksum of the brief: what is pasted can be older than the brief that it finds.
    pub(super) sum: AttrValue,
    /// Where the case's own files are; ends in a slash.
    pub(super) files: AttrValue,
    /// The folder of the shared files.
    pub(super) assets: AttrValue,
    /// The script for the pages of others.
    pub(super) embed: AttrValue,
}

/// The part, for a page that has it.
#[component]
pub(super) fn Fragment(props: &FragmentProps) -> Html {
    let article = &props.compiled.0.article;
    let text = &props.compiled.0.words;
    let asset = |file: &str| format!("{}/{file}", props.assets);
    html! {
        <>
            <case-explainer mode="inline">
                <template shadowrootmode="open">
                    <link rel="stylesheet" href={asset("inline.css")} />
                    <article class="ce-inline ce" lang={&props.language} dir={&props.direction} data-ce-brief={&props.brief} data-ce-sum={&props.sum}
                        data-ce-page={&props.page} data-ce-script={asset("inline.js")} data-ce-link={text.event_link.clone()}
                        data-ce-copied={text.copied.clone()} aria-labelledby="ce-title">
                        { super::article::article(&props.compiled.0, &props.files, &props.others) }
                    </article>
                </template>
                <a href={&props.page} hreflang={&props.language}>{ words(&article.title) }</a>
            </case-explainer>
            <script src={&props.embed} async={true}></script>
        </>
    }
}

/// The part as HTML.
pub(super) fn fragment(props: FragmentProps) -> String {
    block_on(yew::LocalServerRenderer::<Fragment>::with_props(props).hydratable(false).render())
}
