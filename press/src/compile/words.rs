//! The English words, for tests of what is made with them.

use std::path::Path;

use crate::locale::{Locale, TimeWords};

/// The words for times, as they are published.
pub(super) fn english() -> TimeWords {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    Locale::read(&locales, "en").expect("the English words").time
}
