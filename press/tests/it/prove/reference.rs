//! The slow and plain way to every result: all worlds in one list, then filtered and grouped.
//! Shares no code with what it checks.

use case_press::rules::{Answer, Answers, Constraint, Expr, KnownBy, Open, Rules, Truth, When};

use super::planned::with;

pub(crate) type World = Vec<u8>;

pub(crate) fn worlds(rules: &Rules, constraints: &[Constraint], answers: &Answers) -> Vec<World> {
    let mut worlds = vec![World::new()];
    for fact in &rules.facts {
        let longer = |world: World| (0..fact.values).map(move |v| [&world[..], &[v]].concat());
        worlds = worlds.into_iter().flat_map(longer).collect();
    }
    let fits = |world: &World| {
        let says = |f: usize, v: u8| match answers.get(f as u8) {
            Some(Answer::Value(said)) => said == v,
            _ => true,
        };
        let is = |(fact, value): (u8, u8)| world[fact as usize] == value;
        world.iter().enumerate().all(|(f, &v)| says(f, v))
            && !constraints.iter().any(|c| is(c.a) && is(c.b))
    };
    worlds.retain(fits);
    worlds
}

/// What all agree on, or `Unknown`.
pub(crate) fn agreed(truths: impl IntoIterator<Item = Truth>) -> Truth {
    let truths: Vec<_> = truths.into_iter().collect();
    if truths.windows(2).all(|pair| pair[0] == pair[1]) { truths[0] } else { Truth::Unknown }
}

/// Kleene logic as a pair: can it be true, can it be false.
fn can(expr: &Expr, truths: &[Truth]) -> (bool, bool) {
    let each = |parts: &[Expr]| parts.iter().map(|p| can(p, truths)).collect::<Vec<_>>();
    match expr {
        Expr::Criterion(c) => {
            // One that there is not says nothing.
            let truth = truths.get(*c as usize).copied().unwrap_or(Truth::Unknown);
            (truth != Truth::No, truth != Truth::Yes)
        }
        Expr::All(parts) => (each(parts).iter().all(|p| p.0), each(parts).iter().any(|p| p.1)),
        Expr::Any(parts) => (each(parts).iter().any(|p| p.0), each(parts).iter().all(|p| p.1)),
        Expr::Not(part) => (can(part, truths).1, can(part, truths).0),
        Expr::AtLeast(n, parts) => {
            let (all, n) = (each(parts), *n as usize);
            let true_at_most = all.iter().filter(|p| p.0).count();
            let true_at_least = all.iter().filter(|p| !p.1).count();
            (true_at_most >= n, true_at_least < n)
        }
    }
}

pub(crate) fn truth(rules: &Rules, criterion: usize, world: &World) -> Truth {
    let criterion = &rules.criteria[criterion];
    criterion.by_value[world[criterion.fact as usize] as usize]
}

pub(crate) fn truths(rules: &Rules, worlds: &[World]) -> Vec<Truth> {
    let all = |c| agreed(worlds.iter().map(|world| truth(rules, c, world)));
    (0..rules.criteria.len()).map(all).collect()
}

pub(crate) fn verdict_in(rules: &Rules, truths: &[Truth]) -> Truth {
    match can(&rules.verdict, truths) {
        (true, false) => Truth::Yes,
        (false, true) => Truth::No,
        _ => Truth::Unknown,
    }
}

pub(crate) fn verdict(rules: &Rules, worlds: &[World]) -> Truth {
    let in_world = |world: &World| {
        let truths: Vec<_> = (0..rules.criteria.len()).map(|c| truth(rules, c, world)).collect();
        verdict_in(rules, &truths)
    };
    agreed(worlds.iter().map(in_world))
}

/// The rules with the values that the text leaves unclear read one way, where others are to say.
fn read(rules: &Rules, worlds: &[World], reading: Truth) -> Rules {
    let mut rules = rules.clone();
    for c in 0..rules.criteria.len() {
        let theirs = rules.facts[rules.criteria[c].fact as usize].known_by != KnownBy::Reader;
        let always_unclear = worlds.iter().all(|w| truth(&rules, c, w) == Truth::Unknown);
        if theirs && !always_unclear {
            let by_value = &mut rules.criteria[c].by_value;
            by_value.iter_mut().filter(|t| **t == Truth::Unknown).for_each(|t| *t = reading);
        }
    }
    rules
}

/// The worlds in groups that agree on what these people know.
fn by_knowledge(rules: &Rules, worlds: &[World], readers: bool) -> Vec<Vec<World>> {
    let key = |world: &World| -> Vec<u8> {
        let known = rules.facts.iter().zip(world);
        known.filter(|(f, _)| (f.known_by == KnownBy::Reader) == readers).map(|(_, &v)| v).collect()
    };
    let mut keys: Vec<_> = worlds.iter().map(key).collect();
    keys.sort();
    keys.dedup();
    keys.iter().map(|k| worlds.iter().filter(|w| key(w) == *k).cloned().collect()).collect()
}

pub(crate) fn open(rules: &Rules, worlds: &[World]) -> Open {
    if verdict(rules, worlds) != Truth::Unknown {
        return Open::None;
    }
    let settles = |rules: &Rules, group: &Vec<World>| verdict(rules, group) != Truth::Unknown;
    let others_settle = [Truth::No, Truth::Yes].iter().all(|&reading| {
        let read = read(rules, worlds, reading);
        by_knowledge(rules, worlds, false).iter().all(|group| settles(&read, group))
    });
    let reader_settles = by_knowledge(rules, worlds, true).iter().any(|g| settles(rules, g));
    if others_settle && !reader_settles { Open::Others } else { Open::Reader }
}

/// `None` where the answers clash, `Some(None)` where no outcome fits.
pub(crate) fn ending(rules: &Rules, answers: &Answers) -> Option<Option<u8>> {
    let worlds = worlds(rules, &rules.constraints, answers);
    (!worlds.is_empty()).then(|| {
        let when = When { verdict: verdict(rules, &worlds), open: open(rules, &worlds) };
        rules.outcomes.iter().position(|o| *o == when).map(|o| o as u8)
    })
}

pub(crate) fn choices(rules: &Rules, fact: u8) -> Vec<Answer> {
    let values = 0..rules.facts[fact as usize].values;
    values.map(Answer::Value).chain([Answer::NotSure]).collect()
}

/// The answers with every way to answer `facts`.
pub(crate) fn completions(rules: &Rules, answers: &Answers, facts: &[u8]) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for &fact in facts {
        let each = |a: &Answers| {
            choices(rules, fact).into_iter().map(|c| with(a, fact, c)).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(each).collect();
    }
    all
}

pub(crate) fn relevant(rules: &Rules, answers: &Answers, fact: u8) -> bool {
    let Some(place) = rules.questions.iter().position(|&q| q == fact) else { return false };
    completions(rules, answers, &rules.questions[place + 1..]).iter().any(|completed| {
        let answered = choices(rules, fact).into_iter().map(|c| with(completed, fact, c));
        let ends: Vec<_> = answered.filter_map(|a| ending(rules, &a)).collect();
        ends.iter().any(|end| *end != ends[0])
    })
}

/// Whether some set of constraints has `effect` with this one and not without it.
pub(crate) fn is_needed(rules: &Rules, number: u8, effect: impl Fn(&[Constraint]) -> bool) -> bool {
    let others = rules.constraints.len() - 1;
    (0..1usize << others).any(|chosen| {
        let mut set = rules.constraints.clone();
        let this = set.remove(number as usize);
        let mut index = 0..;
        set.retain(|_| index.next().is_some_and(|i: usize| chosen & (1 << i) != 0));
        let without = effect(&set);
        set.push(this);
        !without && effect(&set)
    })
}
