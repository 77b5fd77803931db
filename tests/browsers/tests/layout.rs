//! In an article's frame, narrow and wide: nothing scrolls sideways on any screen, and everything can be hit. `gallery` looks at columns
//! of other widths, and `screens` at narrow windows and at colours.

use browser_tests::{Done, Engine, Page};

browser_tests::tests! {
    a_frame_of_280_px in each(Frames),
    a_frame_of_760_px,
}

async fn fits(page: Page) -> Done {
    page.on_every_screen(async |screen| {
        assert_eq!(page.sticking_out().await?, Vec::<String>::new(), "{screen}");
        assert_eq!(page.lower_than(44).await?, Vec::<String>::new(), "{screen}");
        Ok(())
    })
    .await
}

async fn a_frame_of_280_px(engine: Engine) -> Done {
    fits(Page::open_framed(engine, 280).await?).await
}

async fn a_frame_of_760_px(engine: Engine) -> Done {
    fits(Page::open_framed(engine, 760).await?).await
}
