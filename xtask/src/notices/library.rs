//! The standard library itself. Its texts come with Rust, not with a crate.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::Licences;
use super::about::tidy;
use crate::project::Project;
use crate::tools::sysroot;

/// The name of the standard library in the notices, before the version of Rust.
pub(super) const NAME: &str = "rust-standard-library";

/// The part of Rust's own list of holders that is about the library's own files.
const OWN_FILES: (&str, &str) = ("id=\"in-tree-files\"", "id=\"out-of-tree-dependencies\"");

/// The holders of what the library has of mathematics, which that list does not name: their licence is in the manifests of
/// `compiler-builtins` and `libm`, MIT beside Apache-2.0 with an exception.
const OF_MATHEMATICS: [&str; 2] =
    ["2018 Jorge Aparicio and contributors (libm)", "2005-2020 Rich Felker, et al. (musl)"];

/// The line of the MIT text that holders go into.
const GAP: &str = "Copyright (c) <year> <copyright holders>";

/// Returns the licences of the standard library, as the installed version of Rust states them.
pub(super) fn licences(project: &Project) -> Result<Licences> {
    let docs = sysroot(project)?.join("share/doc/rust");
    let read = |name: &str| {
        let file = docs.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let mit = read("licenses/MIT.txt")?;
    ensure!(mit.contains(GAP), "Rust's text of the MIT licence has no line `{GAP}`");
    let holders = holders(&read("COPYRIGHT-library.html")?)?;
    let exception = read("licenses/LLVM-exception.txt")?;
    let texts = [
        ("MIT", mit.replace(GAP, &holders)),
        ("Apache-2.0", fs::read_to_string(project.root().join("LICENSE-APACHE"))?),
        (
            "Apache-2.0 WITH LLVM-exception",
            format!("The text of Apache-2.0 in this file, and\n\n{exception}"),
        ),
        ("Unicode-3.0", read("licenses/Unicode-3.0.txt")?),
    ];
    let package = format!("{NAME} {}", version(project)?);
    let licence = |(licence, text): (&str, String)| {
        ((licence.to_owned(), tidy(&text)), BTreeSet::from([package.clone()]))
    };
    Ok(texts.into_iter().map(licence).collect())
}

/// Returns a line for each holder.
fn holders(page: &str) -> Result<String> {
    let own = page.split_once(OWN_FILES.0).and_then(|(_, rest)| rest.split_once(OWN_FILES.1));
    let (own, _) =
        own.context("Rust's list of holders has no part about the library's own files")?;
    let named = own
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<p><b>Copyright:</b> ")?.strip_suffix("</p>"));
    let named: BTreeSet<_> = named.chain(OF_MATHEMATICS).collect();
    ensure!(named.len() > OF_MATHEMATICS.len(), "Rust's list of holders names none");
    let lines: Vec<_> = named.iter().map(|holder| format!("Copyright (c) {holder}")).collect();
    Ok(lines.join("\n"))
}

/// Returns the version of Rust that the project is compiled with.
pub(super) fn version(project: &Project) -> Result<String> {
    let file = fs::read_to_string(project.root().join("rust-toolchain.toml"))?;
    let table: toml::Table = file.parse().context("rust-toolchain.toml cannot be read")?;
    let channel = table.get("toolchain").and_then(|it| it.get("channel")?.as_str());
    Ok(channel.context("rust-toolchain.toml names no channel")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_holder_has_one_line() {
        let own = "<p><b>Copyright:</b> 2014 A. Author</p>\n";
        let page =
            format!("{}{own} {own}{}<p><b>Copyright:</b> 2020 Other</p>", OWN_FILES.0, OWN_FILES.1);
        let lines = holders(&page).expect("holders");
        assert_eq!(lines.matches("Copyright (c) 2014 A. Author").count(), 1, "{lines}");
        assert!(lines.contains("Rich Felker") && !lines.contains("Other"), "{lines}");
    }
}
