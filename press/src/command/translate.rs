//! `case-press translate`: begins a translation, fills it up, and notes what has been looked at again.

use std::fs;
use std::path::Path;

use clap::Args;

use super::print::{self, print};
use super::{Outcome, Place, Verdict, shown};
use crate::check::{Original, Setting, is_language};
use crate::library;
use crate::problem::{self, Kind, Look, Problem};
use crate::translation::{self, FillError, fill};

/// How many names are told one by one.
const FEW: usize = 10;

/// Write what a translation of a case lacks, as gaps to fill.
///
/// Each gap is `TODO:` with the original words. What is there already stays as it is, with comments and order; nothing is
/// taken out. docs/translations.md is the translator's page.
#[derive(Args)]
pub(super) struct Translate {
    /// The case: its folder's name under `cases/`, or a path.
    case: String,
    /// The language to translate to, such as `es` or `pt-BR`.
    #[arg(long, value_name = "LANGUAGE")]
    to: String,
    /// Tables that have been compared with the original since it changed, such as `event.filed` or `top`; or `all`.
    #[arg(long, value_name = "TABLE", num_args = 1..)]
    done: Vec<String>,
}

impl Translate {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        if !is_language(&self.to) {
            return Err(format!(
                "\"{}\" is not the short name of a language, such as es or pt-BR",
                self.to
            )
            .into());
        }
        let locales = place.locales()?;
        let folder = library::folder_of(&place.project, &self.case);
        let setting = Setting { folder: &folder, locales: &locales, today: place.today() };
        let path = folder.join("case.toml");
        let text = library::text_of(&path)?;
        let original = Original::read(&text, setting);
        if !original.is_whole() {
            tell(original.problems(), &path, &text);
            print::tell(
                "Mend the case file first, so that it is clear what there is to translate.\n",
            );
            return Ok(Verdict::Problems);
        }
        if original.language() == Some(&self.to) {
            return Err(format!("\"{}\" is the language of the case file itself", self.to).into());
        }

        let path = folder.join(format!("{}.toml", self.to));
        let old = path.exists().then(|| library::text_of(&path)).transpose()?;
        let filled = match fill(&original, &self.to, old.as_deref(), &self.done) {
            Err(FillError::Unreadable(problems)) => {
                tell(&problems, &path, &old.unwrap_or_default());
                return Ok(Verdict::Problems);
            }
            filled => filled?,
        };
        if old.as_deref() != Some(filled.text.as_str()) {
            fs::write(&path, &filled.text)?;
        }

        let file = shown(&path);
        match filled.gaps.as_slice() {
            [] => print(&format!("{file}: nothing is missing.\n"))?,
            gaps => {
                let count = gaps.len();
                print(&format!("{file}: {count} added, marked with TODO: {}.\n", some(gaps)))?;
            }
        }
        if !filled.done.is_empty() {
            print(&format!("Noted as compared with the original: {}.\n", some(&filled.done)))?;
        }
        if !filled.undone.is_empty() {
            let undone = some(&filled.undone);
            print(&format!("Not noted, since they still have a TODO: {undone}.\n"))?;
        }
        let (_, problems) = translation::read(&original, &self.to, &filled.text, setting);
        let told = [Kind::ExtraTranslation, Kind::StaleTranslation, Kind::Language];
        let rest: Vec<_> = problems.into_iter().filter(|it| told.contains(&it.kind)).collect();
        if !rest.is_empty() {
            tell(&rest, &path, &filled.text);
        }
        Ok(Verdict::Fine)
    }
}

/// Names in a sentence, not more than can be read.
fn some(names: &[String]) -> String {
    let (shown, rest) = names.split_at(names.len().min(FEW));
    let rest = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
    format!("{}{rest}", shown.join(", "))
}

fn tell(problems: &[Problem], path: &Path, text: &str) {
    print::tell(&problem::render(problems, &shown(path), text, Look::of_output()));
}
