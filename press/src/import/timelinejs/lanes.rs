//! Groups become lanes. A case has four at most, because readers tell them apart by four marks.

use super::html;
use super::ids::{slug, unused};
use super::raw::Notes;
use crate::import::{Lane, Row, Words};

/// Marks there are.
const MOST: usize = 4;

/// Lanes in the order of their first event, and the lane of each event and of the eras.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    pub(super) lanes: Vec<Lane>,
    /// Positions, in the order of the events.
    pub(super) of: Vec<usize>,
    /// Position of the lane for eras, if there are any.
    pub(super) eras: usize,
}

/// Gives a lane to every event by its group.
///
/// Events without a group have a lane together, and so have eras. With more groups than marks, the last of the lanes
/// is for all groups that are left.
pub(super) fn lanes(rows: &[(Row, &str)], eras: bool, notes: &mut Notes) -> Lanes {
    let groups: Vec<String> = rows.iter().map(|(_, group)| html::words(group)).collect();
    let mut different: Vec<&str> = Vec::new();
    for group in &groups {
        if !different.contains(&group.as_str()) {
            different.push(group);
        }
    }
    let room = MOST - usize::from(eras);
    let own = if different.len() > room { room - 1 } else { different.len() };
    let (named, rest) = different.split_at(own.min(different.len()));
    let mut lanes: Vec<Lane> = Vec::new();
    let mut add = |id: String, name: Words| {
        let id = unused(id, |id| lanes.iter().any(|lane| lane.id == id));
        lanes.push(Lane { id, name });
    };
    for group in named {
        let note = "a name for the row of the events that had no group";
        let id = if group.is_empty() { Some("events".to_owned()) } else { slug(group) };
        add(id.unwrap_or_else(|| "lane".to_owned()), Words::or_note(group, note));
    }
    if !rest.is_empty() {
        let list = listed(rest);
        add("other".to_owned(), Words::ToWrite(format!("a name for the row that holds {list}")));
    }
    if eras {
        add("periods".to_owned(), Words::ToWrite("a name for the row of periods".to_owned()));
    }
    for ((row, _), group) in
        rows.iter().zip(&groups).filter(|(_, group)| rest.contains(&group.as_str()))
    {
        let group =
            if group.is_empty() { "no group".to_owned() } else { format!("the group \"{group}\"") };
        notes.kept(
            *row,
            format!("It was in {group}; now it is in the lane `other`."),
            format!("Each row of the timeline needs a mark of its own, and there are {MOST}."),
            "Put it into the lane where readers would look for it.",
        );
    }
    let place = |group: &String| named.iter().position(|it| it == group).unwrap_or(own);
    let of = groups.iter().map(place).collect();
    Lanes { eras: lanes.len().saturating_sub(1), lanes, of }
}

fn listed(groups: &[&str]) -> String {
    let named = |group: &&str| {
        if group.is_empty() { "events without a group".to_owned() } else { format!("\"{group}\"") }
    };
    groups.iter().map(named).collect::<Vec<_>>().join(", ")
}
