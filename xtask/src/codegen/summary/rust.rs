//! What the panel reads of it, `src/generated/summary.rs`.

use anyhow::Result;

use super::{Enum, Field, Reading, SOURCE, Shape, Spec, Type};
use crate::codegen::{
    Generated,
    text::{pascal, rustfmt, wrapped},
};

/// What a word that no case has is taken for, where the spec has none for it.
const UNKNOWN: &str = "unknown";

pub fn file(spec: &Spec) -> Result<Generated> {
    let enums: String = spec.enums.iter().filter_map(enumeration).collect();
    let read = |shape: &&Shape| shape.read_by_panel().next().is_some();
    let shapes: Result<String> = spec
        .shapes
        .iter()
        .filter(read)
        .map(|shape| structure(spec, shape))
        .collect();
    let shapes = shapes?;
    let text = rustfmt(&format!(
        "//! A connected account, as far as the panel may know it: never its token.\n//!\n\
         //! A word that this panel does not know comes from a newer bridge: it reads as the case that claims\n\
         //! least, and keeps nothing from starting. Times are Unix seconds.\n//!\n\
         //! Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.\n\n\
         use crate::json::Json;\nuse crate::json::field::{{count, text, whole}};\n\n{enums}{shapes}"
    ))?;
    Ok(Generated {
        path: "src/generated/summary.rs".into(),
        text,
    })
}

fn doc(text: &str) -> String {
    wrapped("/// ", text)
}

/// The enum; none where the panel does not read it.
fn enumeration(kind: &Enum) -> Option<String> {
    let otherwise = kind.otherwise.as_ref()?;
    let name = pascal(&kind.name);
    let mut cases: String = kind
        .cases
        .iter()
        .map(|case| format!("{}{},\n", doc(&case.doc), pascal(&case.name)))
        .collect();
    let names: String = kind
        .cases
        .iter()
        .filter(|case| case.name != *otherwise)
        .map(|case| format!("Some({:?}) => Self::{},\n", case.name, pascal(&case.name)))
        .collect();
    if otherwise == UNKNOWN && !kind.cases.iter().any(|case| case.name == *otherwise) {
        cases += &format!("{}Unknown,\n", doc("Not known to this panel."));
    }
    Some(format!(
        "{}#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{\n{cases}}}\n\n\
         impl {name} {{\nfn named(name: Option<&str>) -> Self {{\nmatch name {{\n{names}\
         Some(_) | None => Self::{},\n}}\n}}\n}}\n\n",
        doc(&kind.doc),
        pascal(otherwise)
    ))
}

fn structure(spec: &Spec, shape: &Shape) -> Result<String> {
    let name = pascal(&shape.name);
    let mut fields = String::new();
    let mut readings = String::new();
    for (field, reading) in shape.read_by_panel() {
        fields += &doc(&field.doc);
        fields += &format!("pub {}: {},\n", field.name, type_of(spec, field)?);
        readings += &format!("{}: {},\n", field.name, read(spec, field, reading)?);
    }
    let (returns, value) = if shape.may_be_unreadable() {
        ("Option<Self>", format!("Some(Self {{\n{readings}}})"))
    } else {
        ("Self", format!("Self {{\n{readings}}}"))
    };
    let read_doc = if shape.may_be_unreadable() {
        "/// Reads it; `None` when it is of another shape.\n"
    } else {
        "/// Reads it.\n"
    };
    Ok(format!(
        "{}#[derive(Clone, Debug, PartialEq, Eq)]\npub struct {name} {{\n{fields}}}\n\n\
         impl {name} {{\n{read_doc}#[must_use]\npub fn read(value: &Json) -> {returns} {{\n{value}\n}}\n}}\n\n",
        doc(&shape.doc)
    ))
}

fn type_of(spec: &Spec, field: &Field) -> Result<String> {
    let (holds, is_optional) = match &field.holds {
        Type::Text | Type::Message | Type::AccountId | Type::Code(_) => {
            ("String".to_owned(), false)
        }
        Type::Count => ("u32".to_owned(), false),
        Type::Whole | Type::Time => ("i64".to_owned(), false),
        Type::Case(of) => (pascal(of), false),
        // One that this bridge does not say is none.
        Type::Shape(of) => (pascal(of), spec.shape(of)?.may_be_unreadable()),
    };
    Ok(if field.nullable || is_optional {
        format!("Option<{holds}>")
    } else {
        holds
    })
}

fn read(spec: &Spec, field: &Field, reading: Reading) -> Result<String> {
    let name = &field.name;
    let found = match &field.holds {
        Type::Text | Type::Message | Type::AccountId | Type::Code(_) => {
            format!("text(value, {name:?})")
        }
        Type::Count => format!("count(&value[{name:?}])"),
        Type::Whole | Type::Time => format!("whole(&value[{name:?}])"),
        Type::Case(of) => return Ok(format!("{}::named(value[{name:?}].as_str())", pascal(of))),
        Type::Shape(of) => {
            let read = format!("{}::read(&value[{name:?}])", pascal(of));
            let is_wrapped = field.nullable && !spec.shape(of)?.may_be_unreadable();
            return Ok(if is_wrapped {
                format!("Some({read})")
            } else {
                read
            });
        }
    };
    Ok(match (field.nullable, reading) {
        (true, _) => found,
        (false, Reading::Needed) => found + "?",
        (false, Reading::Read) => found + ".unwrap_or_default()",
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::spec;
    use super::*;

    fn generated(field: &str) -> Result<String> {
        Ok(file(&spec(field)?)?.text)
    }

    #[test]
    fn what_is_needed_is_asked_for_and_what_is_not_has_a_default() -> Result<()> {
        let text =
            generated(r#"{"name": "id", "type": "account_id", "panel": "needed", "doc": "It."}"#)?;
        assert!(text.contains(r#"id: text(value, "id")?"#), "{text}");
        let text = generated(r#"{"name": "id", "type": "count", "panel": "read", "doc": "It."}"#)?;
        assert!(
            text.contains(r#"id: count(&value["id"]).unwrap_or_default()"#),
            "{text}"
        );
        assert!(
            text.contains("pub fn read(value: &Json) -> Self {"),
            "{text}"
        );
        let text = generated(
            r#"{"name": "id", "type": "time", "nullable": true, "panel": "read", "doc": "It."}"#,
        )?;
        assert!(
            text.contains("pub id: Option<i64>") && text.contains(r#"id: whole(&value["id"]),"#),
            "{text}"
        );
        Ok(())
    }

    #[test]
    fn what_the_panel_does_not_read_is_not_there() -> Result<()> {
        let text = generated(r#"{"name": "id", "type": "text", "doc": "It."}"#)?;
        assert!(
            !text.contains("struct Whole") && text.contains("struct Part"),
            "{text}"
        );
        Ok(())
    }

    #[test]
    fn a_word_that_nobody_knows_is_the_case_that_claims_least() -> Result<()> {
        let text = generated(
            r#"{"name": "a", "type": {"case": "level"}, "panel": "read", "doc": "It."}"#,
        )?;
        assert!(
            text.contains(r#"Some("very_high") => Self::VeryHigh"#),
            "{text}"
        );
        assert!(text.contains("Some(_) | None => Self::Low"), "{text}");
        Ok(())
    }
}
