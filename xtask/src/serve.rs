//! `cargo xtask serve`: shows the site on this machine.

use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

use crate::jobs::Details;
use crate::project::Project;
use crate::server::{Config, Server};
use crate::{say, site};

/// The port people expect, if nobody else has it.
const USUAL: u16 = 8080;

/// Presses the site if it has changed and serves it until somebody stops it.
pub(crate) fn run(project: &Project, port: Option<u16>, details: Details) -> Result<()> {
    // A port that is taken is told before the site is pressed, not after.
    drop(listen(&project.dist(), port)?);
    site::refresh(project, details)?;
    let server = listen(&project.dist(), port)?;
    if port.is_none() && server.addr().port() != USUAL {
        say::note(&format!("port {USUAL} is taken, so this one was picked"));
    }
    println!("http://{}/", server.addr());
    say::note("Stop with Ctrl+C. After a change, run `cargo xtask build` and reload the page.");
    server.wait();
    Ok(())
}

fn listen(dist: &Path, port: Option<u16>) -> Result<Server> {
    let start = |port| Server::start(dist, Config { port, ..Config::default() });
    let server = match port {
        Some(_) => start(port),
        None => start(Some(USUAL)).or_else(|error| match error.kind() {
            ErrorKind::AddrInUse => start(None),
            _ => Err(error),
        }),
    };
    server.with_context(|| match port {
        Some(port) => format!("cannot listen on port {port}: choose another, or leave out --port"),
        None => "cannot listen on this machine".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_port_that_is_taken_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let first = Server::start(folder.path(), Config::default()).expect("a server");
        let port = first.addr().port();
        let error = listen(folder.path(), Some(port)).expect_err("taken");
        assert!(error.to_string().contains(&port.to_string()), "{error}");
    }

    #[test]
    fn without_a_port_there_is_always_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let first = listen(folder.path(), None).expect("a server");
        let second = listen(folder.path(), None).expect("another server");
        assert_ne!(first.addr(), second.addr());
        assert_ne!(second.addr().port(), USUAL);
    }
}
