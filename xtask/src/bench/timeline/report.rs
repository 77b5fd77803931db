//! What was measured, as a Markdown table in which every peer's figure stands beside ours, and as raw JSON.

use serde::Serialize;

use super::visit::{Figure, Outcome, Outcomes};

/// Ratios closer to 1 than this count as equal: one page measured against itself differs by up to a tenth.
const EQUAL: f64 = 1.15;

/// A visit and what came of it.
#[derive(Serialize)]
pub(super) struct Visited {
    /// Counted from 1.
    pub(super) round: usize,
    pub(super) timeline: &'static str,
    pub(super) events: usize,
    pub(super) slowdown: u32,
    pub(super) figures: Outcomes,
}

impl Visited {
    /// For whoever waits for the run to end.
    pub(super) fn line(&self) -> String {
        let Self { round, timeline, events, slowdown, figures } = self;
        let ready = match figures.get(&Figure::Ready) {
            Some(Outcome::Measured(times)) => {
                times.iter().map(|it| format!("{it:.0} ms")).collect()
            }
            _ => "not".to_owned(),
        };
        format!("round {round}, {events} events, CPU / {slowdown}, {timeline}: ready {ready}")
    }
}

/// Everything a run has found.
#[derive(Serialize)]
pub(super) struct Report {
    pub(super) chromium: String,
    pub(super) peers: String,
    pub(super) rounds: usize,
    /// Seconds after which a command was given up.
    pub(super) cap: u64,
    pub(super) visits: Vec<Visited>,
}

/// The rows for each page: a figure, its name, and which of the times of a visit are meant: the first, and every how many.
///
/// Leaving events out and showing them again are different work, and take turns.
const FIGURES: [(Figure, &str, usize, usize); 6] = [
    (Figure::Ready, "ready, ms", 0, 1),
    (Figure::Select, "select, ms", 0, 1),
    (Figure::Filter, "filter out, ms", 0, 2),
    (Figure::Filter, "filter back, ms", 1, 2),
    (Figure::Find, "find, ms", 0, 1),
    (Figure::Memory, "memory, MB", 0, 1),
];

impl Report {
    /// As a Markdown table with these timelines for columns, ours first, and what it adds up to.
    pub(super) fn markdown(
        &self,
        timelines: &[&str],
        sizes: &[usize],
        slowdowns: &[u32],
    ) -> String {
        let mut text = format!(
            "Chromium {}, {}; medians of {} round(s).\n\n| events | CPU | figure | {} |\n|---:|---|---|{}\n",
            self.chromium,
            self.peers,
            self.rounds,
            timelines.join(" | "),
            "---:|".repeat(timelines.len()),
        );
        let mut tally = [0; 3];
        for &size in sizes {
            for &slowdown in slowdowns {
                for (figure, name, first, step) in FIGURES {
                    let found = timelines.iter().map(|it| {
                        let visits = self.of(it, size, slowdown);
                        found(visits.filter_map(|it| it.figures.get(&figure)), first, step)
                    });
                    let cells = row(&found.collect::<Vec<_>>(), self.cap, &mut tally);
                    let speed =
                        if slowdown == 1 { "full".to_owned() } else { format!("/ {slowdown}") };
                    text += &format!("| {size} | {speed} | {name} | {} |\n", cells.join(" | "));
                }
            }
        }
        let [ahead, equal, behind] = tally;
        let all = ahead + equal + behind;
        text += &format!(
            "\nOf {all} comparisons ours is ahead in {ahead}, equal in {equal}, behind in {behind}.\n"
        );
        text
    }

    /// Whether a page has been given up in an earlier round.
    pub(super) fn is_given_up(&self, timeline: &str, size: usize, slowdown: u32) -> bool {
        self.of(timeline, size, slowdown)
            .any(|visit| visit.figures.values().any(|it| *it == Outcome::Over))
    }

    /// Every visit to a page.
    fn of(&self, timeline: &str, size: usize, slowdown: u32) -> impl Iterator<Item = &Visited> {
        self.visits.iter().filter(move |visit| {
            visit.timeline == timeline && visit.events == size && visit.slowdown == slowdown
        })
    }

    /// Why figures are missing, each reason once.
    pub(super) fn failures(&self) -> Vec<String> {
        let mut failures: Vec<String> = Vec::new();
        for visit in &self.visits {
            for (figure, outcome) in &visit.figures {
                if let Outcome::Failed(reason) = outcome {
                    failures.push(format!("{}, {figure:?}: {reason}", visit.timeline));
                }
            }
        }
        failures.sort();
        failures.dedup();
        failures
    }
}

/// What is known of a figure after all rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Found {
    Median(f64),
    Word(&'static str),
}

/// What the rounds have found of one figure.
fn found<'a>(outcomes: impl Iterator<Item = &'a Outcome>, first: usize, step: usize) -> Found {
    let (mut values, mut word) = (Vec::new(), "none");
    for outcome in outcomes {
        match outcome {
            Outcome::Measured(all) => values.extend(all.iter().skip(first).step_by(step)),
            Outcome::Over => values.push(f64::INFINITY),
            Outcome::Failed(_) => word = "failed",
            Outcome::None => {}
        }
    }
    median(values).map_or(Found::Word(word), Found::Median)
}

/// The cells of a row. What is better or worse than ours is counted: ours ahead, equal, behind.
fn row(found: &[Found], cap: u64, tally: &mut [usize; 3]) -> Vec<String> {
    let ours = found.first().copied();
    let cell = |(place, found): (usize, &Found)| {
        let value = match found {
            Found::Word(word) => return (*word).to_owned(),
            Found::Median(value) => *value,
        };
        let shown = number(value, cap);
        let Some(Found::Median(ours)) = ours.filter(|_| place > 0) else { return shown };
        let ratio = value / ours;
        let [ahead, equal, behind] = tally;
        if ratio.is_nan() {
            // Both were given up, which says nothing of either.
            shown
        } else if ratio >= EQUAL {
            *ahead += 1;
            if ratio.is_finite() { format!("{shown} (×{})", short(ratio)) } else { shown }
        } else if ratio * EQUAL <= 1.0 {
            *behind += 1;
            if ratio > 0.0 { format!("**{shown} (×{ratio:.3})**") } else { format!("**{shown}**") }
        } else {
            *equal += 1;
            format!("{shown} (=)")
        }
    };
    found.iter().enumerate().map(cell).collect()
}

fn number(value: f64, cap: u64) -> String {
    if value.is_finite() { short(value) } else { format!("over {cap} s") }
}

fn short(value: f64) -> String {
    if value < 10.0 { format!("{value:.1}") } else { format!("{value:.0}") }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get(values.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(
            median(vec![1.0, f64::INFINITY]),
            Some(f64::INFINITY),
            "one of two took too long"
        );
    }

    #[test]
    fn a_figure_is_of_all_rounds_and_a_page_that_hung_counts_as_endless() {
        let filter = [vec![1.0, 50.0, 3.0, 70.0], vec![2.0, 60.0]].map(Outcome::Measured);
        assert_eq!(found(filter.iter(), 0, 2), Found::Median(2.0));
        assert_eq!(found(filter.iter(), 1, 2), Found::Median(60.0));
        let hung = [Outcome::Over];
        assert_eq!(found(hung.iter(), 0, 1), Found::Median(f64::INFINITY));
        assert_eq!(found([Outcome::None].iter(), 0, 1), Found::Word("none"));
        assert_eq!(found([Outcome::Failed(String::new())].iter(), 0, 1), Found::Word("failed"));
    }

    #[test]
    fn a_peer_that_is_better_is_shown_as_plainly_as_one_that_is_worse() {
        let found = [100.0, 200.0, 110.0, 50.0, f64::INFINITY].map(Found::Median);
        let mut tally = [0; 3];
        let cells = row(&found, 60, &mut tally);
        assert_eq!(cells, ["100", "200 (×2.0)", "110 (=)", "**50 (×0.500)**", "over 60 s"]);
        assert_eq!(tally, [2, 1, 1]);
    }

    #[test]
    fn what_was_given_up_is_beaten_by_all_that_was_not_and_equal_to_nothing() {
        let found = [f64::INFINITY, 50.0, f64::INFINITY].map(Found::Median);
        let mut tally = [0; 3];
        let cells = row(&found, 60, &mut tally);
        assert_eq!(cells, ["over 60 s", "**50**", "over 60 s"]);
        assert_eq!(tally, [0, 0, 1]);
    }

    #[test]
    fn without_a_figure_of_ours_nothing_is_compared() {
        let mut tally = [0; 3];
        let cells = row(&[Found::Word("failed"), Found::Median(5.0)], 60, &mut tally);
        assert_eq!((cells, tally), (vec!["failed".to_owned(), "5.0".to_owned()], [0; 3]));
    }
}
