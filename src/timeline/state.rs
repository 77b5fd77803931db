//! Which events are open, and which one is selected.

/// What a reader has done to the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// One flag for each event: is its detail open?
    pub open: Vec<bool>,
    /// The event that is marked in list and strip.
    pub selected: Option<usize>,
}

/// What a reader can do to the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The detail of an event was opened or closed, by the reader or by the browser (find in page does it too).
    Toggled {
        /// Position of the event.
        event: usize,
        /// Whether it is open now.
        open: bool,
    },
    /// Open an event and mark it.
    Select(usize),
}

impl State {
    /// Nothing open, nothing selected.
    pub fn new(events: usize) -> State {
        State { open: vec![false; events], selected: None }
    }

    /// Whether the detail of an event is open.
    pub fn is_open(&self, event: usize) -> bool {
        self.open.get(event).copied().unwrap_or(false)
    }
}

/// The state after an action. An event that does not exist changes nothing.
pub fn update(state: &State, action: Action) -> State {
    let (event, open) = match action {
        Action::Toggled { event, open } => (event, open),
        Action::Select(event) => (event, true),
    };
    let mut next = state.clone();
    if let Some(flag) = next.open.get_mut(event) {
        *flag = open;
        if open {
            next.selected = Some(event);
        }
    }
    next
}
