//! Without scripts: the page says everything, all of it is visible, and every link within it leads somewhere.

use browser_tests::{
    Done, EXPLAINER, Engine, Page, Scripting, brief, case, from_package, option_label, pieces,
};
use case_press::case::{Case, Statement};
use serde_json::json;

browser_tests::tests! {
    nothing_is_stated_without_what_it_rests_on,
    it_says_everything,
    the_definition_stands_there_phrase_by_phrase,
    nothing_is_folded_away,
    no_control_is_dead,
    every_link_within_leads_somewhere,
    ids_are_unique,
    the_questions_are_no_part_of_the_article,
    the_root_is_the_explainer,
    a_page_leads_to_its_other_language_and_back,
    the_spanish_page_comes_to_life_as_well,
    the_root_comes_to_life_as_well,
    the_demo_frames_the_explainer,
    a_browsers_reading_view_keeps_it,
}

/// The page with scripts off. The driver can still look at it.
async fn unscripted(engine: Engine, path: &str) -> anyhow::Result<Page> {
    let page = Page::blank(engine, Scripting::Off).await?;
    page.go(path).await?;
    assert!(!page.is_live().await?, "scripts are not off");
    Ok(page)
}

/// Everything that an editor has written and a reader can read before answering anything.
fn words_of(case: &Case) -> Vec<String> {
    let mut words =
        vec![case.name.to_string(), case.title.to_string(), case.posture.headline.to_string()];
    words.extend(case.stages.iter().map(|stage| stage.label.to_string()));
    for claim in &case.claims {
        let texts = [&claim.law, &claim.asked].into_iter().chain(&claim.must_show);
        words.extend(texts.flat_map(|text| pieces(text)));
    }
    for party in &case.parties {
        words.extend([party.name.to_string(), party.role.to_string()]);
        words.extend(party.counsel.iter().map(ToString::to_string));
    }
    words.extend(case.criteria.iter().map(|criterion| criterion.label.to_string()));
    words.extend(case.criteria.iter().filter_map(|it| it.note.as_deref()).flat_map(pieces));
    words.extend(case.events.iter().map(|event| event.title.to_string()));
    words.extend(case.terms.iter().map(|term| term.term.to_string()));
    words.extend(case.terms.iter().flat_map(|term| pieces(&term.text)));
    for source in &case.sources {
        words.extend([source.title.to_string(), source.publisher.to_string()]);
    }
    words.extend(case.minute.iter().chain(&case.background).map(|item| item.label.to_string()));
    words.extend(case.disagreements.iter().map(|item| item.label.to_string()));
    words.extend(case.corrections.iter().map(|item| item.said.to_string()));
    words.extend(statements(case).flat_map(|statement| pieces(&statement.text)));
    words
}

fn statements(case: &Case) -> impl Iterator<Item = &Statement> {
    let points = case.posture.meaning.iter().chain(&case.definition.doubts);
    let status = [&case.posture.statement].into_iter().chain(points.map(|it| &it.statement));
    let entries = case.minute.iter().chain(&case.background).map(|item| &item.statement);
    let claims = case.claims.iter().map(|claim| &claim.statement);
    let parties = case.parties.iter().map(|party| &party.statement);
    let events = case.events.iter().map(|event| &event.statement);
    let disagreements = case.disagreements.iter().map(|item| &item.statement);
    let corrections = case.corrections.iter().map(|item| &item.statement);
    status
        .chain(entries)
        .chain(claims)
        .chain(parties)
        .chain(events)
        .chain(disagreements)
        .chain(corrections)
}

async fn nothing_is_stated_without_what_it_rests_on(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    for items in [
        ".ce-status",
        ".ce-meaning li",
        ".ce-minute > div",
        ".ce-claims > li",
        ".ce-event",
        ".ce-criteria > li",
        ".ce-doubts li",
        "#disagreements li",
        "#corrections li",
    ] {
        assert!(page.count(items).await? > 0, "there is no {items}");
        let bare = format!("{items}:not(:has(.ce-badge))");
        assert_eq!(page.count(&bare).await?, 0, "some of {items} have no badge");
    }
    Ok(())
}

async fn it_says_everything(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let said = page.text("article.ce").await?;
    let mut missing = words_of(&case()?);
    missing.extend(brief()?.timeline.events.iter().map(|event| event.when.to_string()));
    assert!(missing.len() > 200, "only {} pieces of text in the case", missing.len());
    missing.retain(|words| !said.contains(words.as_str()));
    assert_eq!(missing, Vec::<String>::new());
    Ok(())
}

async fn the_definition_stands_there_phrase_by_phrase(engine: Engine) -> Done {
    let (page, case) = (unscripted(engine, EXPLAINER).await?, case()?);
    let sentence = page.text(".ce-sentence").await?;
    for criterion in &case.criteria {
        assert!(sentence.contains(&*criterion.phrase), "“{}” in “{sentence}”", criterion.phrase);
    }
    assert_eq!(page.count(".ce-criteria > li").await?, case.criteria.len());
    Ok(())
}

async fn nothing_is_folded_away(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let events = page.count(".ce-event .ce-more").await?;
    assert_eq!(events, case()?.events.len());
    let script = "return [...document.querySelectorAll('details > :not(summary)')]
        .filter((part) => !part.closest('.ce-live'))
        .filter((part) => !part.checkVisibility() || part.getBoundingClientRect().height === 0)
        .map((part) => part.textContent.slice(0, 60))";
    let folded: Vec<String> = page.ask(script, json!([])).await?;
    assert_eq!(folded, Vec::<String>::new());
    Ok(())
}

async fn no_control_is_dead(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let script = "return [...document.querySelectorAll('button, input, select, form')]
        .filter((one) => one.checkVisibility()).length";
    assert_eq!(
        page.ask::<usize>(script, json!([])).await?,
        0,
        "what would do nothing is not shown"
    );
    page.click("#check a.ce-button").await?;
    assert!(
        page.place().await?.address.ends_with("#criteria"),
        "the offer to compare leads nowhere"
    );
    Ok(())
}

async fn every_link_within_leads_somewhere(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let script = "return [...document.querySelectorAll('a[href^=\"#\"]')]
        .map((link) => link.getAttribute('href').slice(1))
        .filter((id) => !document.getElementById(id))";
    assert_eq!(page.ask::<Vec<String>>(script, json!([])).await?, Vec::<String>::new());
    let case = case()?;
    assert!(page.count("a[href^='#source-']").await? >= case.events.len());
    assert!(page.count("a[href^='#term-']").await? > 0, "no term is linked");
    assert_eq!(page.count("[id^='source-']").await?, case.sources.len());
    assert_eq!(page.count("[id^='term-']").await?, case.terms.len());
    assert_eq!(page.count("#sources a[href^='https://']").await?, case.sources.len());
    Ok(())
}

async fn ids_are_unique(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let script = "const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place)";
    assert_eq!(page.ask::<Vec<String>>(script, json!([])).await?, Vec::<String>::new());
    Ok(())
}

async fn the_questions_are_no_part_of_the_article(engine: Engine) -> Done {
    let (page, brief) = (unscripted(engine, EXPLAINER).await?, brief()?);
    let said = page.text("article.ce").await?;
    assert!(
        !said.contains(option_label(&brief, 0, 0)?),
        "an answer stands where none can be given"
    );
    Ok(())
}

async fn the_root_is_the_explainer(engine: Engine) -> Done {
    let page = unscripted(engine, "/").await?;
    assert_eq!(page.text("h1").await?, &*case()?.title);
    let root = page.text("article.ce").await?;
    page.go(EXPLAINER).await?;
    // The markup differs in where files and other languages are.
    assert!(root == page.text("article.ce").await?, "the root says something else");
    Ok(())
}

async fn a_page_leads_to_its_other_language_and_back(engine: Engine) -> Done {
    for from in ["/", EXPLAINER] {
        let page = unscripted(engine, from).await?;
        page.click(".ce-kicker a[hreflang=es]").await?;
        page.see("html[lang=es] h1").await?;
        assert_eq!(
            page.text("html[lang=es] h1").await?,
            "¿Usó LinkedIn mensajes privados para entrenar IA?"
        );
        page.click(".ce-kicker a[hreflang=en]").await?;
        page.see("html[lang=en] h1").await?;
        assert_eq!(page.text("html[lang=en] h1").await?, &*case()?.title, "from {from}");
    }
    Ok(())
}

async fn the_spanish_page_comes_to_life_as_well(engine: Engine) -> Done {
    let page = Page::open_live(engine, &EXPLAINER.replace("/en/", "/es/")).await?;
    assert!(page.text("#check").await?.contains("Empezar las preguntas"));
    Ok(())
}

async fn the_root_comes_to_life_as_well(engine: Engine) -> Done {
    Page::open_live(engine, "/").await?;
    Ok(())
}

async fn the_demo_frames_the_explainer(engine: Engine) -> Done {
    let page = Page::open(engine, "/demo/").await?;
    let title = &*case()?.title;
    assert_eq!(page.count("main > p + iframe + p").await?, 1, "the frame stands within a story");
    let name: String = page.ask("return document.querySelector('iframe').title", json!([])).await?;
    assert_eq!(name, title, "the frame has a name");
    page.enter_frame().await?;
    page.live().await?;
    assert_eq!(page.text("h1").await?, title);
    Ok(())
}

/// With the library of Firefox's own reading view.
async fn a_browsers_reading_view_keeps_it(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let library = std::fs::read_to_string(from_package("@mozilla/readability", "Readability.js")?)?;
    let script =
        format!("{library}\nreturn new Readability(document.cloneNode(true)).parse().textContent");
    let kept: String = page.ask(&script, json!([])).await?;
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let case = case()?;
    let mut wanted = vec![case.posture.headline.to_string()];
    wanted.extend(case.minute.iter().map(|entry| entry.label.to_string()));
    wanted.extend(case.events.iter().map(|event| event.title.to_string()));
    wanted.extend(case.sources.iter().map(|source| source.title.to_string()));
    for words in wanted {
        assert!(kept.contains(&words), "“{words}” is gone from {kept}");
    }
    Ok(())
}
