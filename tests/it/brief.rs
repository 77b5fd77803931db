//! The brief as bytes: what the press writes, the widget reads back whole; anything else is an error and never a panic.

use std::thread;

use case_explainer::brief::{
    Axis, Basis, Brief, Damage, Deadline, Footing, Gap, Ground, Lens, Mark, Month, Node, Piece,
    Shape, Statement, decode, seal,
};
use case_explainer::plan::Node as Fork;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::case::{brief, bytes};
use crate::support::small;

/// The bytes that name the type of the file and the shape of the brief.
const HEADER: usize = 6;

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

fn month(day: i32) -> Month {
    let words = || "Sep".into();
    Month { day, year: day, number: 9, full: words(), short: words(), year_name: words() }
}

fn comes_back(brief: &Brief) {
    assert_eq!(decode(&bytes(brief)).as_ref(), Ok(brief));
}

#[test]
fn the_real_brief_comes_back_whole() {
    let brief = brief();
    assert!(brief.timeline.events.len() > 1 && brief.check.questions.len() > 1, "a real brief");
    comes_back(&brief);
}

#[test]
fn every_kind_of_value_comes_back() {
    let mut brief = small::brief();
    let text = || "words ½ \u{1F5DE}".into();
    let said = vec![
        Node::Text(text()),
        Node::Em(text()),
        Node::Strong(text()),
        Node::Link { words: text(), url: "https://example.org/".into() },
        Node::Term { words: text(), id: "term".into() },
    ];
    let ground = Ground { footing: Footing::Word, label: text(), sources: vec![0, u16::MAX] };
    brief.check.meaning = vec![Statement { text: said, ground }];
    brief.check.sentence = vec![Piece::Words(text()), Piece::Criterion(1)];
    brief.timeline.lens = Some(Lens { label: text(), from: -3, to: 40 });
    brief.timeline.parties = vec![text(), text()];
    brief.timeline.events[0].parties = vec![1, 0];
    brief.timeline.events[0].key = true;
    brief.timeline.deadlines = vec![Deadline { label: text(), day: 9, when: text() }];
    brief.timeline.gaps = vec![Gap { days: 7, later: text(), earlier: text() }];
    brief.check.plan.groups = vec![3, u16::MAX];
    brief.check.plan.nodes.push(Fork { question: u8::MAX, most: 0, next: vec![0, u16::MAX] });
    brief.check.criteria[0].event = Some(u16::MAX);
    brief.check.groups = vec![text()];
    brief.check.until = Some(i32::MIN);
    brief.check.after = text();
    brief.check.official = vec![vec![Node::Text(text())], Vec::new()];
    comes_back(&brief);
    for (mark, shape, footing) in [
        (Mark::Square, Shape::Point, Footing::Record),
        (Mark::Diamond, Shape::Vague, Footing::Word),
        (Mark::Circle, Shape::Range, Footing::Open),
        (Mark::Triangle, Shape::Open, Footing::Record),
        (Mark::Square, Shape::Ongoing, Footing::Word),
        (Mark::Square, Shape::Era, Footing::Open),
    ] {
        brief.timeline.lanes[0].mark = mark;
        brief.timeline.events[0].span.shape = shape;
        brief.timeline.bases = vec![Basis { label: text(), footing }];
        comes_back(&brief);
    }
}

#[test]
fn numbers_at_their_edges_come_back() {
    let mut brief = small::brief();
    let days = [i32::MIN, i32::MIN + 1, -64, -65, -1, 0, 1, 63, 64, i32::MAX - 1, i32::MAX];
    brief.timeline.axis = Axis { from: i32::MIN, to: i32::MAX, months: days.map(month).to_vec() };
    brief.check.ground.sources = vec![0, 1, 127, 128, 16_383, 16_384, u16::MAX - 1, u16::MAX];
    brief.check.plan.asked = vec![0, 127, u8::MAX];
    comes_back(&brief);
}

#[test]
fn long_texts_and_lists_come_back() {
    let mut brief = small::brief();
    for length in [0, 1, 127, 128, 16_383, 16_384, 70_000] {
        brief.check.lead = "é".repeat(length).into();
        brief.check.because = vec!["".into(); length];
        comes_back(&brief);
    }
}

#[test]
fn every_flipped_bit_of_the_real_brief_is_an_error() {
    let whole = bytes(&brief());
    let places: Vec<usize> = (0..whole.len()).collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for places in places.chunks(places.len().div_ceil(workers)) {
            let whole = &whole;
            scope.spawn(move || places.iter().for_each(|place| flips(whole.clone(), *place)));
        }
    });
}

fn flips(mut bytes: Vec<u8>, place: usize) {
    let expected = if place < HEADER { Damage::Foreign } else { Damage::Broken };
    for bit in 0..8 {
        bytes[place] ^= 1 << bit;
        assert_eq!(decode(&bytes).err(), Some(expected), "bit {bit} of byte {place}");
        bytes[place] ^= 1 << bit;
    }
}

#[test]
fn every_cut_off_real_brief_is_an_error() {
    let whole = bytes(&brief());
    for length in 0..whole.len() {
        let expected = if length < HEADER { Damage::Foreign } else { Damage::Broken };
        assert_eq!(decode(&whole[..length]).err(), Some(expected), "cut after {length} bytes");
    }
}

#[test]
fn a_real_brief_with_anything_before_or_after_it_is_an_error() {
    let whole = bytes(&brief());
    for byte in 0..=u8::MAX {
        assert_eq!(decode(&[whole.as_slice(), &[byte]].concat()), Err(Damage::Broken));
        assert_eq!(decode(&[&[byte], whole.as_slice()].concat()), Err(Damage::Foreign));
    }
}

/// The bytes a brief takes in memory are in proportion to its bytes on the way.
fn is_in_proportion(brief: &Brief, arrived: usize) -> bool {
    postcard::to_allocvec(brief).unwrap().len() <= 64 * (arrived + 64)
}

#[test]
fn lists_that_claim_to_be_longer_than_the_bytes_take_no_room() {
    // At each place behind the words, lists in lists in lists; each says that it has 16,383 items.
    for before in 30..80 {
        let content = [vec![0; before], [1, 0xff, 0x7f].repeat(1_000)].concat();
        let brief = decode(&seal(&content)).unwrap();
        assert!(is_in_proportion(&brief, content.len()), "lists after {before} empty values");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_are_an_error(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn any_bytes_under_a_seal_are_some_brief(
        empty in 0usize..60,
        content in vec(any::<u8>(), 0..2_000),
    ) {
        // Empty words in front, so that lists come before the bytes are used up.
        let content = [vec![0; empty], content].concat();
        let brief = decode(&seal(&content)).unwrap();
        prop_assert!(is_in_proportion(&brief, content.len()));
        comes_back(&brief);
    }

    #[test]
    fn a_real_brief_with_other_bytes_under_a_seal_is_some_brief(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
    ) {
        let mut content = postcard::to_allocvec(&brief()).unwrap();
        for (place, byte) in changes {
            let place = place.index(content.len());
            content[place] = byte;
        }
        let brief = decode(&seal(&content)).unwrap();
        prop_assert!(is_in_proportion(&brief, content.len()));
        comes_back(&brief);
    }

    #[test]
    fn any_numbers_come_back(
        days in vec(any::<i32>(), 0..9),
        sources in vec(any::<u16>(), 0..300),
        bytes in vec(any::<u8>(), 0..300),
    ) {
        let mut brief = small::brief();
        brief.timeline.axis.months = days.into_iter().map(month).collect();
        brief.check.ground.sources = sources;
        brief.check.plan.values = bytes;
        comes_back(&brief);
    }
}
