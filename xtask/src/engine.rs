//! The browser engines that the page tests run in. It names them; how each is driven is the page tests' own.

use std::path::PathBuf;

use clap::ValueEnum;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// The engine of Safari, in the small browser that comes with WebKitGTK.
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// Every engine, in the order of testing.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The word for it on the command line and in the names of tests.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The file name of the WebDriver program that drives it.
    #[must_use]
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The variable of the environment that can name another such program.
    #[must_use]
    pub fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITWEBDRIVER",
        }
    }
}

/// How programs are told which driver drives which engine, as variables of the environment.
pub(crate) fn variables(
    drivers: Vec<(Engine, PathBuf)>,
) -> impl Iterator<Item = (&'static str, PathBuf)> {
    drivers.into_iter().map(|(engine, program)| (engine.driver_variable(), program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_an_engine_is_what_the_command_line_takes() {
        assert_eq!(Engine::ALL, Engine::value_variants());
        for engine in Engine::ALL {
            assert_eq!(Engine::from_str(engine.word(), false), Ok(engine));
        }
    }
}
