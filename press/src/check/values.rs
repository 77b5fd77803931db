//! Values in texts: a date, a number, or a sum of money, which the press writes in the page's language.

use super::Checker;
use crate::case::{Decimal, Value};
use crate::problem::{Fault, Kind};
use crate::source::Located;

/// Digits a number may have; more cannot be read by anyone.
const DIGITS: usize = 15;

impl Checker<'_> {
    /// A value, as it is written in the address of a link without words.
    pub(super) fn value_in_text(&mut self, written: &Located<String>) -> Option<Value> {
        if let Some(date) = written.value.strip_prefix("date:") {
            let date = Located { value: date.to_owned(), span: written.span.clone() };
            return self.moment(&Some(date)).map(Value::Date);
        }
        let parsed = match written.value.strip_prefix("money:") {
            Some(sum) => money(sum),
            None => number(written.value.strip_prefix("number:").unwrap_or_default()),
        };
        parsed.map_err(|fault| self.report(fault.at(Kind::BadText, written.span.clone()))).ok()
    }
}

/// Reads `1200`, `0.5` or `-3`.
fn number(written: &str) -> Result<Value, Fault> {
    decimal(written, true).map(Value::Number).ok_or_else(|| {
        Fault::new(
            format!("\"{written}\" is not a number."),
            "Write digits only, without blanks or commas, and a point before decimals: `[](number:1200)`, `[](number:0.5)`.",
        )
    })
}

/// Reads `USD-1000` or `EUR-12.50`.
fn money(written: &str) -> Result<Value, Fault> {
    let parts = written.split_once('-').filter(|(currency, _)| {
        currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    let sum = parts.and_then(|(currency, amount)| {
        Some(Value::Money { currency: currency.into(), amount: decimal(amount, false)? })
    });
    sum.ok_or_else(|| {
        Fault::new(
            format!("\"{written}\" is not a sum of money."),
            "Write the three letters of the currency, a hyphen and the sum: `[](money:USD-1000)`.",
        )
    })
}

fn decimal(written: &str, signed: bool) -> Option<Decimal> {
    let digits = if signed { written.strip_prefix('-').unwrap_or(written) } else { written };
    let whole = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (before, after) = digits.split_once('.').unwrap_or((digits, "0"));
    let fits = whole(before) && whole(after) && digits.len() <= DIGITS;
    Decimal::try_from_str(written).ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_made_of_digits() {
        for written in ["0", "7", "1200", "0.5", "-3", "999999999999999"] {
            assert!(number(written).is_ok(), "{written}");
        }
        for written in ["", "-", "1,200", "1 200", "1.2.3", ".5", "5.", "1e5", "+1", "12x", "١٢"]
        {
            let reason = number(written).expect_err(written).reason;
            assert_eq!(reason, format!("\"{written}\" is not a number."));
        }
        assert!(number(&"9".repeat(DIGITS + 1)).is_err(), "too long to read");
    }

    #[test]
    fn a_sum_of_money_names_its_currency() {
        assert!(money("USD-1000").is_ok() && money("EUR-12.50").is_ok());
        for written in ["", "1000", "USD", "USD-", "usd-5", "US-5", "USD 5", "USD--5", "$-5"] {
            assert!(money(written).is_err(), "{written}");
        }
    }
}
