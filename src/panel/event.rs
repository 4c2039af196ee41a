//! What can happen to the panel.

use super::action::Action;
use super::command::{Ask, Outcome};
use super::field::Field;

/// Something happened: the person typed or pressed, an answer came, time went by.
#[derive(Debug)]
pub enum Event {
    /// The text in a field changed.
    Typed(Field, String),
    /// Nobody has typed for a moment since the paste of this version.
    Debounced(u32),
    /// A button was pressed.
    Pressed(Action),
    /// A call came back, or did not.
    Answered(Ask, Outcome),
    /// The clock: Unix seconds.
    Clock(i64),
}
