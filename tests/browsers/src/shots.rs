//! Pictures of every state of the gallery, for people to look at.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use xtask::engine::Engine;

use crate::gallery::State;
use crate::{PSEUDO, Page, Scripting, Site, vendor};

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    /// A word for it, which the pictures have in their names.
    pub name: &'static str,
    media: &'static str,
    feature: (&'static str, &'static str),
    /// The widths, in px, at which it is looked at.
    widths: &'static [u32],
}

/// From the narrowest column to a wide window.
const WIDTHS: &[u32] = &[280, 320, 390, 760, 1200];

/// Every way to look at a page.
pub const MODES: [Mode; 5] = [
    Mode::of("light", "screen", ("prefers-color-scheme", "light"), WIDTHS),
    Mode::of("dark", "screen", ("prefers-color-scheme", "dark"), WIDTHS),
    Mode::of("forced", "screen", ("forced-colors", "active"), WIDTHS),
    Mode::of("contrast", "screen", ("prefers-contrast", "more"), &[390]),
    // A sheet of paper, A4 without its margins.
    Mode::of("print", "print", ("prefers-color-scheme", "light"), &[680]),
];

impl Mode {
    const fn of(
        name: &'static str,
        media: &'static str,
        feature: (&'static str, &'static str),
        widths: &'static [u32],
    ) -> Self {
        Self { name, media, feature, widths }
    }
}

/// What is wanted of all pictures; everything where a list is empty.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Names of states.
    pub states: Vec<String>,
    /// Names of modes.
    pub modes: Vec<String>,
    /// Widths in px.
    pub widths: Vec<u32>,
    /// Language tags.
    pub languages: Vec<String>,
}

/// Writes the wanted pictures into a folder, `<state>-<language>-<width>-<mode>.png`, and returns how many there are.
///
/// # Errors
/// Chromium does not start, a state is not reached, or a picture cannot be written.
pub async fn take(folder: &Path, wanted: &Wanted) -> Result<usize> {
    fs::create_dir_all(folder)?;
    let mut count = 0;
    for state in State::all()?.iter().filter(|state| is_in(&wanted.states, &state.name)) {
        let languages = state.languages.iter().map(String::as_str).chain([PSEUDO]);
        for language in languages.filter(|it| is_in(&wanted.languages, &(*it).to_owned())) {
            count += of_state(folder, wanted, state, language).await?;
        }
    }
    Ok(count)
}

async fn of_state(folder: &Path, wanted: &Wanted, state: &State, language: &str) -> Result<usize> {
    let scripting = if state.still { Scripting::Off } else { Scripting::On };
    let site = Site::with_samples()?;
    let page = Page::blank_on(Engine::Chromium, scripting, site).await?;
    let mut count = 0;
    for mode in MODES.iter().filter(|mode| is_in(&wanted.modes, &mode.name.to_owned())) {
        for &width in mode.widths.iter().filter(|it| is_in(&wanted.widths, it)) {
            page.set_window(width, 800).await?;
            page.emulate(mode.media, &[mode.feature]).await?;
            page.go(&state.path(language)).await?;
            page.reach(state).await?;
            let name = format!("{}-{language}-{width}-{}.png", state.name, mode.name);
            fs::write(folder.join(&name), page.picture(state.part.as_deref()).await?)?;
            count += 1;
        }
    }
    Ok(count)
}

/// What the README shows beside each other, as on phones: a state, the part of it, and the theme.
const PHONES: [(&str, &str, &str); 3] =
    [("whole", "#status", "light"), ("event", "#timeline", "light"), ("result", "#check", "dark")];
/// The size of a phone, in px.
const PHONE: (u32, u32) = (390, 844);

/// Writes the README's picture: the first case as its readers have it.
///
/// # Errors
/// As [`take`].
pub async fn for_readme(file: &Path) -> Result<()> {
    let states = State::all()?;
    let page = Page::blank(Engine::Chromium, Scripting::On).await?;
    let (width, height) = PHONE;
    let mut pictures = Vec::new();
    for (name, part, theme) in PHONES {
        let state = states.iter().find(|state| state.name == name);
        let state = state.with_context(|| format!("no state is called {name}"))?;
        page.set_window(width, height).await?;
        page.emulate("screen", &[("prefers-color-scheme", theme)]).await?;
        page.go(&state.path("en")).await?;
        page.reach(state).await?;
        pictures.push(STANDARD.encode(page.picture(Some(part)).await?));
    }
    page.set_window((width + 24) * 3 + 24, height + 48).await?;
    page.visit("about:blank").await?;
    let lay = "const [width, height, pictures] = arguments;
        document.body.style.cssText = 'margin: 24px; display: flex; gap: 24px; background: #d6dade';
        for (const data of pictures) {
            const phone = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
            phone.style.cssText = `width: ${width}px; height: ${height}px; object-fit: cover; object-position: top`;
            document.body.append(phone);
        }
        return Promise.all([...document.images].map((image) => image.decode()))";
    page.ask::<Value>(lay, json!([width, height, pictures])).await?;
    Ok(fs::write(file, page.picture(None).await?)?)
}

impl Page {
    /// The page as a PNG, or a part of it, whole and not only what is in view.
    ///
    /// # Errors
    /// There is no such part, or the browser has no such command.
    async fn picture(&self, part: Option<&str>) -> Result<Vec<u8>> {
        let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return { x: 0, y: box.top + scrollY, width: innerWidth, height: box.height, scale: 1 }";
        let clip: Value = self.ask(script, json!([part.unwrap_or("html")])).await?;
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = vendor::devtools(&self.client, "Page.captureScreenshot", how).await?;
        let data = taken.get("data").and_then(Value::as_str).context("there is no picture")?;
        Ok(STANDARD.decode(data)?)
    }
}

fn is_in<T: PartialEq>(list: &[T], one: &T) -> bool {
    list.is_empty() || list.contains(one)
}
