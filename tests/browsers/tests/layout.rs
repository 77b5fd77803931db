//! From the narrowest column to the widest: nothing scrolls sideways, everything can be hit, everything can be read.

use browser_tests::{Done, EXPLAINER, Page, Scheme};

async fn fits(width: u32) -> Done {
    let page = Page::open_live(EXPLAINER).await?;
    page.set_window(width, 800).await?;
    page.on_every_screen(async |screen| {
        assert_eq!(page.sticking_out().await?, Vec::<String>::new(), "{screen}");
        assert_eq!(page.lower_than(44).await?, Vec::<String>::new(), "{screen}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_column_of_280_px() -> Done {
    fits(280).await
}

#[tokio::test]
async fn a_phone_of_320_px() -> Done {
    fits(320).await
}

#[tokio::test]
async fn a_phone_of_390_px() -> Done {
    fits(390).await
}

#[tokio::test]
async fn a_wide_column() -> Done {
    fits(760).await
}

async fn can_be_read(scheme: Scheme) -> Done {
    let page = Page::open_live(EXPLAINER).await?;
    page.prefer(scheme).await?;
    page.on_every_screen(async |screen| {
        assert_eq!(page.faint().await?, Vec::<String>::new(), "{screen}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn light() -> Done {
    can_be_read(Scheme::Light).await
}

#[tokio::test]
async fn dark() -> Done {
    can_be_read(Scheme::Dark).await
}
