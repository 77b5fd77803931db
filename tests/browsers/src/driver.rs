//! The program that drives a browser: found, started on a free port, and ended together with its browser.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread::sleep;
use std::time::Instant;

use anyhow::{Result, bail};
use serde_json::Value;
use xtask::engine::Engine;

use crate::process::{Display, Process};
use crate::{GLANCE, PATIENCE, engine};

/// How often another port is tried.
const ATTEMPTS: usize = 5;

/// A running driver. Dropping it ends it.
pub(crate) struct Driver {
    port: u16,
    // Ends before its display, since fields are dropped in this order.
    _process: Process,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of an engine.
    ///
    /// Not every driver can choose a port and tell which, so a free one is looked for. Should another program be
    /// quicker to take it, the driver ends, and the next port is tried.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let program = engine::driver(engine);
        let display = engine::opens_a_window(engine).then(Display::start).transpose()?;
        for _ in 0..ATTEMPTS {
            let port = free_port()?;
            let mut command = Command::new(&program);
            command.args(engine::arguments(engine, port)).envs(engine::environment(engine));
            command.envs(display.iter().map(|display| ("DISPLAY", display.name())));
            let mut process = Process::start(&mut command)?;
            if is_ready(&mut process, port)? {
                return Ok(Self { port, _process: process, _display: display });
            }
        }
        bail!("{} ends before it is ready", program.display())
    }

    /// Where the driver takes commands.
    pub(crate) fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Ends a session, and waits until its browser is closed. A driver that is killed would leave the browser behind.
    pub(crate) fn end(&self, session: &str) -> io::Result<()> {
        ask(self.port, "DELETE", &format!("/session/{session}")).map(drop)
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Waits until the driver takes commands, or has ended.
fn is_ready(process: &mut Process, port: u16) -> Result<bool> {
    let start = Instant::now();
    while process.is_running()? {
        let status = ask(port, "GET", "/status").ok();
        let status = status.and_then(|body| serde_json::from_str::<Value>(&body).ok());
        if status.is_some_and(|status| status.pointer("/value/ready") == Some(&Value::Bool(true))) {
            return Ok(true);
        }
        if start.elapsed() > PATIENCE {
            bail!("the driver is not ready after {PATIENCE:?}");
        }
        sleep(GLANCE);
    }
    Ok(false)
}

/// Asks without the client, which needs a runtime: what is dropped has none. Returns the body of the answer.
fn ask(port: u16, method: &str, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let host = format!("{}:{port}", Ipv4Addr::LOCALHOST);
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    let mut answer = BufReader::new(stream);
    let mut body = vec![0; body_length(&mut answer)?];
    answer.read_exact(&mut body)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}

/// Reads the head of an answer, and how long the body is. Not every driver ends the connection after it.
fn body_length(answer: &mut impl BufRead) -> io::Result<usize> {
    let mut length = 0;
    for line in answer.lines() {
        let line = line?.to_ascii_lowercase();
        match line.split_once(':') {
            Some(("content-length", value)) => length = value.trim().parse().unwrap_or_default(),
            None if line.is_empty() => break,
            _ => {}
        }
    }
    Ok(length)
}
