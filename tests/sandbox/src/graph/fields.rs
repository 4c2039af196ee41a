//! The `fields` parameter: `id,caption,children{id,media_url}`.

use super::Refusal;
use crate::errors::Failure;

/// A field asked for, with what is asked for inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub fields: Vec<Field>,
}

impl Field {
    pub fn id() -> Self {
        Self {
            name: "id".to_owned(),
            fields: Vec::new(),
        }
    }
}

/// The fields asked for; `id` alone when none are.
pub fn parse(text: Option<&str>) -> Result<Vec<Field>, Refusal> {
    let Some(text) = text else {
        return Ok(vec![Field::id()]);
    };
    let mut rest = text;
    let fields = list(&mut rest, 0)?;
    if rest.is_empty() {
        Ok(fields)
    } else {
        Err(broken())
    }
}

fn list(rest: &mut &str, depth: u8) -> Result<Vec<Field>, Refusal> {
    const DEEPEST: u8 = 4;
    if depth > DEEPEST {
        return Err(broken());
    }
    let mut fields = Vec::new();
    loop {
        let end = rest.find([',', '{', '}']).unwrap_or(rest.len());
        let (name, tail) = rest.split_at(end);
        let mut field = Field {
            name: name.trim().to_owned(),
            fields: Vec::new(),
        };
        *rest = tail;
        if let Some(inner) = rest.strip_prefix('{') {
            *rest = inner;
            field.fields = list(rest, depth + 1)?;
            *rest = rest.strip_prefix('}').ok_or_else(broken)?;
        }
        if !field.name.is_empty() {
            fields.push(field);
        }
        match rest.strip_prefix(',') {
            Some(tail) => *rest = tail,
            None => return Ok(fields),
        }
    }
}

fn broken() -> Refusal {
    Refusal::about(Failure::BadParameter, "fields")
}
