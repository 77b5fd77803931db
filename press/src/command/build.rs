//! `case-press build`: presses every case into pages.

use std::io;
use std::path::PathBuf;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use url::Url;

use super::check::report;
use super::print::{print, tell};
use super::{Outcome, Place, Verdict};
use crate::library;
use crate::site::{Done, Job, press};

/// Press every case into pages.
///
/// With an error in any case nothing is written. A case that has not changed since it was last pressed into the same
/// folder is left as it is.
#[derive(Args)]
pub(super) struct Build {
    /// The folder that holds the built widget and receives the pages.
    #[arg(long)]
    out: PathBuf,
    /// The address under which the site will be found, such as https://example.org/law/.
    ///
    /// With it, feeds, calendars and case.json name whole addresses, and there is a sitemap.xml.
    #[arg(long, env = "CASE_SITE", value_parser = site)]
    site: Option<Url>,
    /// Leave out the compressed copies (`.br`, `.gz`) that lie beside the files for servers.
    #[arg(long)]
    uncompressed: bool,
    /// Press everything anew, changed or not.
    #[arg(long)]
    anew: bool,
}

impl Build {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let locales = place.locales()?;
        let job = Job {
            project: &place.project,
            out: &self.out,
            locales: &locales,
            today: place.today(),
            site: self.site.as_ref(),
            compressed: !self.uncompressed,
            anew: self.anew,
        };
        let bar = bar(library::cases(&place.project)?.len());
        let done = press(job, &|| bar.inc(1))?;
        bar.finish_and_clear();
        told(&done)?;
        Ok(if done.sound { Verdict::Fine } else { Verdict::Problems })
    }
}

/// A site's address, which everything on it starts with.
fn site(written: &str) -> Result<Url, String> {
    let url = Url::parse(written).map_err(|reason| format!("{reason}"))?;
    if url.cannot_be_a_base() || !matches!(url.scheme(), "https" | "http") {
        return Err("write the whole address, with https://".to_owned());
    }
    let path = format!("{}/", url.path().trim_end_matches('/'));
    let mut url = url;
    url.set_path(&path);
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

/// A bar for more cases than are done at once; it is drawn on a terminal only.
fn bar(cases: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("pressing {wide_bar} {pos} of {len}, {eta} left");
    let bar =
        ProgressBar::with_draw_target(u64::try_from(cases).ok(), ProgressDrawTarget::stderr());
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

/// Says what has been done.
///
/// # Errors
/// It cannot be written.
pub(super) fn told(done: &Done) -> io::Result<()> {
    for files in &done.read {
        if files.iter().any(|file| !file.problems.is_empty()) {
            report(files)?;
        }
    }
    if done.sound {
        let Done { pages, unchanged, removed, .. } = done;
        print(&format!("{pages} pages pressed; {unchanged} cases unchanged, {removed} removed\n"))
    } else {
        tell("Nothing was written.\n");
        Ok(())
    }
}
