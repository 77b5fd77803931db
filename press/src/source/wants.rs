//! What a key wants for a value, in words an editor uses. The words of every "wrong type" and "missing" problem.

use toml::de::DeValue;

/// What a key wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wants {
    /// Words in quotes.
    Words,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A date in quotes, or bare.
    Date,
    /// A list of words.
    List,
    /// A table with a header of its own.
    Table,
    /// Tables that may stand several times.
    Tables,
    /// A table in braces.
    Inline,
    /// A list of tables in braces.
    Inlines,
}

impl Wants {
    /// The kind of value.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Words => "text in quotes",
            Self::Number => "a whole number",
            Self::Flag => "`true` or `false`",
            Self::Date => "a date",
            Self::List => "a list of words",
            Self::Table | Self::Inline => "a table",
            Self::Tables | Self::Inlines => "a list of tables",
        }
    }

    /// How such a value is written, for a key of a table with this path.
    pub(crate) fn example(self, path: &str, key: &str) -> String {
        let header = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match self {
            Self::Words => format!(r#"`{key} = "..."`"#),
            Self::Number => format!("`{key} = 1`"),
            Self::Flag => format!("`{key} = true`"),
            Self::Date => format!(r#"`{key} = "2025-01-21"`"#),
            Self::List => format!(r#"`{key} = ["..."]`"#),
            Self::Table => format!("`[{header}]`"),
            Self::Tables => format!("`[[{header}]]`"),
            Self::Inline => format!("`{key} = {{ ... }}`"),
            Self::Inlines => format!("`{key} = [{{ ... }}, {{ ... }}]`"),
        }
    }
}

/// What a value is.
pub(crate) fn noun(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text in quotes",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
