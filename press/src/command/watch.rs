//! `case-press watch`: shows the pages while somebody writes.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::build::told;
use super::print::failure;
use super::{Outcome, Place};
use crate::site::{Done, Job, press};
use crate::watch::{Changes, Preview};

/// The folders that pages are made of.
const FOLDERS: [&str; 3] = ["cases", "locales", "styles"];

/// Show the pages in a browser, and load them again after every change.
///
/// Changes of cases, locales and styles are pressed as soon as they are saved. Problems are told here; the browser keeps
/// the last pages without an error. Ends with Ctrl-C.
#[derive(Args)]
pub(super) struct Watch {
    /// The folder that holds the built widget and receives the pages; `cargo xtask build` makes `dist`.
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// The port on this machine; 0 takes any that is free.
    #[arg(long, default_value_t = 8081)]
    port: u16,
}

impl Watch {
    pub(super) fn run(&self, place: &Place) -> Outcome {
        let changes = Changes::of(&place.project, &FOLDERS)?;
        self.press(place)?;
        let preview = Preview::start(&self.out, self.port)?;
        println!("The pages are at http://{}/ and follow every change.", preview.address());
        loop {
            changes.wait()?;
            let start = Instant::now();
            // Words of a language that do not fit are no reason to stop: they are being written.
            match self.press(place) {
                Ok(done) if done.sound => {
                    preview.reload();
                    println!("({} ms)", start.elapsed().as_millis());
                }
                Ok(_) => {}
                Err(reason) => failure(&*reason),
            }
        }
    }

    fn press(&self, place: &Place) -> Result<Done, Box<dyn std::error::Error>> {
        let locales = place.locales()?;
        let (project, out, today) = (&place.project, &self.out, place.today());
        // Copies for servers would only keep an editor waiting.
        let (site, compressed, anew) = (None, false, false);
        let job = Job { project, out, locales: &locales, today, site, compressed, anew };
        let done = press(job, &|| {})?;
        told(&done)?;
        Ok(done)
    }
}
