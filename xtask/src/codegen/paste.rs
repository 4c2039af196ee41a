//! What PHP knows of pasted texts, from spec/paste.json. Rust's `src/token` reads them in depth, and needs no table.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{fmt::Write, fs, path::PathBuf};

use super::Generated;
use crate::paths;

pub fn files() -> Result<Vec<Generated>> {
    let source = paths::root().join("spec/paste.json");
    let text = fs::read_to_string(&source).with_context(|| source.display().to_string())?;
    let spec = serde_json::from_str(&text).with_context(|| source.display().to_string())?;
    Ok(vec![Generated {
        path: PathBuf::from("php-bridge/core/Generated/PasteShapes.php"),
        text: php(&spec)?,
    }])
}

fn php(spec: &Value) -> Result<String> {
    let mut text = String::from(
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace Loupe\\Core\\Generated;\n\n\
         /**\n * What a pasted text is by its shape, and what it may be by its beginning.\n *\n \
         * Generated from spec/paste.json by `cargo xtask codegen`: change that, not this.\n */\n\
         final class PasteShapes\n{\n    \
         /** @var list<array{string, string, string}> kind, product of a token, shape; the first that fits counts */\n    \
         public const SHAPES = [\n",
    );
    for shape in rows(spec, "shapes")? {
        let pattern = literal(&format!(r"/^(?:{})\z/u", word(shape, "fits")?));
        let product = literal(shape["product"].as_str().unwrap_or_default());
        let kind = literal(word(shape, "is")?);
        writeln!(text, "        [{kind}, {product}, {pattern}],")?;
    }
    text.push_str(
        "    ];\n\n    /** @var list<array{string, string}> kind, beginning */\n    public const BEGINNINGS = [\n",
    );
    for beginning in rows(spec, "beginnings")? {
        let begins = literal(word(beginning, "begins")?);
        let kind = literal(word(beginning, "is")?);
        writeln!(text, "        [{kind}, {begins}],")?;
    }
    text.push_str("    ];\n}\n");
    Ok(text)
}

fn rows<'a>(spec: &'a Value, name: &str) -> Result<&'a Vec<Value>> {
    spec[name]
        .as_array()
        .with_context(|| format!("no list {name}"))
}

fn word<'a>(row: &'a Value, name: &str) -> Result<&'a str> {
    row[name]
        .as_str()
        .with_context(|| format!("no {name} in {row}"))
}

/// A text as PHP's literal.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_becomes_a_pattern_for_the_whole_text() -> Result<()> {
        let spec = serde_json::from_str(
            r#"{"shapes": [{"is": "app_id", "fits": "\\d'"}], "beginnings": []}"#,
        )?;
        let line = r"['app_id', '', '/^(?:\\d\')\\z/u'],";
        assert!(php(&spec)?.contains(line), "{}", php(&spec)?);
        Ok(())
    }
}
