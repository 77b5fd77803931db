//! The gallery, `/gallery/` of the site with the samples: every component in every state, for designers and for tests.
//!
//! `gallery/states.json` lists the states; a state is a page of a sample case and what is clicked there, in order.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{Done, Page, SAMPLES};

/// Brings a page into a state; the gallery's own page does it with the same lines.
///
/// What it ends with is left on the page: WebKit's driver loses the answer of a script that answers later, once in some dozen times
/// under load.
const ACT: &str = concat!(
    include_str!("../gallery/act.js"),
    "const over = (wrong) => (window.ceReached = `${wrong}`);
    act(document, arguments[0]).then(() => over(''), over)"
);

/// Does the same, and notes what has moved; what it ends with is left on the page as well.
const MOVES: &str = concat!(include_str!("../gallery/act.js"), include_str!("js/moves.js"));

/// The files of the gallery's page, as names and contents.
const FILES: [(&str, &str); 4] = [
    ("index.html", include_str!("../gallery/index.html")),
    ("gallery.js", include_str!("../gallery/gallery.js")),
    ("act.js", include_str!("../gallery/act.js")),
    ("gallery.css", include_str!("../gallery/gallery.css")),
];

/// A state that an explainer can be in.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// A short name, unique among the states.
    pub name: String,
    /// The folder name of the sample case.
    case: String,
    /// What there is to see, for people.
    pub about: String,
    /// What follows the page's address.
    #[serde(default)]
    address: String,
    /// Whether the page stays as it was pressed, since no script may run.
    #[serde(default)]
    pub still: bool,
    /// The part of the page that it is about; the whole page if none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// What is clicked on, one after the other.
    #[serde(default)]
    steps: Vec<String>,
    /// The languages of the case, the original first.
    #[serde(default)]
    pub languages: Vec<String>,
}

impl State {
    /// Every state of the gallery.
    ///
    /// # Errors
    /// `gallery/states.json` is not a list of states.
    pub fn all() -> Result<Vec<Self>> {
        let mut states: Vec<Self> = serde_json::from_str(include_str!("../gallery/states.json"))?;
        for state in &mut states {
            let own = SAMPLES.iter().filter(|sample| sample.slug() == state.case);
            state.languages = own.map(|sample| sample.language.to_owned()).collect();
        }
        Ok(states)
    }

    /// Whether something has to be done to reach it.
    #[must_use]
    pub fn is_acted_on(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Whether it is a page as it comes, with nothing done to it.
    #[must_use]
    pub fn is_a_whole_page(&self) -> bool {
        self.steps.is_empty() && self.address.is_empty()
    }

    /// The path of the page in a language.
    #[must_use]
    pub fn path(&self, language: &str) -> String {
        format!("/cases/{}/{language}/{}", self.case, self.address)
    }
}

impl Page {
    /// Brings the page, which has just been loaded, into a state.
    ///
    /// # Errors
    /// Something that has to be clicked on does not turn up.
    pub async fn reach(&self, state: &State) -> Done {
        if state.still {
            return Ok(());
        }
        self.live().await?;
        self.ask::<()>(ACT, json!([state.steps])).await?;
        self.holds("return 'ceReached' in window", json!([])).await?;
        let wrong: String = self.ask("return window.ceReached", json!([])).await?;
        anyhow::ensure!(wrong.is_empty(), "{}: {wrong}", state.name);
        Ok(())
    }

    /// Brings the page, which has just been loaded, into a state, and tells what has moved of what was acted on and of all before it.
    ///
    /// # Errors
    /// As [`Page::reach`].
    pub async fn moves(&self, state: &State) -> Result<Vec<String>> {
        self.live().await?;
        self.ask::<()>(MOVES, json!([state.steps])).await?;
        self.holds("return 'ceMoved' in window", json!([])).await?;
        self.ask("return window.ceMoved", json!([])).await
    }
}

/// Writes the gallery into the folder of a site with the sample cases.
pub(crate) fn lay(site: &Path) -> Result<()> {
    let folder = site.join("gallery");
    fs::create_dir_all(&folder)?;
    for (name, content) in FILES {
        fs::write(folder.join(name), content)?;
    }
    Ok(fs::write(folder.join("states.json"), serde_json::to_vec(&State::all()?)?)?)
}
