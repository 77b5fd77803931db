//! Licences and their texts, as cargo-about finds them in the folders of crates.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::Licences;
use super::crates::Source;
use crate::project::Project;
use crate::steps;

/// The licence that is taken where a crate allows it and brings no text of another. Its text names no holder.
const APACHE: &str = "Apache-2.0";

/// The report of cargo-about, as far as it is used.
#[derive(Deserialize)]
struct Report {
    licenses: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    /// SPDX.
    id: String,
    text: String,
    /// The file in the crate's folder. Without one, the text is SPDX's, with gaps for year and holder.
    source_path: Option<String>,
    used_by: Vec<User>,
}

#[derive(Deserialize)]
struct User {
    #[serde(rename = "crate")]
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    #[serde(default)]
    license: Option<String>,
}

/// Returns the licences of the crates of others that a package is compiled from.
pub(super) fn licences(program: &Path, project: &Project, source: &Source) -> Result<Licences> {
    let mut about = Command::new(program);
    about.args(["generate", "--frozen", "--fail", "--format", "json", "--manifest-path"]);
    about.arg(&source.manifest).args(source.features);
    about.arg("--config").arg(project.root().join("notices/about.toml"));
    let report = steps::output(source.prepare(about.current_dir(project.root())))?;
    let report: Report = serde_json::from_str(&report).context("cargo-about prints no report")?;
    let apache = fs::read_to_string(project.root().join("LICENSE-APACHE"))?;
    let crates = source.crates(project)?;
    let mut licences = Licences::new();
    for Text { id, text, source_path, used_by } in report.licenses {
        for User { package } in used_by {
            let name = format!("{} {}", package.name, package.version);
            if !crates.contains(&name) {
                continue;
            }
            let may_be_apache = package.license.is_some_and(|it| it.contains(APACHE));
            let licence = match source_path {
                Some(_) => (id.clone(), tidy(&text)),
                None if may_be_apache => (APACHE.to_owned(), tidy(&apache)),
                None => bail!(
                    "{name} brings no text of its licence {id}: name a file of it in notices/about.toml, under \
                     [{}.clarify]",
                    package.name
                ),
            };
            licences.entry(licence).or_default().insert(name);
        }
    }
    Ok(licences)
}

/// Returns a text without spaces at the ends of its lines, so that the same licence is the same text.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
