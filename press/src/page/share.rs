//! What a page's head says for those who show a link to it with a picture (ogp.me, and X's cards).
//!
//! They read whole addresses only, so it stands there only where the site's is known.

use yew::prelude::*;

use crate::export::Told;
use crate::picture::{Content, HEIGHT, WIDTH};

/// A page with its picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Share {
    page: AttrValue,
    image: AttrValue,
    alternative: AttrValue,
    /// Language and region, as Open Graph writes them.
    locale: AttrValue,
}

impl Share {
    /// Of a case, if the site's address is known and there is a picture.
    pub(super) fn of(told: Told<'_>) -> Option<Self> {
        Some(Self {
            page: told.page().into(),
            image: told.picture()?.into(),
            alternative: Content::of(told).alternative().into(),
            locale: told.locale.locale.dates.replace('-', "_").into(),
        })
    }

    /// The same as elements of the head.
    pub(super) fn head(&self) -> Html {
        html! {
            <>
                <meta property="og:url" content={&self.page} />
                <meta property="og:locale" content={&self.locale} />
                <meta property="og:image" content={&self.image} />
                <meta property="og:image:type" content="image/png" />
                <meta property="og:image:width" content={WIDTH.to_string()} />
                <meta property="og:image:height" content={HEIGHT.to_string()} />
                <meta property="og:image:alt" content={&self.alternative} />
                <meta name="twitter:card" content="summary_large_image" />
            </>
        }
    }
}
