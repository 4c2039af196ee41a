//! A decoded text, as a value to be looked into.

use alloc::{string::String, vec::Vec};
use core::ops::Index;

/// Any JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, and whatever is missing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number of 64 bits. Instagram's ids exceed 2^53, so they never become floats.
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

/// What a missing field is.
static NULL: Json = Json::Null;

impl Json {
    /// A field of an object. Of several of one name the last counts, as in JavaScript and PHP.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let field = self.fields().iter().rev().find(|(key, _)| key == name);
        field.map(|(_, value)| value)
    }

    /// A field of an object, which is `null` in it from then on: what is large need not be copied.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Self {
        let Self::Object(fields) = self else {
            return Self::Null;
        };
        let field = fields.iter_mut().rev().find(|(key, _)| key == name);
        field.map_or(Self::Null, |(_, value)| {
            core::mem::replace(value, Self::Null)
        })
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
