//! The enums and the matcher in Rust, `src/generated/failures.rs`.

use anyhow::Result;

use super::{Failure, Numbers, Rule, SOURCE, Spec, Word};
use crate::codegen::{
    Generated,
    text::{pascal, rustfmt, wrapped},
};

pub fn file(spec: &Spec) -> Result<Generated> {
    let text = rustfmt(&[
        format!(
            "//! Every way in which asking Instagram can fail, and how an answer is told to be one of them.\n\
             //!\n//! Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.\n\n\
             use crate::generated::words::Word;\nuse crate::text::contains;\n\n"
        ),
        codes(&spec.failures),
        enumeration("What a failure asks for.", "Kind", &spec.kinds),
        enumeration(
            "What was asked of Instagram. The same error code means different things at different endpoints.",
            "Endpoint",
            &spec.endpoints,
        ),
        enumeration("What an answer looks like.", "ReplyForm", &spec.forms),
        REPLY.to_owned(),
        matcher(spec),
    ]
    .concat())?;
    Ok(Generated {
        path: "src/generated/failures.rs".into(),
        text,
    })
}

/// What the rules look at.
const REPLY: &str = "
/// What tells which failure an answer is.
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    /// What was asked.
    pub endpoint: Endpoint,
    /// The HTTP status.
    pub status: u16,
    /// What the answer looks like; the fields below are of a `GraphError`.
    pub form: ReplyForm,
    /// `is_transient`
    pub is_transient: bool,
    /// `code`; 0 where none is given.
    pub code: i32,
    /// `error_subcode`; 0 where none is given.
    pub subcode: i32,
    /// `type`
    pub error_type: &'a str,
    /// `message`
    pub message: &'a str,
}

";

fn codes(rows: &[Failure]) -> String {
    let words: Vec<_> = rows
        .iter()
        .map(|row| Word {
            name: row.code.clone(),
            doc: row.doc.clone(),
        })
        .collect();
    let about = "Every way in which asking Instagram can fail. Numbers are `error.code`, or \
                 `error.code/error_subcode` (instagram-api: errors).";
    let all: String = rows
        .iter()
        .map(|row| format!("Self::{},", pascal(&row.code)))
        .collect();
    let words_of_codes: String = rows
        .iter()
        .map(|row| {
            let code = pascal(&row.code);
            format!("Self::{code} => Word::Failure{code},")
        })
        .collect();
    let kinds: String = rows
        .iter()
        .fold(Vec::<(&str, Vec<String>)>::new(), |mut kinds, row| {
            let code = format!("Self::{}", pascal(&row.code));
            match kinds.iter_mut().find(|(kind, _)| *kind == row.kind) {
                Some((_, codes)) => codes.push(code),
                None => kinds.push((&row.kind, vec![code])),
            }
            kinds
        })
        .into_iter()
        .map(|(kind, codes)| format!("{} => Kind::{},", codes.join(" | "), pascal(kind)))
        .collect();
    format!(
        "{}impl Code {{\n/// Each of them.\npub const ALL: [Self; {}] = [{all}];\n\n\
         /// What a failure of this code asks for.\npub fn kind(self) -> Kind {{ match self {{ {kinds} }} }}\n\n\
         /// What happened, what it means, and what to do.\npub fn word(self) -> Word {{ match self {{ {words_of_codes} }} }}\n}}\n\n",
        enumeration(about, "Code", &words),
        rows.len()
    )
}

fn enumeration(about: &str, name: &str, words: &[Word]) -> String {
    let cases: String = words
        .iter()
        .map(|word| {
            format!(
                "{}    {},\n",
                wrapped("    /// ", &word.doc),
                pascal(&word.name)
            )
        })
        .collect();
    format!(
        "{}#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{\n{cases}}}\n\n",
        wrapped("/// ", about)
    )
}

fn matcher(spec: &Spec) -> String {
    let same: String = spec
        .same
        .iter()
        .map(|same| format!("{} => {},\n", same.code, same.meant))
        .collect();
    let arms: String = spec
        .rules()
        .iter()
        .map(|(code, rule)| format!("{} => Code::{},\n", pattern(rule), pascal(code)))
        .collect();
    format!(
        "impl Reply<'_> {{\n/// Which failure it is; `None` where no rule knows it.\n\
         pub fn failure_code(&self) -> Option<Code> {{\n\
         let code = match self.code {{ {same} code => code }};\n\
         Some(match (Self {{ code, ..*self }}) {{\n{arms}_ => return None,\n}})\n}}\n}}\n"
    )
}

fn pattern(rule: &Rule) -> String {
    let mut fields = Vec::new();
    if !rule.status.is_empty() {
        fields.push(format!("status: {}", numbers(&rule.status)));
    }
    if let Some(form) = &rule.form {
        fields.push(format!("form: ReplyForm::{}", pascal(form)));
    }
    if rule.is_transient {
        fields.push("is_transient: true".to_owned());
    }
    if !rule.code.is_empty() {
        fields.push(format!("code: {}", numbers(&rule.code)));
    }
    if !rule.subcode.is_empty() {
        fields.push(format!("subcode: {}", numbers(&rule.subcode)));
    }
    if let Some(error_type) = &rule.error_type {
        fields.push(format!("error_type: {error_type:?}"));
    }
    if let Some(endpoint) = &rule.endpoint {
        fields.push(format!("endpoint: Endpoint::{}", pascal(endpoint)));
    }
    let conditions: Vec<_> = [
        rule.text
            .as_ref()
            .map(|text| format!("contains(message, {text:?})")),
        rule.text_start
            .as_ref()
            .map(|text| format!("message.starts_with({text:?})")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if conditions.is_empty() {
        return format!("Self {{ {}, .. }}", fields.join(", "));
    }
    fields.push("message".to_owned());
    format!(
        "Self {{ {}, .. }} if {}",
        fields.join(", "),
        conditions.join(" && ")
    )
}

fn numbers(numbers: &[Numbers]) -> String {
    let numbers: Vec<_> = numbers
        .iter()
        .map(|number| match number {
            Numbers::One(number) => number.to_string(),
            Numbers::Range([first, last]) => format!("{first}..={last}"),
        })
        .collect();
    numbers.join(" | ")
}
