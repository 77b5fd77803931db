//! Sentences with a number in them, in the form that the number asks for.

use icu::plurals::{PluralCategory, PluralOperands};

use super::values::Values;
use crate::case::Decimal;
use crate::locale::{Counted, Forms};

impl Values {
    /// A sentence with a whole number in it.
    pub(super) fn counted(&self, sentence: &Counted, number: i32) -> String {
        let whole = Decimal::from(number);
        let operands = PluralOperands::from(&whole);
        form(sentence, self.category(operands)).replace("{number}", &self.number(&whole))
    }

    /// A sentence with a whole number and a half; the half stands in the sentence, and asks for its own form.
    pub(super) fn counted_half(&self, sentence: &Counted, number: i32) -> String {
        let whole = Decimal::from(number);
        let mut half = Decimal::from(i64::from(number) * 10 + 5);
        half.multiply_pow10(-1);
        let operands = PluralOperands::from(&half);
        form(sentence, self.category(operands)).replace("{number}", &self.number(&whole))
    }
}

fn form(sentence: &Counted, category: PluralCategory) -> &str {
    let Forms { zero, one, two, few, many, other } = match sentence {
        Counted::Same(sentence) => return sentence,
        Counted::Forms(forms) => forms,
    };
    let form = match category {
        PluralCategory::Zero => zero,
        PluralCategory::One => one,
        PluralCategory::Two => two,
        PluralCategory::Few => few,
        PluralCategory::Many => many,
        PluralCategory::Other => return other,
    };
    form.as_ref().unwrap_or(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::words::english;

    fn months() -> Counted {
        Counted::Forms(Forms {
            one: Some("{number} miesiąc".to_owned()),
            few: Some("{number} miesiące".to_owned()),
            many: Some("{number} miesięcy".to_owned()),
            other: "{number}½ miesiąca".to_owned(),
            ..Forms::default()
        })
    }

    #[test]
    fn a_number_chooses_the_form_of_its_language() {
        let polish = Values::new("pl", &english().money).unwrap();
        let told = |number| polish.counted(&months(), number);
        assert_eq!(
            [1, 3, 5, 22].map(told),
            ["1 miesiąc", "3 miesiące", "5 miesięcy", "22 miesiące"]
        );
        assert_eq!(polish.counted_half(&months(), 1), "1½ miesiąca");
    }

    #[test]
    fn a_form_that_is_missing_is_the_other_one() {
        let english = Values::new("en-GB", &english().money).unwrap();
        let sentence = Counted::Forms(Forms { other: "{number} d".to_owned(), ..Forms::default() });
        assert_eq!(english.counted(&sentence, 1), "1 d");
        assert_eq!(english.counted(&"{number} later".into(), 1200), "1,200 later");
    }
}
