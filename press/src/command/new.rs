//! `case-press new`: starts a case.

use std::fs;
use std::io::IsTerminal as _;

use clap::Args;
use inquire::{Select, Text};

use super::print::print;
use super::{Outcome, Place, Verdict, shown};
use crate::case::{Date, PostureKind};
use crate::scaffold::{Start, scaffold};

/// Start a case: a folder with a case file in which every gap is marked.
///
/// What is not given by a flag is asked for, if somebody is there to answer; otherwise it becomes a gap, a value that
/// starts with TODO. `case-press check` lists the gaps.
#[derive(Args)]
#[command(after_help = "Example:\n  \
    case-press new doe-v-acme --name \"Doe v. Acme\" --posture proposed --since 2025-01-21\n  \
    case-press check doe-v-acme")]
pub(super) struct New {
    /// The case's name in addresses: lower-case letters, digits and hyphens, such as doe-v-acme.
    slug: String,
    /// The short name of the case, such as "Doe v. Acme".
    #[arg(long)]
    name: Option<String>,
    /// The headline: not an allegation, also not as a question.
    #[arg(long)]
    title: Option<String>,
    /// The language the case is written in.
    #[arg(long, default_value = "en")]
    language: String,
    /// Where the case stands [default: proposed].
    #[arg(long, value_parser = posture)]
    posture: Option<PostureKind>,
    /// Since when it stands there, such as 2025-01-21.
    #[arg(long, value_name = "DAY")]
    since: Option<Date>,
    /// The court.
    #[arg(long)]
    court: Option<String>,
    /// The docket number.
    #[arg(long)]
    number: Option<String>,
    /// Ask nothing.
    #[arg(long)]
    no_questions: bool,
}

impl New {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let folder = place.project.join("cases").join(&self.slug);
        let file = folder.join("case.toml");
        if file.exists() {
            return Err(
                format!("{} is there already, and nothing was changed", shown(&file)).into()
            );
        }
        if place.locales()?.get(&self.language).is_none() {
            let needed = format!("locales/{}.toml", self.language);
            return Err(
                format!("there are no words for `{}`: add {needed} first", self.language).into()
            );
        }
        let case = scaffold(&self.start(place)?)?;
        fs::create_dir_all(&folder)?;
        fs::write(&file, case)?;
        let slug = &self.slug;
        print(&format!("{} is made. `case-press check {slug}` lists its gaps.\n", shown(&file)))?;
        Ok(Verdict::Fine)
    }

    fn start(&self, place: &Place) -> Result<Start, Box<dyn std::error::Error>> {
        let asks = !self.no_questions && std::io::stdin().is_terminal();
        let words = |given: &Option<String>, question: &str| match given {
            None if asks => Text::new(question)
                .with_help_message("Enter leaves a gap")
                .prompt()
                .map(|answer| Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty())),
            _ => Ok(given.clone()),
        };
        let posture = match self.posture {
            None if asks => {
                let names = PostureKind::NAMES.map(|(name, _)| name).to_vec();
                posture(Select::new("Where does the case stand?", names).prompt()?)?
            }
            given => given.unwrap_or(PostureKind::Proposed),
        };
        Ok(Start {
            slug: self.slug.clone(),
            language: self.language.clone(),
            name: words(&self.name, "The short name of the case:")?,
            title: words(&self.title, "The headline (not an allegation, also not as a question):")?,
            posture,
            since: self.since,
            court: words(&self.court, "The court:")?,
            number: words(&self.number, "The docket number:")?,
            today: place.today(),
        })
    }
}

/// The posture of a name.
fn posture(name: &str) -> Result<PostureKind, String> {
    let known = PostureKind::NAMES.iter().find(|(known, _)| *known == name);
    known.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<&str> = PostureKind::NAMES.iter().map(|(name, _)| *name).collect();
        format!("choose one of {}", names.join(", "))
    })
}
