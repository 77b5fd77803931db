//! `oembed.json`: how another site puts the page into a frame when somebody pastes its address (oembed.com, 1.0).

use serde_json::json;
use url::Url;

use super::Told;
use super::text::escaped;
use crate::picture::{HEIGHT as PICTURE_HEIGHT, WIDTH as PICTURE_WIDTH};

/// The name of the file.
pub(super) const NAME: &str = "oembed.json";
/// The height of the frame until the page has told its own.
const HEIGHT: u32 = 700;
/// How long an answer may be kept, in seconds: a day.
const KEPT: u32 = 86_400;

/// The answer for a page on a site whose address is known.
///
/// A file is the same for every question, so `maxwidth` and `maxheight` cannot be heeded; the frame is as wide as its place.
pub(super) fn answer(told: Told<'_>, site: &Url) -> serde_json::Result<String> {
    let title = in_one_line(&told.compiled.article.title);
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.host_str().unwrap_or_default(),
        "provider_url": site.as_str(),
        "width": 600,
        "height": HEIGHT,
        "cache_age": KEPT,
        "html": frame(&told.page(), &title),
    });
    // The three stand together or not at all.
    if let (Some(picture), Some(answer)) = (told.picture(), answer.as_object_mut()) {
        answer.insert("thumbnail_url".to_owned(), json!(picture));
        answer.insert("thumbnail_width".to_owned(), json!(PICTURE_WIDTH));
        answer.insert("thumbnail_height".to_owned(), json!(PICTURE_HEIGHT));
    }
    serde_json::to_string_pretty(&answer)
}

/// The address of the answer, for the head of the page; only a whole one can be asked for.
#[must_use]
pub fn oembed_address(told: Told<'_>) -> Option<String> {
    told.site.map(|_| format!("{}{NAME}", told.page()))
}

/// A link and a frame.
///
/// WordPress keeps a link in a `blockquote` in front of a frame, and of both only what stands here: in one line, no
/// attribute of the `blockquote`, and no more of the frame's.
fn frame(page: &str, title: &str) -> String {
    let (page, title) = (escaped(page), escaped(title));
    format!(
        "<blockquote><a href=\"{page}\">{title}</a></blockquote>\
         <iframe src=\"{page}\" width=\"100%\" height=\"{HEIGHT}\" frameborder=\"0\" title=\"{title}\"></iframe>"
    )
}

/// Words without line breaks, at which WordPress would stop to read.
fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
