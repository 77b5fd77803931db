//! The tree that a browser gives to assistive technology, as text that a person can read: a line for each thing that is said, with
//! its role, its name and its state.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Need, Page, vendor};

/// Roles that nobody is told of. What is in them stands in their place.
const SILENT: [&str; 8] = [
    "none",
    "generic",
    "InlineTextBox",
    "ListMarker",
    "LineBreak",
    "LabelText",
    "StaticText",
    "paragraph",
];

/// Properties that a reader is told of, where they are not `false`.
const TOLD: [&str; 9] = [
    "checked", "disabled", "expanded", "focused", "hasPopup", "invalid", "level", "pressed",
    "selected",
];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Said>,
    name: Option<Said>,
    description: Option<Said>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct Said {
    #[serde(default)]
    value: Value,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Said,
}

impl Page {
    /// The accessibility tree of an element, two spaces for each level.
    ///
    /// # Errors
    /// There is no such element, or the browser does not tell.
    pub async fn tree(&self, selector: &str) -> Result<String> {
        Need::Emulation.must_be_met_by(self.engine)?;
        let devtools = async |name, how| vendor::devtools(self.altering(), name, how).await;
        let found = devtools(
            "Runtime.evaluate",
            json!({ "expression": format!("document.querySelector({})", json!(selector)) }),
        )
        .await?;
        let object = found.pointer("/result/objectId").context("there is no such element")?;
        let node = devtools("DOM.describeNode", json!({ "objectId": object })).await?;
        let element = node.pointer("/node/backendNodeId").and_then(Value::as_u64);
        let mut whole = devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = whole.get_mut("nodes").map(Value::take);
        let nodes: Vec<Node> = serde_json::from_value(nodes.unwrap_or_default())?;
        let root = nodes.iter().find(|node| node.element == element);
        let root = root.context("the element is not in the tree")?;
        let by_id = nodes.iter().map(|node| (node.node_id.as_str(), node)).collect();
        let mut text = String::new();
        write(&mut text, root, &by_id, 0);
        Ok(text)
    }
}

/// Writes a node and what is in it.
fn write(text: &mut String, node: &Node, by_id: &HashMap<&str, &Node>, level: usize) {
    let role = node.role.as_ref().map(Said::text).unwrap_or_default();
    let silent = node.ignored || SILENT.contains(&role.as_str());
    if role == "StaticText" {
        // Words between things that are said by themselves.
        let words = node.name.as_ref().map(Said::text).unwrap_or_default();
        if !words.trim().is_empty() {
            text.push_str(&format!("{}“{}”\n", "  ".repeat(level), words.trim()));
        }
    } else if !silent {
        text.push_str(&format!("{}{}\n", "  ".repeat(level), node.line(&role)));
    }
    // What has a name of its own is said by it alone.
    let named = ["link", "button", "radio", "checkbox", "heading", "image", "option"]
        .contains(&role.as_str());
    if named && !silent {
        return;
    }
    for child in node.child_ids.iter().filter_map(|id| by_id.get(id.as_str())) {
        write(text, child, by_id, if silent { level } else { level + 1 });
    }
}

impl Node {
    fn line(&self, role: &str) -> String {
        let mut line = role.to_owned();
        if let Some(name) = self.name.as_ref().map(Said::text).filter(|name| !name.is_empty()) {
            line.push_str(&format!(" “{name}”"));
        }
        if let Some(more) = self.description.as_ref().map(Said::text).filter(|it| !it.is_empty()) {
            line.push_str(&format!(", described by “{more}”"));
        }
        for property in self.properties.iter().filter(|it| TOLD.contains(&it.name.as_str())) {
            match property.value.text().as_str() {
                "false" | "" => {}
                "true" => line.push_str(&format!(", {}", property.name)),
                value => line.push_str(&format!(", {} {value}", property.name)),
            }
        }
        line
    }
}

impl Said {
    fn text(&self) -> String {
        match &self.value {
            Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Value::Null => String::new(),
            value => value.to_string(),
        }
    }
}
