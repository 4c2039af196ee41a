//! What generated files of both languages are made with.

use anyhow::{Context, Result, ensure};
use std::{collections::BTreeSet, io::Write, process::Stdio};

use crate::process;

/// As long as a line of ours may be.
const LONGEST_LINE: usize = 120;

/// `session_ended` or `session.ended` as a case of an enum: `SessionEnded`.
pub fn pascal(name: &str) -> String {
    name.split(['_', '.'])
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_ascii_uppercase() + rest
        })
        .collect()
}

/// `days_left` as a property or a method of PHP: `daysLeft`.
pub fn camel(name: &str) -> String {
    let (first, rest) = name.split_once('_').unwrap_or((name, ""));
    first.to_owned() + &pascal(rest)
}

/// A file that is written by hand too, with another part between these two lines.
pub fn filled(text: &str, begin: &str, part: &str, end: &str) -> Result<String> {
    let lost = || format!("nothing stands between {begin:?} and {end:?}");
    let (before, rest) = text.split_once(begin).with_context(lost)?;
    let (_, after) = rest.split_once(end).with_context(lost)?;
    Ok([before, begin, part, end, after].concat())
}

/// Whether a name of the spec can become an identifier of both languages.
pub fn is_name(name: &str) -> bool {
    let is_begun = name.starts_with(|first: char| first.is_ascii_lowercase());
    is_begun
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// A text in lines that fit behind `before`, each with it.
pub fn wrapped(before: &str, text: &str) -> String {
    let room = LONGEST_LINE - before.chars().count();
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last > 0 && last + 1 + word.chars().count() > room {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
        .iter()
        .map(|line| format!("{before}{line}\n"))
        .collect()
}

/// Rust as `cargo fmt` leaves it.
pub fn rustfmt(code: &str) -> Result<String> {
    let mut child = process::command("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("can't start rustfmt")?;
    // Closed at once, or it would wait for more.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(code.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    ensure!(
        output.status.success(),
        "rustfmt does not take the generated code: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// A PHP file of one class in `php-bridge/core/Generated`, made of `source`.
pub fn php(source: &str, doc: &str, body: &str) -> String {
    php_in("Generated", &BTreeSet::new(), source, doc, body)
}

/// The same in another room of core, with what it uses of core.
pub fn php_in(room: &str, uses: &BTreeSet<&str>, source: &str, doc: &str, body: &str) -> String {
    let doc = wrapped(" * ", doc);
    let mut uses: String = uses
        .iter()
        .map(|class| format!("use Loupe\\Core\\{class};\n"))
        .collect();
    if !uses.is_empty() {
        uses.push('\n');
    }
    format!(
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace Loupe\\Core\\{room};\n\n{uses}/**\n{doc} *\n \
         * Generated from {source} by `cargo xtask codegen`: change that, not this.\n */\n{body}"
    )
}

/// A member's doc comment in PHP, at the indent of a member.
pub fn php_doc(doc: &str) -> String {
    let line = format!("    /** {doc} */\n");
    if line.chars().count() <= LONGEST_LINE + 1 {
        return line;
    }
    format!("    /**\n{}     */\n", wrapped("     * ", doc))
}

/// A text as a literal of PHP and of JavaScript.
pub fn quoted(text: &str) -> String {
    if text.contains('\n') {
        let escaped = text
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('$', "\\$");
        return format!("\"{}\"", escaped.replace('\n', "\\n"));
    }
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_case_and_a_property() {
        assert_eq!(pascal("not_a_tester"), "NotATester");
        assert_eq!(camel("not_json"), "notJson");
        assert_eq!(camel("none"), "none");
        assert!(
            is_name("not_a_tester") && !is_name("NotATester") && !is_name("1st") && !is_name("")
        );
    }

    #[test]
    fn what_stands_around_a_part_stays_and_a_lost_mark_is_told() {
        let filled = |text| filled(text, "[\n", "new\n", "]\n").ok();
        assert_eq!(
            filled("before\n[\nold\n]\nafter\n").as_deref(),
            Some("before\n[\nnew\n]\nafter\n")
        );
        assert_eq!(filled("before\n[\nold\n"), None);
    }

    #[test]
    fn a_long_doc_comment_is_wrapped_and_loses_no_word() {
        let doc = ["word"; 60].join(" ");
        let lines = php_doc(&doc);
        assert!(
            lines.lines().all(|line| line.len() <= LONGEST_LINE),
            "{lines}"
        );
        assert_eq!(lines.matches("word").count(), 60);
        assert_eq!(php_doc("Short."), "    /** Short. */\n");
    }

    #[test]
    fn a_literal_ends_where_its_text_ends() {
        assert_eq!(quoted(r"the owner's \ word"), r"'the owner\'s \\ word'");
    }

    #[test]
    fn rust_that_is_none_is_refused() {
        assert_eq!(rustfmt("fn  a( ){}").ok().as_deref(), Some("fn a() {}\n"));
        assert!(rustfmt("fn a( {").is_err());
    }
}
