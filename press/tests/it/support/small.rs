//! The small case, `tests/data/small`, in which most slips are made.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use super::{SMALL, repository};

/// The folder.
pub(crate) static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| repository().join(SMALL));

/// The text of the case file.
pub(crate) static CASE: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(FOLDER.join("case.toml")).unwrap());

/// The text of the Spanish translation.
pub(crate) static SPANISH: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(FOLDER.join("es.toml")).unwrap());
