//! The tables in docs/wire.md.

use anyhow::{Context, Result};
use std::fs;

use super::{Code, Field, Spec, Type};
use crate::{
    codegen::{Generated, text::filled},
    paths,
};

const PATH: &str = "docs/wire.md";
/// The lines around them.
const BEGIN: &str = "<!-- From spec/summary.json, by cargo xtask codegen. -->\n";
const END: &str = "<!-- Up to here. -->\n";

pub fn file(spec: &Spec) -> Result<Generated> {
    let text = fs::read_to_string(paths::root().join(PATH)).context(PATH)?;
    Ok(Generated {
        path: PATH.into(),
        text: filled(&text, BEGIN, &tables(spec)?, END).context(PATH)?,
    })
}

fn tables(spec: &Spec) -> Result<String> {
    let mut tables = String::new();
    for (at, shape) in spec.shapes.iter().enumerate() {
        if at > 0 {
            tables += &format!("\n`{}`: {}\n", shape.name, shape.doc);
        }
        tables += "\n| field | holds | |\n|---|---|---|\n";
        for field in &shape.fields {
            let null = if field.nullable { "; or null" } else { "" };
            tables += &format!(
                "| `{}` | {}{null} | {} |\n",
                field.name,
                held(spec, field)?,
                field.doc
            );
        }
    }
    Ok(tables + "\n")
}

fn held(spec: &Spec, field: &Field) -> Result<String> {
    Ok(match &field.holds {
        Type::Text => "text".to_owned(),
        Type::Message => "a sentence".to_owned(),
        Type::AccountId => "text of digits".to_owned(),
        Type::Count => "number from 0".to_owned(),
        Type::Whole => "number".to_owned(),
        Type::Time => "Unix seconds".to_owned(),
        Type::Code(Code::Failure) => "a failure's code".to_owned(),
        Type::Code(Code::Kind) => "a failure's kind".to_owned(),
        Type::Shape(of) => format!("`{of}`"),
        Type::Case(of) => {
            let cases = spec.kind(of)?.cases.iter();
            let cases: Vec<_> = cases
                .map(|case| format!("`{}`: {}", case.name, case.doc.trim_end_matches('.')))
                .collect();
            cases.join("; ")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::spec;
    use super::*;

    #[test]
    fn a_table_says_what_a_field_holds() -> Result<()> {
        let spec =
            spec(r#"{"name": "a", "type": {"case": "level"}, "nullable": true, "doc": "It."}"#)?;
        let text = tables(&spec)?;
        let row = "| `a` | `low`: Little; `very_high`: Much; or null | It. |\n";
        assert!(text.contains(row), "{text}");
        assert!(
            text.contains("\n`part`: A part.\n\n| field | holds | |\n"),
            "{text}"
        );
        Ok(())
    }
}
