//! A program that runs beside the tests, and ends with what has started it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};

/// A running program. Dropping it ends it.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a program. It reads nothing, and what it says is not shown.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let program = quiet.get_program().to_owned();
        let child =
            quiet.spawn().with_context(|| format!("{} does not start", program.display()))?;
        Ok(Self(child))
    }

    /// Whether it has not ended by itself.
    pub(crate) fn is_running(&mut self) -> Result<bool> {
        Ok(self.0.try_wait()?.is_none())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // What has ended already cannot be killed, and must still be waited for.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A display that nobody sees, for a browser that opens a window. Dropping it ends it.
pub(crate) struct Display {
    name: String,
    _server: Process,
    /// Kept, so that the server never writes into a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Display {
    /// Starts a display under a name that no other has.
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Process(command.spawn().context("Xvfb does not start")?);
        let output = server.0.stdout.take().context("Xvfb has no output")?;
        let mut output = BufReader::new(output);
        let mut number = String::new();
        output.read_line(&mut number).context("Xvfb does not say which display it is")?;
        Ok(Self { name: format!(":{}", number.trim()), _server: server, _output: output })
    }

    /// What programs call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}
