//! What all pages share: module, script, styles, icon, in a folder named by their content, so that it never changes.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::styles::{StyleError, demo_sheet, inline_sheet, sheet};

/// Names under which Trunk and the script bundler leave their work.
const MODULE: &str = "case-explainer_bg.wasm";
const SCRIPT: &str = "page.js";
/// What else they leave, which no page needs.
const SPARE: [&str; 1] = ["case-explainer.js"];

/// The shared files, by name and content.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The folder under the site's root, such as `assets/3f9a0c1b2d4e`.
    pub folder: String,
    /// Name and content of each file.
    pub files: Vec<(&'static str, Vec<u8>)>,
}

/// Why the shared files are not there.
#[derive(Debug, Error)]
pub enum AssetError {
    /// A file cannot be read.
    #[error("{file} cannot be read; `cargo xtask build` makes it")]
    Missing {
        /// Which file.
        file: String,
        /// What the system says.
        #[source]
        reason: io::Error,
    },
    /// The styles are not right.
    #[error(transparent)]
    Styles(#[from] StyleError),
}

impl Assets {
    /// The scripts that only some pages need: in a frame, with an address that asks for a look, for the questions, within a
    /// page of others, to show how.
    pub const MORE: [&str; 5] = ["frame.js", "address.js", "asked.js", "inline.js", "demo.js"];

    /// Collects the shared files: what Trunk left in `stage`, and styles and icon of the project.
    ///
    /// Where nothing was built anew, script and module are those of `before`, a folder under `stage` that an earlier run
    /// made.
    ///
    /// # Errors
    /// A file is missing, or the styles are not CSS.
    pub fn collect(
        project: &Path,
        stage: &Path,
        before: Option<&str>,
    ) -> Result<Assets, AssetError> {
        let read = |folder: &Path, file: &str| {
            fs::read(folder.join(file))
                .map_err(|reason| AssetError::Missing { file: file.to_owned(), reason })
        };
        let built = |file: &str, kept: &str| match before {
            Some(folder) if !stage.join(file).is_file() => read(&stage.join(folder), kept),
            _ => read(stage, file),
        };
        let mut files = vec![
            ("widget.js", built(SCRIPT, "widget.js")?),
            ("widget.wasm", built(MODULE, "widget.wasm")?),
            ("widget.css", sheet(&project.join("styles"))?.into_bytes()),
            ("inline.css", inline_sheet(&project.join("styles"))?.into_bytes()),
            ("demo.css", demo_sheet(&project.join("styles"))?.into_bytes()),
            ("icon.svg", read(&project.join("styles"), "icon.svg")?),
        ];
        for script in Self::MORE {
            files.push((script, built(script, script)?));
        }
        let mut hash = Sha256::new();
        for (name, content) in &files {
            hash.update(name.as_bytes());
            hash.update(content);
        }
        let name: String =
            hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Ok(Assets { folder: format!("assets/{name}"), files })
    }

    /// The icon as an address that holds it. Browsers ask for a file when it suits them, and by then the page may have closed
    /// its network.
    #[must_use]
    pub fn icon(&self) -> String {
        let icon = self.files.iter().find(|(name, _)| *name == "icon.svg");
        let icon = icon.map(|(_, content)| String::from_utf8_lossy(content));
        let icon = icon.as_deref().unwrap_or_default().trim();
        let escaped = [("\"", "'"), ("#", "%23"), ("<", "%3C"), (">", "%3E"), (" ", "%20")];
        let icon =
            escaped.iter().fold(icon.to_owned(), |icon, (sign, safe)| icon.replace(sign, safe));
        format!("data:image/svg+xml,{icon}")
    }

    /// Removes from `stage` what has been collected and what no page needs.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub fn tidy(stage: &Path) -> io::Result<()> {
        for file in [MODULE, SCRIPT].into_iter().chain(Self::MORE).chain(SPARE) {
            if stage.join(file).exists() {
                fs::remove_file(stage.join(file))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    #[test]
    fn the_cause_of_a_failure_is_its_source_and_not_in_its_message() {
        let empty = tempfile::tempdir().expect("a folder");
        let error = Assets::collect(empty.path(), empty.path(), None).expect_err("no script");
        assert!(error.to_string().starts_with("page.js cannot be read;"), "{error}");
        let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
        let cause = cause.expect("what the system says");
        assert_eq!(cause.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains(&cause.to_string()), "{error}");
    }
}
