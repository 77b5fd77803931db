//! From the narrowest column to the widest: nothing scrolls sideways, everything can be hit, everything can be read.

use browser_tests::{Done, EXPLAINER, Engine, Page, Scheme};

browser_tests::tests! {
    a_frame_of_280_px,
    a_frame_of_320_px,
    a_frame_of_390_px,
    a_frame_of_760_px,
    a_window_of_320_px needs Emulation,
    a_window_of_390_px needs Emulation,
    light needs Emulation,
    dark needs Emulation,
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

async fn a_frame_of_320_px(engine: Engine) -> Done {
    fits(Page::open_framed(engine, 320).await?).await
}

async fn a_frame_of_390_px(engine: Engine) -> Done {
    fits(Page::open_framed(engine, 390).await?).await
}

async fn a_frame_of_760_px(engine: Engine) -> Done {
    fits(Page::open_framed(engine, 760).await?).await
}

/// A page in a window of its own. No desktop browser makes its window so narrow without emulation.
async fn windowed(engine: Engine, width: u32) -> anyhow::Result<Page> {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.set_window(width, 800).await?;
    Ok(page)
}

async fn a_window_of_320_px(engine: Engine) -> Done {
    fits(windowed(engine, 320).await?).await
}

async fn a_window_of_390_px(engine: Engine) -> Done {
    fits(windowed(engine, 390).await?).await
}

async fn can_be_read(engine: Engine, scheme: Scheme) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.prefer(scheme).await?;
    page.on_every_screen(async |screen| {
        assert_eq!(page.faint().await?, Vec::<String>::new(), "{screen}");
        Ok(())
    })
    .await
}

async fn light(engine: Engine) -> Done {
    can_be_read(engine, Scheme::Light).await
}

async fn dark(engine: Engine) -> Done {
    can_be_read(engine, Scheme::Dark).await
}
