//! What differs between the engines: how each is started, and what a test can need that not every one has.

use std::ffi::OsString;
use std::{env, fmt};

use anyhow::{Result, ensure};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use xtask::engine::Engine;

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripting {
    /// As usual.
    On,
    /// The reader has switched them off.
    Off,
}

/// A behaviour that differs between engines, so that a test of it in one says nothing about another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The focus: the element that gets it, the moment, and the scrolling to it.
    Focus,
    /// Keys: the order of Tab, and arrows on radio buttons and sliders.
    Keys,
    /// Fingers and mice: the element that they hit, and the events that the page gets.
    Pointer,
    /// Entries of the history, pages that are kept for Back, and scrolling to a fragment.
    History,
    /// The room that words and boxes take.
    Layout,
    /// Styles: properties, inheritance and transitions.
    Styles,
    /// Pages without scripts, with details and declarative shadow roots.
    Scripting,
    /// Content security policies and sandboxes.
    Policy,
    /// Frames: the moment of their layout, and the order of messages.
    Frames,
    /// Fetching, compiling and starting scripts and modules, and the events when that fails.
    Loading,
    /// The requests of a page, and their number.
    Requests,
    /// The top layer, and the dismissal of popovers in it.
    Popover,
    /// Highlights that mark words without a change of the document.
    Highlights,
    /// Storage, and the interfaces that list it.
    Storage,
    /// Modules of the page that a script of the test can import. Geckodriver's scripts have others.
    Modules,
}

impl Differs {
    /// Returns the engines that a test of it runs in.
    #[must_use]
    pub fn engines(self) -> &'static [Engine] {
        match self {
            Self::Modules => &[Engine::Chromium, Engine::WebKit],
            _ => &Engine::ALL,
        }
    }
}

/// Something that WebDriver itself does not have, and that only the driver of Chromium adds. A test that runs in each engine cannot use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The console can be read.
    Console,
    /// A narrow window, a high one, or one that prefers dark colours can be had.
    Emulation,
    /// The browser reports what has moved by itself.
    Shifts,
    /// A finger that is drawn over the glass scrolls. Everywhere else the page is told of it, and nothing else happens.
    Strokes,
}

impl Need {
    /// Returns true if an engine has it: ChromeDriver hands out the console and takes commands of the DevTools protocol, and layout
    /// shifts are a measurement that only Chromium has.
    #[must_use]
    pub fn is_met_by(self, engine: Engine) -> bool {
        engine == Engine::Chromium
    }

    /// Fails unless an engine has it.
    pub(crate) fn must_be_met_by(self, engine: Engine) -> Result<()> {
        let word = engine.word();
        ensure!(
            self.is_met_by(engine),
            "{word} has no {self}: this test cannot run in each engine"
        );
        Ok(())
    }
}

impl fmt::Display for Need {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Console => "console that can be read",
            Self::Emulation => "emulation of windows and colours",
            Self::Shifts => "record of layout shifts",
            Self::Strokes => "finger that scrolls",
        })
    }
}

/// The program that drives an engine: the one that the environment names, or the one on the path.
pub(crate) fn driver(engine: Engine) -> OsString {
    env::var_os(engine.driver_variable()).unwrap_or_else(|| engine.driver().into())
}

/// What the driver is started with.
pub(crate) fn arguments(engine: Engine, port: u16) -> Vec<String> {
    let mut arguments = vec![format!("--port={port}")];
    if engine == Engine::Firefox {
        // Nothing here uses this second port, but two drivers cannot have the same one.
        arguments.push("--websocket-port=0".to_owned());
    }
    arguments
}

/// The environment that the driver and its browser need. They read pages of this project alone, and the sandbox asks
/// for rights that a container does not give.
pub(crate) fn environment(engine: Engine) -> Option<(&'static str, &'static str)> {
    (engine == Engine::WebKit).then_some(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"))
}

/// Whether the browser opens a window, for which it needs a display.
pub(crate) fn opens_a_window(engine: Engine) -> bool {
    engine == Engine::WebKit
}

/// A browser that nobody sees and that talks to nobody but the site.
pub(crate) fn capabilities(engine: Engine, scripting: Scripting) -> Capabilities {
    let capabilities = match engine {
        Engine::Chromium => chromium(scripting),
        Engine::Firefox => firefox(scripting),
        Engine::WebKit => webkit(scripting),
    };
    capabilities.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn chromium(scripting: Scripting) -> Vec<(&'static str, Value)> {
    let javascript = if scripting == Scripting::Off { 2 } else { 1 };
    let options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run",
        ],
        "prefs": { "profile.managed_default_content_settings.javascript": javascript },
    });
    vec![("goog:chromeOptions", options), ("goog:loggingPrefs", json!({ "browser": "ALL" }))]
}

fn firefox(scripting: Scripting) -> Vec<(&'static str, Value)> {
    let prefs = json!({
        "javascript.enabled": scripting == Scripting::On,
        // Every page is new to the browser, and gone before code that is compiled better would pay.
        "javascript.options.wasm_optimizingjit": false,
        // No process is started ahead of the page that needs it.
        "dom.ipc.processPrelaunch.enabled": false,
    });
    vec![("moz:firefoxOptions", json!({ "args": ["-headless"], "prefs": prefs }))]
}

fn webkit(scripting: Scripting) -> Vec<(&'static str, Value)> {
    let mut arguments = vec!["--automation"];
    if scripting == Scripting::Off {
        arguments.push("--enable-javascript=FALSE");
    }
    vec![("webkitgtk:browserOptions", json!({ "args": arguments }))]
}
