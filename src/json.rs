//! JSON as a value: everything that comes from outside is decoded into this, and read by hand.
//!
//! serde_json parses, serde-wasm-bindgen crosses the border; this stands in for `serde_json::Value`,
//! whose ordered map, number printing and error messages together weigh more in the wasm than the
//! panel does. It takes any JSON there is, so reading it cannot fail but for bad syntax.

use std::fmt;
use std::ops::Index;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// Any JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, and whatever is missing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number. Instagram's ids exceed 2^53, so they never become floats.
    Whole(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Fields by name, in the order that they came in.
    Object(Vec<(String, Json)>),
}

/// How serde_json hands a float over with `arbitrary_precision`: as an object with this one field.
const FLOAT: &str = "$serde_json::private::Number";

/// What a missing field is.
static NULL: Json = Json::Null;

impl Json {
    /// Decodes a text; `None` when it is no JSON, or only a part.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// A field of an object. Of several of one name the last counts, as in JavaScript and PHP.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let field = self.fields().iter().rev().find(|(key, _)| key == name);
        field.map(|(_, value)| value)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The switch, if it is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(on) => Some(*on),
            _ => None,
        }
    }

    /// The number, if it is a whole one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, if it is a whole one and not negative.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Whole(number) => u64::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The number, as near as a float comes to it.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// The list, if it is one.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The fields, if it is an object; else none.
    #[must_use]
    pub fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

impl Index<&str> for Json {
    type Output = Self;

    fn index(&self, name: &str) -> &Self {
        self.get(name).unwrap_or(&NULL)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything)
    }
}

struct Anything;

/// Every kind of value is taken: serde's ready-made refusals would bring its messages along.
impl<'de> Visitor<'de> for Anything {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, on: bool) -> Result<Json, E> {
        Ok(Json::Bool(on))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Float(number as f64), Json::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::String(text))
    }

    /// JSON has no bytes, JavaScript has; nobody expects any.
    fn visit_bytes<E>(self, _: &[u8]) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<Json, Json>()? {
            if let Json::String(name) = name {
                fields.push((name, value));
            }
        }
        Ok(match fields.as_slice() {
            [(name, Json::String(number))] if name == FLOAT => Json::Float(float(number)),
            _ => Json::Object(fields),
        })
    }
}

/// A number such as `-12.5e+3`. The last digits may be off: nothing that Loupe reads is as exact.
fn float(number: &str) -> f64 {
    let (decimal, exponent) = number.split_once('e').unwrap_or((number, "0"));
    let (_, fraction) = decimal.split_once('.').unwrap_or_default();
    let digits = decimal.bytes().filter(u8::is_ascii_digit);
    let digits = digits.fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    let places = i32::try_from(fraction.len()).unwrap_or(i32::MAX);
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let power = 10_f64.powi(exponent.saturating_sub(places).saturating_abs());
    let value = if exponent < places {
        digits / power
    } else {
        digits * power
    };
    if number.starts_with('-') {
        -value
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_beyond_a_float_stay_whole() {
        let json = Json::parse(r#"{"id": 17841405793187218, "small": -3}"#);
        let json = json.unwrap();
        assert_eq!(json["id"].as_u64(), Some(17_841_405_793_187_218));
        assert_eq!(json["small"].as_u64(), None);
        assert_eq!(json["small"].as_i64(), Some(-3));
    }

    #[test]
    fn a_float_is_read_with_its_sign_fraction_and_exponent() {
        let numbers = Json::parse("[2.7, -0.5, 1e3, 125E-2, -1.5e+1, 0.0, 1e-400]").unwrap();
        let floats = [2.7, -0.5, 1000.0, 1.25, -15.0, 0.0, 0.0].map(Json::Float);
        assert_eq!(numbers.as_array().unwrap(), floats);
    }

    #[test]
    fn a_number_that_no_integer_holds_is_a_float() {
        let numbers = Json::parse("[18446744073709551615, 100000000000000000000]").unwrap();
        let floats = [18_446_744_073_709_551_615.0, 1e20].map(Json::Float);
        assert_eq!(numbers.as_array().unwrap(), floats);
    }

    #[test]
    fn what_is_missing_is_null() {
        let json = Json::parse(r#"{"a": {"b": [1.5, -2, "x", true, null]}}"#).unwrap();
        assert_eq!(json["nowhere"]["deeper"], Json::Null);
        assert_eq!(
            json["a"]["b"].as_array().unwrap(),
            [
                Json::Float(1.5),
                Json::Whole(-2),
                Json::String("x".into()),
                Json::Bool(true),
                Json::Null
            ]
        );
    }

    #[test]
    fn the_last_of_several_fields_of_one_name_counts() {
        assert_eq!(
            Json::parse(r#"{"a": 1, "a": 2}"#).unwrap()["a"],
            Json::Whole(2)
        );
    }

    #[test]
    fn half_a_reply_and_a_web_page_are_none() {
        for text in [
            "",
            "{",
            r#"{"a": 1"#,
            "<html>",
            "{} {}",
            &"[".repeat(100_000),
        ] {
            assert_eq!(Json::parse(text), None);
        }
    }
}
