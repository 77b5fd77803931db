//! The browsers for the tests and the programs that drive them. A browser is part of the system, so it is left to
//! [`debian`], which asks before it changes anything; a driver that the system does not have is compiled.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Tools, cargo, debian, on_path, program};
use crate::engine::Engine;

/// What an engine's tests need of the system.
struct Needs {
    /// Programs to be found on `PATH`, one of each row. Without all of them, the packages are missing.
    programs: &'static [&'static [&'static str]],
    /// What has them on Debian.
    packages: &'static [&'static str],
}

fn needs(engine: Engine) -> Needs {
    match engine {
        Engine::Chromium => Needs {
            programs: &[
                &["chromedriver"],
                &["chromium", "chromium-browser", "google-chrome", "chrome"],
            ],
            packages: &["chromium", "chromium-driver"],
        },
        Engine::Firefox => {
            Needs { programs: &[&["firefox", "firefox-esr"]], packages: &["firefox-esr"] }
        }
        // This browser has no mode without a screen. Xvfb is a screen that nobody sees.
        Engine::WebKit => Needs {
            programs: &[&["WebKitWebDriver"], &["Xvfb"]],
            packages: &["webkit2gtk-driver", "xvfb"],
        },
    }
}

impl Tools<'_> {
    /// The program that drives each of these engines, after setting up what is missing.
    pub(crate) fn drivers(&self, engines: &[Engine]) -> Result<Vec<(Engine, PathBuf)>> {
        let missing: Vec<_> = engines.iter().copied().filter(|engine| !is_there(*engine)).collect();
        if !missing.is_empty() {
            let packages: Vec<_> = missing.iter().flat_map(|it| needs(*it).packages).collect();
            debian::install(&packages).with_context(|| format!("{}. {MEND}", lack(&missing)))?;
        }
        engines.iter().map(|engine| Ok((*engine, self.driver(*engine)?))).collect()
    }

    fn driver(&self, engine: Engine) -> Result<PathBuf> {
        if let Some(named) = env::var_os(engine.driver_variable()) {
            return Ok(PathBuf::from(named));
        }
        let file = program(engine.driver());
        if engine == Engine::Firefox {
            let tool = cargo::geckodriver(&self.versions.geckodriver);
            return Ok(cargo::installed(&self.shelf, &tool)?.join(file));
        }
        on_path(&file).with_context(|| format!("{}. {MEND}", lack(&[engine])))
    }
}

const MEND: &str =
    "`cargo xtask test pages --engine <ENGINE>` runs the page tests in those that are there";

/// Whether the system has all that an engine needs. Who names a driver in the environment knows where the rest is.
fn is_there(engine: Engine) -> bool {
    let found = |names: &&[&str]| names.iter().any(|name| on_path(&program(name)).is_some());
    env::var_os(engine.driver_variable()).is_some() || needs(engine).programs.iter().all(found)
}

fn lack(engines: &[Engine]) -> String {
    let words: Vec<_> = engines.iter().map(|engine| engine.word()).collect();
    format!("the tests run in {} too, which is missing here", words.join(" and "))
}
