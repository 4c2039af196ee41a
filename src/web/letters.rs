//! What letters there are, and which of them are capitals, by the browser's own expressions.

use wasm_bindgen::prelude::*;

use crate::feed::selection::Pattern;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = RegExp)]
    type Expression;

    #[wasm_bindgen(constructor, js_class = RegExp)]
    fn new(pattern: &str, flags: &str) -> Expression;

    #[wasm_bindgen(method, js_class = RegExp)]
    fn test(this: &Expression, text: &str) -> bool;
}

/// A pattern as JavaScript reads it.
pub struct Letters(Expression);

impl Pattern for Letters {
    fn read(pattern: &str) -> Option<Self> {
        Some(Self(Expression::new(pattern, "iu")))
    }

    fn is_in(&self, text: &str) -> bool {
        self.0.test(text)
    }
}
