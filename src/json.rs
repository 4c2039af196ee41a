//! JSON: everything that comes from outside is decoded into a value and read by hand.
//!
//! It reads what PHP's `json_decode` reads, with the repairs of `php-bridge/core/Graph/Json.php`: one broken character
//! does not cost a whole reply. `tests/fuzz` holds the two together. A parser of our own also weighs a third of
//! serde_json in the wasm.

pub mod coerce;
pub mod field;
mod number;
mod reader;
mod value;

use alloc::{format, string::String};

pub use reader::start;
pub use value::Json;

/// A text as a string in JSON, with its quotes.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        if c < ' ' {
            quoted += &format!("\\u{:04x}", u32::from(c));
        } else {
            quoted.push(c);
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_beyond_a_float_stay_whole() {
        let json = Json::parse(r#"{"id": 17841400000000218, "small": -3}"#);
        let json = json.unwrap();
        assert_eq!(json["id"].as_u64(), Some(17_841_400_000_000_218));
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
    fn a_floats_whole_part_is_what_std_reads() {
        for number in [
            "2.99999999999999999999",
            "2.9999999999999997",
            "0.99999999999999994",
            "0.99999999999999995",
            "65534.99999999999999",
            "65534.999999999999999",
            "9007199254740992.5",
            "9007199254740993.0",
            "9007199254740993.00000001",
            "9223372036854775807.5",
            "5000000005.0000000005e9",
            "1234567890123456789.0",
            "1758900000123456.75e3",
            "4503599627370496.5",
            "4503599627370497.5",
            "0.00000000000000000000000000012e29",
            "120000000000000000000000000000e-28",
            "1e-19",
            "1e18",
            "1.5e-400",
            "5e-324",
            "3e-324",
            "2e-324",
            "0.0000",
            "-0.0",
            "-3.7",
        ] {
            let json = Json::parse(number).unwrap().as_f64().unwrap();
            let std: f64 = number.parse().unwrap();
            assert_eq!(json as i64, std as i64, "{number}");
            assert_eq!(json == 0.0, std == 0.0, "{number}");
        }
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
    fn a_field_that_was_taken_is_null_and_the_others_stay() {
        let mut json = Json::parse(r#"{"a": [1], "b": 2}"#).unwrap();
        assert_eq!(json.take("a"), Json::Array(vec![Json::Whole(1)]));
        assert_eq!(json["a"], Json::Null);
        assert_eq!(json["b"], Json::Whole(2));
        assert_eq!(json.take("nowhere"), Json::Null);
        assert_eq!(Json::Whole(1).take("a"), Json::Null);
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
