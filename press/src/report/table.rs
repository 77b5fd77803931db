//! Lists as tables, for people and for programs.

use comfy_table::presets::ASCII_MARKDOWN;
use comfy_table::{ContentArrangement, Table as Drawn};
use serde_json::{Map, Value};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lined up for people.
    Text,
    /// Comma-separated values with a row of names (RFC 4180).
    Csv,
    /// A list of objects.
    Json,
}

/// Rows of equal width under names.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
}

/// The width of a table for people: what a wide terminal, and a printed page on its side, have room for.
const WIDTH: u16 = 150;

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(columns: &[&'static str]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds a row with a value for each column: words, a number, a list of words, or nothing.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Value>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }

    /// The table as text.
    ///
    /// # Errors
    /// A row cannot be written as CSV or JSON.
    pub fn write(&self, form: Form) -> Result<String, Box<dyn std::error::Error>> {
        match form {
            Form::Text => Ok(self.text()),
            Form::Csv => self.csv(),
            Form::Json => Ok(format!("{}\n", serde_json::to_string_pretty(&self.json())?)),
        }
    }

    fn text(&self) -> String {
        let mut drawn = Drawn::new();
        drawn.load_style(ASCII_MARKDOWN);
        drawn.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
        drawn.set_header(self.columns.clone());
        for row in &self.rows {
            drawn.add_row(row.iter().map(|cell| words(cell, ", ")));
        }
        format!("{drawn}\n")
    }

    fn csv(&self) -> Result<String, Box<dyn std::error::Error>> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(&self.columns)?;
        for row in &self.rows {
            csv.write_record(row.iter().map(|cell| words(cell, " ")))?;
        }
        Ok(String::from_utf8(csv.into_inner()?)?)
    }

    fn json(&self) -> Value {
        let object = |row: &Vec<Value>| {
            let cells = self.columns.iter().map(|name| (*name).to_owned()).zip(row.iter().cloned());
            Value::Object(cells.collect::<Map<_, _>>())
        };
        Value::Array(self.rows.iter().map(object).collect())
    }
}

/// A cell in words; the items of a list with something between them.
fn words(cell: &Value, between: &str) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(words) => words.clone(),
        Value::Array(items) => {
            items.iter().map(|item| words(item, between)).collect::<Vec<_>>().join(between)
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn table() -> Table {
        let mut table = Table::new(&["id", "used"]);
        table.row([json!("a, \"b\""), json!(["event.a.text", "event.b.text"])]);
        table.row([json!("c"), json!(null)]);
        table
    }

    #[test]
    fn a_table_reads_the_same_in_every_form() {
        assert_eq!(
            table().write(Form::Csv).unwrap(),
            "id,used\n\"a, \"\"b\"\"\",event.a.text event.b.text\nc,\n"
        );
        let json: Value = serde_json::from_str(&table().write(Form::Json).unwrap()).unwrap();
        assert_eq!(json[0]["used"][1], "event.b.text");
        let text = table().write(Form::Text).unwrap();
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(text.contains("event.a.text, event.b.text"), "{text}");
    }
}
