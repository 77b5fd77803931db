//! A browser of its own for each visit, worked by the DevTools protocol through ChromeDriver.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use ureq::Agent;

use crate::driver::Driver;

/// A browser with one page. Dropping it closes both.
pub(super) struct Browser {
    agent: Agent,
    /// The session's address.
    session: String,
    /// The number of the browser's process.
    process: u64,
    /// The browser's version.
    pub(super) version: String,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser that talks to this machine only. No command may take longer than `cap`.
    pub(super) fn start(driver: &Path, cap: Duration) -> Result<Self> {
        let driver = Driver::start(driver)?;
        let config = Agent::config_builder()
            .timeout_global(Some(cap))
            .proxy(None)
            // The driver tells in its answer what is wrong.
            .http_status_as_error(false);
        let agent = Agent::from(config.build());
        let sessions = format!("{}/session", driver.address());
        let told = post(&agent, &sessions, &wanted()).context("the browser does not start")?;
        let told: Started = serde_json::from_value(told).context("a driver of another browser")?;
        let Capabilities { version, process } = told.capabilities;
        let session = format!("{sessions}/{}", told.session_id);
        Ok(Self { agent, session, process, version, _driver: driver })
    }

    /// Performs a command of the DevTools protocol.
    pub(super) fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": params });
        post(&self.agent, &format!("{}/goog/cdp/execute", self.session), &body)
            .with_context(|| command.to_owned())
    }

    /// The value of an expression in the page; of a promise, what it comes to.
    pub(super) fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let params =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut told = self.devtools("Runtime.evaluate", &params)?;
        if let Some(thrown) = told.get("exceptionDetails") {
            // Where it was thrown is in the lines that follow.
            let text = thrown.pointer("/exception/description").and_then(Value::as_str);
            bail!(
                "{}",
                text.and_then(|text| text.lines().next()).unwrap_or("something was thrown")
            );
        }
        let value = told.pointer_mut("/result/value").map(Value::take).unwrap_or_default();
        serde_json::from_value(value).with_context(|| format!("{expression}: {told}"))
    }
}

/// A page that hangs would keep the driver from closing the browser, and the browser running for ever.
impl Drop for Browser {
    fn drop(&mut self) {
        // Where there is no such program, the driver closes every browser that does answer.
        Command::new("kill").args(["-s", "KILL", &self.process.to_string()]).status().ok();
    }
}

/// What the driver says of a browser that it has started.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Started {
    session_id: String,
    capabilities: Capabilities,
}

#[derive(Deserialize)]
struct Capabilities {
    #[serde(rename = "browserVersion")]
    version: String,
    #[serde(rename = "goog:processID")]
    process: u64,
}

/// Whether something took longer than a command may.
pub(super) fn is_over(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| matches!(cause.downcast_ref(), Some(ureq::Error::Timeout(_))))
}

/// Sends a command and takes the value of the answer.
fn post(agent: &Agent, address: &str, body: &Value) -> Result<Value> {
    let asked = agent.post(address).content_type("application/json").send(body.to_string());
    let mut answer: Value = serde_json::from_str(&asked?.body_mut().read_to_string()?)?;
    if let (Some(error), reason) =
        (answer.pointer("/value/error"), answer.pointer("/value/message"))
    {
        bail!("{error}: {}", reason.and_then(Value::as_str).unwrap_or_default());
    }
    Ok(answer.get_mut("value").map(Value::take).unwrap_or_default())
}

fn wanted() -> Value {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,800",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    // Waiting for a page to load is the bench's, not the driver's.
    let always = json!({
        "pageLoadStrategy": "none",
        "goog:chromeOptions": { "args": arguments },
    });
    json!({ "capabilities": { "alwaysMatch": always } })
}
