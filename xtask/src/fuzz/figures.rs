//! Reads off what libFuzzer prints how a run went.

/// How a run went, as far as libFuzzer has said so.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    /// How many inputs were tried.
    pub(super) runs: Option<u64>,
    /// How many places of the code have been reached.
    pub(super) coverage: Option<u64>,
    /// How many seconds the slowest input took.
    pub(super) slowest: Option<u64>,
    /// The most memory there was in use, in megabytes.
    pub(super) memory: Option<u64>,
}

/// Reads them; what is said last counts.
pub(super) fn read(log: &str) -> Figures {
    Figures {
        runs: after(log, "stat::number_of_executed_units:"),
        coverage: after(log, " cov: "),
        slowest: after(log, "stat::slowest_unit_time_sec:"),
        memory: after(log, "stat::peak_rss_mb:"),
    }
}

/// The number behind the last place where these words stand.
fn after(log: &str, words: &str) -> Option<u64> {
    let (_, rest) = log.rsplit_once(words)?;
    rest.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts() {
        let log = "#2\tINITED cov: 4000 ft: 4100 corp: 60/90Kb exec/s: 0 rss: 70Mb\n\
            #900\tNEW    cov: 4217 ft: 9000 corp: 61/90Kb\n\
            #950\tDONE   cov: 4218 ft: 9001 corp: 62/90Kb\n\
            stat::number_of_executed_units: 950\nstat::average_exec_per_sec:     15\n\
            stat::slowest_unit_time_sec:    1\nstat::peak_rss_mb:              212\n";
        let figures =
            Figures { runs: Some(950), coverage: Some(4218), slowest: Some(1), memory: Some(212) };
        assert_eq!(read(log), figures);
    }

    #[test]
    fn what_was_not_said_is_not_known() {
        assert_eq!(read("error: no such target\n"), Figures::default());
    }
}
