//! The customs of a language and a place, by the browser's own `Intl`.

use js_sys::Intl::{NumberFormat, PluralRules, RelativeTimeFormat};
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::object::object;
use crate::panel::Locale;
use crate::words::{Format, Unit};

#[wasm_bindgen]
extern "C" {
    /// As js-sys has it, but for what it throws: at a time zone that the browser does not know, at a time out of all bounds.
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(languages: &Array, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, js_class = "Intl.DateTimeFormat", catch)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> Result<String, JsValue>;
}

/// The browser's formatters.
pub struct Intl {
    numbers: NumberFormat,
    plurals: PluralRules,
    moments: RelativeTimeFormat,
    days: Option<DateTimeFormat>,
}

impl Intl {
    /// Those of a locale.
    pub fn new(locale: &Locale) -> Self {
        // The digits of WordPress, whose sentences stand beside the panel's.
        let languages = Array::of1(&format!("{}-u-nu-latn", locale.language).into());
        let none = Object::new();
        let days = |zone: &str| {
            let options = [("dateStyle", "long"), ("timeZone", zone)];
            DateTimeFormat::new(&languages, &object(options))
        };
        Self {
            numbers: NumberFormat::new(&languages, &none),
            plurals: PluralRules::new(&languages, &none),
            moments: RelativeTimeFormat::new(&languages, &none),
            days: days(&locale.time_zone).or_else(|_| days("UTC")).ok(),
        }
    }
}

impl Format for Intl {
    fn number(&self, number: u64) -> String {
        let format = self.numbers.format();
        let said = format.call1(&JsValue::UNDEFINED, &(number as f64).into());
        said.ok()
            .and_then(|said| said.as_string())
            .unwrap_or_default()
    }

    fn plural(&self, number: u64) -> String {
        self.plurals.select(number as f64).into()
    }

    fn day(&self, seconds: i64) -> String {
        let milliseconds = seconds as f64 * 1000.0;
        let days = self.days.as_ref();
        days.and_then(|days| days.format(milliseconds).ok())
            .unwrap_or_default()
    }

    fn relative(&self, count: u64, unit: Unit, is_ahead: bool) -> String {
        let count = count as f64;
        let unit = match unit {
            Unit::Minute => "minute",
            Unit::Hour => "hour",
            Unit::Day => "day",
        };
        let count = if is_ahead { count } else { -count };
        self.moments.format(count, unit).into()
    }
}
