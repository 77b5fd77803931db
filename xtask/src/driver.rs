//! The program that drives Chromium for `cargo xtask bench`: started on a free port, and stopped together with its browser.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// What ChromeDriver says before the port it has taken.
const STARTED: &str = "started successfully on port ";

/// A running ChromeDriver. Dropping it ends it, and every browser it has started.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Kept, so that the driver never writes into a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts this program, which is found by its path or on `PATH`.
    ///
    /// # Errors
    ///
    /// There is no such program, or it does not say which port it has taken.
    pub(crate) fn start(program: impl AsRef<OsStr>) -> Result<Self> {
        let program = program.as_ref();
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut output = BufReader::new(output);
        match port(&mut output) {
            Ok(port) => Ok(Self { process, port, _output: output }),
            Err(reason) => {
                process.kill().ok();
                process.wait().ok();
                Err(reason)
            }
        }
    }

    /// Where the driver takes commands.
    #[must_use]
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to close its browsers, and waits until it has.
    fn quit(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_exact(&mut [0])?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that has died already cannot be asked. Killing it either way keeps none behind.
        self.quit().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn port(output: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some((_, port)) = line.split_once(STARTED) {
            return port.trim().trim_end_matches('.').parse().context(line);
        }
        line.clear();
    }
    bail!("the driver ended before it was ready")
}
