//! The list of events as it stands in a page: complete, labelled, and with the names that the widget goes by.

use case_press::case::Basis;
use scraper::Html;

use crate::support::edition::cases;
use crate::support::html::{all, inside, words};
use crate::support::project::Project;
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

/// Returns the page of a case of the repository, pressed with the real words and styles.
fn page(case: &str) -> Html {
    let project = Project::new();
    project.add_case(case);
    assert!(project.press_without_address().sound, "{case}");
    Html::parse_document(&project.page(case.rsplit('/').next().unwrap(), "en"))
}

#[test]
fn every_event_shows_what_it_rests_on_and_where_to_check_it() {
    for case in [LINKEDIN, RIVERA, OKAFOR] {
        let page = page(case);
        let rows = all(&page, ".ce-list > .ce-event");
        let mut alleged = 0;
        for row in &rows {
            let id = row.attr("id").unwrap();
            let badge = inside(*row, "summary .ce-badge");
            assert_eq!(badge.len(), 1, "{id} has one badge, and it shows while closed");
            assert!(!inside(*row, ".ce-more > p a.ce-ref[href^='#source-']").is_empty(), "{id}");
            let footing = badge[0].attr("data-footing");
            assert_eq!(inside(*row, ".ce-mark")[0].attr("data-footing"), footing, "{id}");
            if words(badge[0]) == "Alleged" {
                assert_eq!(footing, Some("word"), "{id}");
                alleged += 1;
            }
        }
        assert!(alleged >= 1 && rows.len() >= 9, "{case}: {alleged} of {}", rows.len());
        // The page shows the guide, all of it and nothing of the record.
        let told = cases(case).remove(0);
        let events = &told.guide().events;
        let claimed = events.iter().filter(|it| it.statement.ground.basis == Basis::Alleged);
        assert_eq!((rows.len(), alleged), (events.len(), claimed.count()), "{case}");
    }
}

#[test]
fn a_date_is_for_machines_only_where_it_is_meant_as_it_stands() {
    let page = page(RIVERA);
    let date = |id: &str| {
        let row = all(&page, &format!("#event-{id} .ce-when > :first-child"));
        (row[0].value().name().to_owned(), row[0].attr("datetime").map(str::to_owned))
    };
    assert_eq!(date("on-sale"), ("time".to_owned(), Some("2021".to_owned())), "the year only");
    assert_eq!(date("update-4-2").0, "span", "about a month");
    assert_eq!(date("notes-passed-on").0, "span", "nobody has reported the start");
}

#[test]
fn what_an_event_matters_to_leads_to_a_criterion_that_is_there() {
    for case in [LINKEDIN, RIVERA, OKAFOR] {
        let page = page(case);
        let ways = all(&page, ".ce-more a[href^='#criterion-']");
        assert!(!ways.is_empty(), "{case}");
        for way in ways {
            let target = way.attr("href").unwrap();
            let criterion = all(&page, target);
            assert_eq!(criterion.len(), 1, "{case}: {target}");
            assert!(words(criterion[0]).starts_with(&words(way)), "{case}: {target}");
        }
    }
}

#[test]
fn what_only_the_widget_can_do_is_not_in_the_page() {
    let page = page(LINKEDIN);
    assert!(all(&page, ".ce-choices *").is_empty(), "the tools come with the widget");
    assert!(all(&page, ".ce-event[hidden], .ce-event [hidden]").is_empty(), "everything is there");
    let days = all(&page, "[data-ce-due]");
    assert!(days.iter().all(|day| words(*day).is_empty()), "only the reader knows the day");
}
