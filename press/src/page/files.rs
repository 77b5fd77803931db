//! The files that make up one case on the site, as names and bytes. Nothing is written here.

use std::rc::Rc;

use case_explainer::brief::seal;
use thiserror::Error;
use url::Url;
use yew::AttrValue;

use super::Assets;
use super::demo::{DemoProps, Way, demo};
use super::document::{DocumentProps, Other, Place, Shared, document, policy};
use super::fragment::{FragmentProps, fragment};
use super::share::Share;
use crate::case::Case;
use crate::compile::Compiled;
use crate::export::{ExportError, Told, exports, oembed_address, structured_data};
use crate::locale::Locale;
use crate::picture::{self, Content, NoPicture};

/// What an explainer within a page of others is called: its markup, and its brief.
const INLINE: &str = "inline";

/// A case in one language, ready to be pressed.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// The case's folder name.
    pub slug: String,
    /// Its language.
    pub language: String,
    /// The case.
    pub case: &'a Case,
    /// The words of that language.
    pub locale: &'a Locale,
    /// The address under which the site will be found, if it is known; ends in a slash.
    pub site: Option<&'a Url>,
    /// The compiled case, for the exports.
    pub compiled: Rc<Compiled>,
    /// The same without what is left to the record, for the page.
    pub guide: Rc<Compiled>,
}

/// Why a page cannot be made.
#[derive(Debug, Error)]
pub enum PageError {
    /// A file beside the page cannot be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The picture for sharing cannot be drawn.
    #[error(transparent)]
    Picture(#[from] NoPicture),
    /// The brief cannot be written as bytes.
    #[error("the brief of {slug} cannot be written")]
    Brief {
        /// Of which case.
        slug: String,
        /// What postcard says.
        #[source]
        reason: postcard::Error,
    },
}

/// The files of a case in all its languages, each with its name as seen from the site's folder.
///
/// With `root`, the first edition is the page at the site's root as well, with the demo beside it.
///
/// # Errors
/// The brief cannot be written as bytes.
pub fn files(
    editions: &[Edition<'_>],
    assets: &Assets,
    root: bool,
) -> Result<Vec<(String, Vec<u8>)>, PageError> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut first = None;
    for edition in editions {
        let folder = folder(edition);
        let picture = picture(edition)?;
        let told = told(edition, picture.is_some());
        first = first.or(Some(told));
        files.extend(picture.map(|picture| (format!("{folder}/{}", picture::NAME), picture)));
        files.push((format!("{folder}/brief.bin"), bytes(edition, &edition.guide)?));
        // Without the site's address, everything is named as seen from the page's folder.
        let root = edition.site.map_or("../../../", Url::as_str);
        let part = part(edition, editions, assets, root)?;
        files.push((format!("{folder}/{INLINE}.bin"), bytes(edition, &part.compiled.0)?));
        files.push((format!("{folder}/{INLINE}.html"), fragment(part).into()));
        let page = page(edition, editions, assets, told, ["../../..", "brief.bin", "../"]);
        files.push((format!("{folder}/index.html"), page.into()));
        for (name, text) in exports(told)? {
            files.push((format!("{folder}/{name}"), text.into()));
        }
    }
    if let Some((first, told)) = editions.first().zip(first).filter(|_| root) {
        let (brief, cases) =
            (format!("{}/brief.bin", folder(first)), format!("cases/{}/", first.slug));
        files.push((
            "index.html".to_owned(),
            page(first, editions, assets, told, [".", &brief, &cases]).into(),
        ));
        for way in Way::ALL {
            let page = demo_page(way, first, editions, assets)?;
            files.push((format!("demo/{}index.html", way.folder()), page.into()));
        }
    }
    Ok(files)
}

fn told<'a>(edition: &'a Edition<'_>, picture: bool) -> Told<'a> {
    let Edition { case, compiled, locale, site, .. } = edition;
    Told { case, compiled, locale, site: *site, picture }
}

/// The picture for sharing, unless its fonts lack signs of the page's words.
fn picture(edition: &Edition<'_>) -> Result<Option<Vec<u8>>, NoPicture> {
    let Edition { case, guide, locale, site, .. } = edition;
    let shown = Told { case: case.guide(), compiled: guide, locale, site: *site, picture: false };
    match picture::png(&Content::of(shown)) {
        Err(NoPicture::Signs(_)) => Ok(None),
        drawn => drawn.map(Some),
    }
}

fn folder(edition: &Edition<'_>) -> String {
    format!("cases/{}/{}", edition.slug, edition.language)
}

/// The brief of an edition as bytes.
fn bytes(edition: &Edition<'_>, compiled: &Compiled) -> Result<Vec<u8>, PageError> {
    let bytes = postcard::to_allocvec(&compiled.brief);
    let wrong = |reason| PageError::Brief { slug: edition.slug.clone(), reason };
    Ok(seal(&bytes.map_err(wrong)?))
}

/// The edition as a part of a page of others, from which the site's root is seen so.
fn part(
    edition: &Edition<'_>,
    editions: &[Edition<'_>],
    assets: &Assets,
    root: &str,
) -> Result<FragmentProps, PageError> {
    let within = edition.guide.within(edition.locale);
    // The checksum that ends it, as `embed/inline.js` reads it.
    let sum = bytes(edition, &within)?.last_chunk().copied().map(u32::from_be_bytes);
    let sum = format!("{:08x}", sum.unwrap_or_default());
    let (own, files) =
        (format!("{root}{}/", folder(edition)), format!("{root}cases/{}/", edition.slug));
    let others = editions.iter().filter(|other| other.language != edition.language);
    Ok(FragmentProps {
        compiled: Shared(Rc::new(within)),
        sum: sum.into(),
        language: owned(&edition.language),
        direction: owned(&edition.locale.locale.direction),
        others: others.map(|it| other(it, &files)).collect(),
        brief: format!("{own}{INLINE}.bin").into(),
        files: files.into(),
        assets: format!("{root}{}", assets.folder).into(),
        embed: format!("{root}embed.js").into(),
        page: own.into(),
    })
}

/// The page of an edition, with its ways from the page: to the root of the site, to the brief, to the case's files.
fn page(
    edition: &Edition<'_>,
    editions: &[Edition<'_>],
    assets: &Assets,
    told: Told<'_>,
    [root, brief, files]: [&str; 3],
) -> String {
    let others = editions.iter().filter(|other| other.language != edition.language);
    document(DocumentProps {
        others: others.map(|it| other(it, files)).collect(),
        places: editions.iter().filter_map(place).collect(),
        compiled: Shared(Rc::clone(&edition.guide)),
        language: owned(&edition.language),
        direction: owned(&edition.locale.locale.direction),
        brief_address: owned(brief),
        files: owned(files),
        policy: policy(edition.site).into(),
        data: structured_data(told).into(),
        oembed: oembed_address(told).map(Into::into),
        share: Share::of(told),
        assets: format!("{root}/{}", assets.folder).into(),
        icon: assets.icon().into(),
    })
}

fn other(edition: &Edition<'_>, files: &str) -> Other {
    Other {
        language: owned(&edition.language),
        name: owned(&edition.locale.locale.name),
        page: format!("{files}{}/", edition.language).into(),
    }
}

fn place(edition: &Edition<'_>) -> Option<Place> {
    let address = format!("{}{}/", edition.site?, folder(edition));
    Some(Place { language: owned(&edition.language), address: address.into() })
}

fn demo_page(
    way: Way,
    edition: &Edition<'_>,
    editions: &[Edition<'_>],
    assets: &Assets,
) -> Result<String, PageError> {
    let root = if way.folder().is_empty() { "../" } else { "../../" };
    Ok(demo(DemoProps {
        way,
        part: part(edition, editions, assets, root)?,
        words: Rc::new(edition.locale.page.clone()),
        root: root.into(),
        site: edition.site.map(|site| owned(site.as_str())),
        icon: assets.icon().into(),
    }))
}

fn owned(text: &str) -> AttrValue {
    AttrValue::from(text.to_owned())
}
