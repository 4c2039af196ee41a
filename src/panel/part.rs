//! A part of the model that counts how often it was changed.

use std::ops::{Deref, DerefMut};

/// Whoever takes the part in hand to change it is counted: a part that nobody touched needs not be drawn anew.
#[derive(Debug)]
pub struct Part<T> {
    model: T,
    revision: u32,
}

impl<T> Part<T> {
    /// A part that nobody touched yet.
    pub fn new(model: T) -> Self {
        Self { model, revision: 0 }
    }

    /// How often it was touched.
    pub fn revision(&self) -> u32 {
        self.revision
    }
}

impl<T> Deref for Part<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.model
    }
}

impl<T> DerefMut for Part<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.revision = self.revision.wrapping_add(1);
        &mut self.model
    }
}
