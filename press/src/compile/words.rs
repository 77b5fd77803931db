//! The English words, for tests of what is made with them.

use std::path::Path;

use crate::locale::Locale;

/// The words as they are published.
pub(crate) fn english() -> Locale {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    Locale::read(&locales, "en").expect("the English words")
}
