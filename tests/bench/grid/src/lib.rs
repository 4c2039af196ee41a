//! The handle as it ships, but for the most posts that a block's settings allow: a bench has to show them all.
#![cfg(target_arch = "wasm32")]
#![no_std]

use loupe::feed::Settings;
use loupe::json::Json;
use loupe::{Element, Feed};
use wasm_bindgen::prelude::*;

/// A feed that shows as many posts as it is told.
#[wasm_bindgen]
pub struct Grid(Feed);

#[wasm_bindgen]
impl Grid {
    /// As [`Feed::new`].
    ///
    /// # Errors
    /// As there.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Grid, JsValue> {
        Feed::new(text).map(Grid)
    }

    /// As [`Feed::draw`], with the count beside the attributes.
    pub fn draw(&mut self, element: &Element, attributes: &str, count: u32) {
        let settings = Settings::read(&Json::parse(attributes).unwrap_or(Json::Null));
        self.0.show(element, Settings { count, ..settings });
    }
}
