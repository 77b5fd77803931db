//! The clock of a reader's machine, for pages that tell what is ahead by it.

/// Returns a script that sets the clock of a page to noon of a day, for as long as the page is there.
#[must_use]
pub fn clock_at(year: u16, month: u8, day: u8) -> String {
    let noon = format!("{year}, {}, {day}, 12", month - 1);
    format!(
        "{{ const Real = Date;
        globalThis.Date = class extends Real {{
            constructor(...given) {{ given.length ? super(...given) : super({noon}) }}
        }} }}"
    )
}
