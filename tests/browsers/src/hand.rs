//! What a reader's hand does with a page besides clicking: a finger on the glass, a wheel, a pointer that rests.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{
    InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions, WheelAction,
    WheelActions,
};
use serde_json::json;

use crate::{Done, Need, Page};

/// How long a finger takes for one way over the glass.
const STROKE: Duration = Duration::from_millis(150);

impl Page {
    /// Brings an element to the middle of the window and taps on it.
    ///
    /// # Errors
    /// There is none, or the browser has no touch.
    pub async fn tap(&self, selector: &str) -> Done {
        let (x, y) = self.middle(selector).await?;
        self.touch(tap_at(x, y)).await.with_context(|| format!("tapping on {selector}"))
    }

    /// Taps on the corner of the window, where nothing is.
    ///
    /// # Errors
    /// The browser has no touch.
    pub async fn tap_beside(&self) -> Done {
        self.touch(tap_at(1.0, 1.0)).await.context("tapping on the corner")
    }

    /// Brings an element to the middle of the window, puts a finger on it and draws it upwards so many px.
    ///
    /// # Errors
    /// As [`Page::tap`].
    pub async fn swipe_up(&self, selector: &str, px: f64) -> Done {
        Need::Strokes.must_be_met_by(self.engine)?;
        let (x, y) = self.middle(selector).await?;
        let finger = touch_at(x, y)
            .then(PointerAction::MoveTo { duration: Some(STROKE), x, y: y - px })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.touch(finger).await.with_context(|| format!("swiping over {selector}"))
    }

    /// Brings an element to the middle of the window and turns the wheel over it, so that the page would go up by so many
    /// px.
    ///
    /// # Errors
    /// There is no such element, or the browser has no wheel.
    pub async fn wheel(&self, selector: &str, delta_y: i64) -> Done {
        let (x, y) = self.middle(selector).await?;
        let scroll =
            WheelAction::Scroll { duration: None, x: x as i64, y: y as i64, delta_x: 0, delta_y };
        let wheel = WheelActions::new("wheel".to_owned()).then(scroll);
        self.altering().perform_actions(wheel).await.context("turning the wheel")
    }

    /// Brings an element to the middle of the window, and tells how far the page is scrolled then.
    ///
    /// # Errors
    /// There is no such element.
    pub async fn bring(&self, selector: &str) -> Result<f64> {
        self.middle(selector).await?;
        self.ask("return scrollY", json!([])).await
    }

    /// Brings an element to the middle of the window and lets the pointer of a mouse rest on it.
    ///
    /// # Errors
    /// There is no such element, or the browser has no pointer.
    pub async fn rest_on(&self, selector: &str) -> Done {
        let (x, y) = self.middle(selector).await?;
        // A pointer that is there already would not move.
        self.rest_beside().await?;
        self.point_at(x, y).await.with_context(|| format!("resting on {selector}"))
    }

    /// Moves the pointer of a mouse to the corner of the window, where nothing is.
    ///
    /// # Errors
    /// The browser has no pointer.
    pub async fn rest_beside(&self) -> Done {
        self.point_at(1.0, 1.0).await.context("moving to the corner")
    }

    async fn point_at(&self, x: f64, y: f64) -> Result<()> {
        let pointer = MouseActions::new("pointer".to_owned());
        let pointer = pointer.then(PointerAction::MoveTo { duration: None, x, y });
        Ok(self.altering().perform_actions(pointer).await?)
    }

    async fn touch(&self, finger: TouchActions) -> Result<()> {
        Ok(self.altering().perform_actions(finger).await?)
    }

    /// Where the middle of an element is in the window, once it has been brought to the middle of that.
    async fn middle(&self, selector: &str) -> Result<(f64, f64)> {
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            // Words that go over the end of a line have nothing in the middle of all.
            const [box] = element.getClientRects();
            return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round)";
        self.ask(script, json!([selector])).await
    }
}

fn touch_at(x: f64, y: f64) -> TouchActions {
    TouchActions::new("finger".to_owned())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
}

fn tap_at(x: f64, y: f64) -> TouchActions {
    touch_at(x, y).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
}
