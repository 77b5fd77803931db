//! A case file made of the schema: every key that the schema has, once, with values that the reader has to remark on.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use toml::Table;

/// The file, and what the reader has to say about it.
pub(crate) struct Form {
    pub(crate) text: String,
    /// For each table, by the strange key that is put into it: its path, and its keys in the schema.
    pub(crate) tables: BTreeMap<String, (String, BTreeSet<String>)>,
    /// For each choice, by the strange word that is chosen: its path, and its words in the schema.
    pub(crate) choices: BTreeMap<String, (String, BTreeSet<String>)>,
}

impl Form {
    pub(crate) fn of(schema: &Value) -> Self {
        let mut maker = Maker { schema, tables: BTreeMap::new(), choices: BTreeMap::new() };
        let toml::Value::Table(file) = maker.value(schema, "") else { panic!("a table") };
        let Maker { tables, choices, .. } = maker;
        let quoted = |(mark, choice): (String, _)| (format!("\"{mark}\""), choice);
        let choices = choices.into_iter().map(quoted).collect();
        Self { text: toml::to_string(&file).unwrap(), tables, choices }
    }
}

struct Maker<'a> {
    schema: &'a Value,
    tables: BTreeMap<String, (String, BTreeSet<String>)>,
    choices: BTreeMap<String, (String, BTreeSet<String>)>,
}

impl<'a> Maker<'a> {
    /// A value of this form.
    fn value(&mut self, form: &'a Value, path: &str) -> toml::Value {
        if let Some(to) = form.get("$ref") {
            let to = to.as_str().unwrap().trim_start_matches('#');
            return self.value(self.schema.pointer(to).unwrap(), path);
        }
        let words = words(form);
        if !words.is_empty() {
            // Near to no word, so that the reader lists all it knows.
            let mark = format!("qqqqqqqqqqqqqqqq-{}", self.choices.len());
            self.choices.insert(mark.clone(), (path.to_owned(), words));
            return mark.into();
        }
        // Of several forms the first will do; only a verdict has them.
        if let Some(forms) = form.get("anyOf") {
            return self.value(&forms[0], path);
        }
        match form["type"].as_str() {
            Some("object") => self.table(form, path).into(),
            Some("array") => vec![self.value(&form["items"], path)].into(),
            Some("integer") => 1.into(),
            Some("boolean") => true.into(),
            _ => "x".into(),
        }
    }

    fn table(&mut self, form: &'a Value, path: &str) -> Table {
        let Some(keys) = form.get("properties") else {
            // A table whose keys are ids.
            return ["a", "b"].map(|id| (id.to_owned(), "x".into())).into_iter().collect();
        };
        assert_eq!(form["additionalProperties"], false, "{path}");
        let keys = keys.as_object().unwrap();
        let mark = format!("zzzzzzzzzzzzzzzz-{}", self.tables.len());
        let known = (path.to_owned(), keys.keys().cloned().collect());
        self.tables.insert(mark.clone(), known);
        let entry = |(key, form): (&String, &'a Value)| {
            (key.clone(), self.value(form, &format!("{path}.{key}")))
        };
        let mut table: Table = keys.iter().map(entry).collect();
        table.insert(mark, 1.into());
        table
    }
}

/// The words that can be chosen from.
fn words(form: &Value) -> BTreeSet<String> {
    let plain = form["enum"].as_array().into_iter().flatten();
    let told = form["oneOf"].as_array().into_iter().flatten();
    let told = told.filter_map(|it| it.get("const").or_else(|| it["enum"].get(0)));
    plain.chain(told).map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// What stands between backticks.
pub(crate) fn listed(sentence: &str) -> BTreeSet<String> {
    sentence.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
