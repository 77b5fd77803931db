//! `cargo xtask notices`: writes the licences of everything of others whose code is sent to readers.
//!
//! The file is kept in the repository, so that a build needs no tool for it; a test fails when it names other crates than
//! the module is compiled from. cargo-about finds each crate's licence and text in the crate's own folder and asks nobody.

mod about;
mod crates;
mod library;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::say;
use crate::tools::Tools;
use crates::Source;

/// The file, in the project's folder.
pub(crate) const FILE: &str = "notices/third-party-notices.txt";

/// The crate that writes the glue between the module and the scripts. Its authors are those of wasm-bindgen.
const GLUE: &str = "wasm-bindgen-cli-support";

/// Packages as `name version`, by licence (SPDX) and text.
type Licences = BTreeMap<(String, String), BTreeSet<String>>;

/// Writes the notices anew.
pub(crate) fn run(project: &Project) -> Result<()> {
    let tools = Tools::of(project)?;
    let program = tools.cargo_about()?;
    say::doing("Collecting the licences of the crates (about a minute)");
    let mut licences = about::licences(&program, project, &Source::widget(project))?;
    add_glue(&mut licences, tools.wasm_bindgen_version())?;
    merge(&mut licences, about::licences(&program, project, &Source::library(project)?)?);
    merge(&mut licences, library::licences(project)?);
    fs::write(project.root().join(FILE), render(&licences))
        .with_context(|| format!("{FILE} cannot be written"))?;
    say::note(&format!("{FILE} is written"));
    Ok(())
}

/// Adds the crate of the glue to those of wasm-bindgen's text.
fn add_glue(licences: &mut Licences, version: &str) -> Result<()> {
    let library = format!("wasm-bindgen {version}");
    let packages = licences.values_mut().find(|packages| packages.contains(&library));
    let packages = packages.with_context(|| format!("`{library}` is not among the crates"))?;
    packages.insert(format!("{GLUE} {version}"));
    Ok(())
}

fn merge(licences: &mut Licences, others: Licences) {
    for (licence, packages) in others {
        licences.entry(licence).or_default().extend(packages);
    }
}

/// The line above each licence.
const RULE: &str =
    "================================================================================";

/// The text before the licences.
const HEAD: &str = "Third-party notices

Case Explainer is licensed under MIT OR Apache-2.0: LICENSE-MIT.txt, LICENSE-APACHE.txt. Its built files hold code of
others as well. This file names each package of others whose code is among them, with the text of its licence.

  widget.wasm            the crates below and the Rust standard library, compiled
  widget.js, inline.js   the glue to the module, written by wasm-bindgen

All other scripts, the style sheets, the pages and the icon are Case Explainer's own. The pictures for sharing
(share.png) are drawn with Noto Sans and Libertinus Serif, both under the SIL Open Font License 1.1, and with other
free fonts for signs that those lack. They are pixels: no font is among the files.

Written by `cargo xtask notices`.
";

/// Returns the file's text: a list of all packages, then each licence with its packages and its text.
fn render(licences: &Licences) -> String {
    let mut by_package: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for ((licence, _), packages) in licences {
        for package in packages {
            by_package.entry(package).or_default().insert(licence);
        }
    }
    let mut text = format!("{HEAD}\n");
    for (package, licences) in by_package {
        let licences: Vec<_> = licences.into_iter().collect();
        text.push_str(&format!("  {package}: {}\n", licences.join(" AND ")));
    }
    for ((licence, words), packages) in licences {
        let packages: Vec<_> = packages.iter().map(|package| format!("  {package}\n")).collect();
        text.push_str(&format!("\n{RULE}\n{licence}\n{}\n{words}\n", packages.concat()));
    }
    text
}

#[cfg(test)]
mod tests;
