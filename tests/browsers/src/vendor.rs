//! Commands of ChromeDriver that WebDriver itself does not have: the console, and the browser's own protocol.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command by its path below the session.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// What the browser has logged since this was asked last.
pub(crate) async fn log(client: &Client) -> Result<Value> {
    let command = Command { path: "se/log", body: json!({ "type": "browser" }) };
    client.issue_cmd(command).await.context("reading the console")
}

/// Performs input of several devices, in the form that WebDriver has for it.
pub(crate) async fn perform(client: &Client, actions: Value) -> Result<()> {
    let command = Command { path: "actions", body: json!({ "actions": actions }) };
    client.issue_cmd(command).await.context("performing input")?;
    Ok(())
}

/// Performs a command of the DevTools protocol.
pub(crate) async fn devtools(client: &Client, name: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": name, "params": params });
    client
        .issue_cmd(Command { path: "goog/cdp/execute", body })
        .await
        .with_context(|| name.to_owned())
}
