//! Numbers and sums of money in words, by ICU4X: in the conventions of the page's language.
//!
//! Sums keep the decimals they are written with. ICU4X's own formatter for money always adds those of the currency,
//! and nobody writes "$1,000.00" in an article; so the sign and its place come from the locale's words.

use case_explainer::brief::Str;
use icu::decimal::DecimalFormatter;
use icu::locale::{Locale as Tag, ParseError};
use icu::plurals::{PluralCategory, PluralOperands, PluralRules};

use super::dates::{DateError, Dates};
use crate::case::{Decimal, Value};
use crate::locale::MoneyWords;

/// Formats values in one language.
pub(super) struct Values {
    number: DecimalFormatter,
    plurals: PluralRules,
    money: MoneyWords,
}

impl Values {
    /// A formatter for a locale tag such as `en-GB`.
    ///
    /// # Errors
    /// The tag is not a locale that ICU4X knows.
    pub(super) fn new(tag: &str, money: &MoneyWords) -> Result<Values, DateError> {
        let locale: Tag = tag.parse().map_err(|reason: ParseError| DateError::new(tag, reason))?;
        let number = DecimalFormatter::try_new((&locale).into(), Default::default());
        let plurals = PluralRules::try_new_cardinal((&locale).into());
        Ok(Values {
            number: number.map_err(|reason| DateError::new(tag, reason))?,
            plurals: plurals.map_err(|reason| DateError::new(tag, reason))?,
            money: money.clone(),
        })
    }

    /// A value in words.
    pub(super) fn text(&self, value: &Value, dates: &Dates) -> Str {
        match value {
            Value::Date(when) => dates.when(when).text,
            Value::Number(number) => self.number(number).into(),
            Value::Money { currency, amount } => {
                let pattern = self.money.known.get(&**currency).unwrap_or(&self.money.other);
                let sum = pattern.replace("{code}", currency);
                sum.replace("{number}", &self.number(amount)).into()
            }
        }
    }

    /// Which form of a word a number asks for.
    pub(super) fn category(&self, number: PluralOperands) -> PluralCategory {
        self.plurals.category_for(number)
    }

    /// A number in digits.
    pub(super) fn number(&self, number: &Decimal) -> String {
        self.number.format_to_string(number)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::case::When;
    use crate::compile::words::english;

    fn told(tag: &str, value: &Value) -> String {
        let words = english();
        let dates = Dates::new(tag, &words.time).unwrap();
        Values::new(tag, &words.money).unwrap().text(value, &dates).to_string()
    }

    fn money(currency: &str, amount: &str) -> Value {
        Value::Money { currency: currency.into(), amount: amount.parse().unwrap() }
    }

    #[test]
    fn a_number_is_grouped_as_its_readers_do() {
        let number = Value::Number("1234567.5".parse().unwrap());
        assert_eq!(told("en-GB", &number), "1,234,567.5");
        assert_eq!(told("es", &number), "1.234.567,5");
    }

    #[test]
    fn money_keeps_the_decimals_that_are_written() {
        assert_eq!(told("en-GB", &money("USD", "1000")), "$1,000");
        assert_eq!(told("en-GB", &money("EUR", "12.50")), "€12.50");
        assert_eq!(told("en-GB", &money("SEK", "1000")), "SEK 1,000", "a sign nobody here knows");
    }

    #[test]
    fn a_date_is_written_as_everywhere() {
        let date = Value::Date(When::Day(Date::constant(2025, 1, 21)));
        assert_eq!(told("en-GB", &date), "21 Jan 2025");
    }
}
