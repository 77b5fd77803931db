//! The keyboard alone, on screens of every sample case: everything can be reached, seen and left.

use std::collections::HashSet;

use browser_tests::{Done, Engine, Key, Page, SAMPLES, Sample, covering, ways};

browser_tests::tests! {
    linkedin,
    small,
    okafor in each(Keys),
    rivera,
}

/// The button that gives an answer.
const GO_ON: &str = "#check button[type=submit]";

struct Reader {
    page: Page,
    sample: Sample,
    seen: HashSet<String>,
}

impl Reader {
    /// Waits for a heading that says this, which has the focus and is in view; goes through the screen the first time.
    async fn is_at(&mut self, heading: &str) -> Done {
        self.page.see("[data-ce-step]:focus").await?;
        let text = self.page.text("[data-ce-step]").await?;
        assert!(text.contains(heading), "{}: “{text}” and not “{heading}”", self.sample);
        assert!(self.page.is_in_view("[data-ce-step]").await?, "9, {}: “{text}”", self.sample);
        self.look(heading).await
    }

    async fn look(&mut self, screen: &str) -> Done {
        if self.seen.insert(screen.to_owned()) {
            let wrong = self.page.tab_through().await?;
            assert_eq!(wrong, Vec::<String>::new(), "{}, {screen}", self.sample);
        }
        Ok(())
    }

    /// Goes on without an answer, and from what is said then to the first option.
    async fn misses(&mut self, question: &str) -> Done {
        let page = &self.page;
        page.tab_to_and_press(GO_ON, Key::Enter).await?;
        page.see("[data-ce-problem]:focus").await?;
        assert!(page.is_in_view("[data-ce-problem]").await?, "9, {}: {question}", self.sample);
        page.tab_to_and_press("[data-ce-problem] a", Key::Enter).await?;
        page.see("#ce-option-1:focus").await?;
        self.look(&format!("{question} without an answer")).await
    }

    /// Opens why it is asked with one key and closes it with another.
    async fn asks_why(&self) -> Done {
        self.page.tab_to_and_press("#check .ce-why summary", Key::Enter).await?;
        self.page.see("#check .ce-why[open]").await?;
        self.page.press(Key::Space).await?;
        self.page.see("#check .ce-why:not([open])").await
    }
}

async fn by_keys(engine: Engine, sample: Sample) -> Done {
    let (page, brief) = (Page::open_sample(engine, sample).await?, sample.brief()?);
    let mut reader = Reader { page, sample, seen: HashSet::new() };
    reader.look("the start").await?;
    for way in covering(&ways(&brief.check)?) {
        reader.page.focus("[data-ce-step]").await?;
        reader.page.tab_to_and_press("#check a.ce-button", Key::Enter).await?;
        for asked in &way.asked {
            let question = &brief.check.questions[asked.question].text;
            let new = !reader.seen.contains(&**question);
            reader.is_at(question).await?;
            if new {
                reader.misses(question).await?;
            }
            reader.page.choose_by_keys(asked.option).await?;
            if new {
                reader.page.focus("[data-ce-step]").await?;
                reader.asks_why().await?;
            }
            reader.page.tab_to_and_press(GO_ON, Key::Enter).await?;
        }
        let title = &brief.check.outcomes[way.outcome].title;
        reader.is_at(title).await?;
        let Some(last) = way.asked.last() else { continue };
        let change = format!("[data-ce-change='{}']", last.question);
        reader.page.tab_to_and_press(&change, Key::Enter).await?;
        reader.is_at(&brief.check.questions[last.question].text).await?;
        for asked in way.asked.iter().rev().skip(1) {
            reader.page.tab_to_and_press("[data-ce-back]", Key::Enter).await?;
            reader.is_at(&brief.check.questions[asked.question].text).await?;
        }
        let first = &way.asked[0];
        reader.page.choose_by_keys(first.option).await?;
        reader.page.tab_to_and_press(GO_ON, Key::Enter).await?;
        reader.is_at(title).await?;
        reader.page.tab_to_and_press("[data-ce-restart]", Key::Enter).await?;
        reader.is_at(&brief.words.check_intro).await?;
    }
    Ok(())
}

async fn linkedin(engine: Engine) -> Done {
    by_keys(engine, SAMPLES[0]).await
}

async fn small(engine: Engine) -> Done {
    by_keys(engine, SAMPLES[2]).await
}

async fn okafor(engine: Engine) -> Done {
    by_keys(engine, SAMPLES[4]).await
}

async fn rivera(engine: Engine) -> Done {
    by_keys(engine, SAMPLES[6]).await
}
