//! Structured data in the page, for search engines (schema.org, JSON-LD).

use serde_json::json;

use super::Told;

/// The page as an article about the case. It says nothing that the page does not.
///
/// `<`, `>` and `&` are escaped, so it can stand in a `script` element whatever the words are.
#[must_use]
pub fn structured_data(told: Told<'_>) -> String {
    let article = &told.compiled.article;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": &*article.title,
        "description": &*article.summary,
        "inLanguage": &*told.case.language,
        "dateModified": &*article.reviewed.iso,
        "about": { "@type": "Thing", "name": &*article.name },
        "isAccessibleForFree": true,
    });
    if let (Some(site), Some(object)) = (told.site, data.as_object_mut()) {
        object.insert("url".to_owned(), json!(format!("{site}{}", told.folder())));
    }
    if let (Some(picture), Some(object)) = (told.picture(), data.as_object_mut()) {
        object.insert("image".to_owned(), json!(picture));
    }
    data.to_string().replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e")
}
