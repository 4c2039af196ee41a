//! `spec/failures.json`: what can go wrong, how it is told from an answer, and what follows from it.

mod php;
mod rust;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::IgnoredAny};
use std::{collections::HashSet, fs};

use super::{Generated, text::is_name};
use crate::paths;

/// Where it stands below the repository's top.
const SOURCE: &str = "spec/failures.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spec {
    /// For readers.
    #[serde(rename = "about")]
    _about: IgnoredAny,
    kinds: Vec<Word>,
    severities: Vec<Word>,
    exit_codes: Vec<ExitCode>,
    endpoints: Vec<Word>,
    forms: Vec<Word>,
    same: Vec<Same>,
    failures: Vec<Failure>,
    refusals: Vec<Refusal>,
}

/// A value that rows may have.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    name: String,
    doc: String,
}

/// A code that is read as another one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Same {
    code: i32,
    #[serde(rename = "as")]
    meant: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExitCode {
    name: String,
    value: u8,
    doc: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Failure {
    code: String,
    kind: String,
    severity: String,
    http_status: u16,
    exit_code: String,
    means_long_lived: bool,
    may_mean_too_early: bool,
    #[serde(default)]
    of_pictures: bool,
    doc: String,
    matches: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    code: String,
    http_status: u16,
    exit_code: String,
    doc: String,
}

/// What must all be so of an answer.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Rule {
    status: Vec<Numbers>,
    form: Option<String>,
    is_transient: bool,
    code: Vec<Numbers>,
    outranks_status: bool,
    subcode: Vec<Numbers>,
    #[serde(rename = "type")]
    error_type: Option<String>,
    text: Option<String>,
    text_start: Option<String>,
    endpoint: Option<String>,
}

/// A number, or the first and the last of a range.
#[derive(Deserialize, Clone, Copy)]
#[serde(untagged)]
enum Numbers {
    One(i32),
    Range([i32; 2]),
}

/// The files that are made of it.
pub fn files() -> Result<Vec<Generated>> {
    let text = fs::read_to_string(paths::root().join(SOURCE)).context(SOURCE)?;
    let spec = Spec::read(&text).context(SOURCE)?;
    let mut files = php::files(&spec);
    files.push(rust::file(&spec)?);
    Ok(files)
}

impl Spec {
    fn read(text: &str) -> Result<Self> {
        let spec: Self = serde_json::from_str(text)?;
        spec.check()?;
        Ok(spec)
    }

    /// Every rule with the code that it stands for, in the order in which they are tried.
    fn rules(&self) -> Vec<(&str, &Rule)> {
        let mut rules: Vec<_> = self
            .failures
            .iter()
            .flat_map(|row| row.matches.iter().map(|rule| (row.code.as_str(), rule)))
            .collect();
        // A stable sort: among equals the file's order stays.
        rules.sort_by_key(|(_, rule)| rule.rank());
        rules
    }

    fn check(&self) -> Result<()> {
        let exit_codes: Vec<_> = self.exit_codes.iter().map(|exit| &exit.name).collect();
        let among = |name: &String, words: &[Word]| words.iter().any(|word| word.name == *name);
        let mut seen = HashSet::new();
        for row in &self.failures {
            let code = &row.code;
            ensure!(is_name(code), "failure {code}: a code is in snake_case");
            ensure!(seen.insert(code), "failure {code} stands there twice");
            let Failure {
                kind,
                severity,
                exit_code,
                ..
            } = row;
            ensure!(
                among(kind, &self.kinds),
                "failure {code}: no kind is called {kind}"
            );
            ensure!(
                among(severity, &self.severities),
                "failure {code}: no severity is called {severity}"
            );
            ensure!(
                exit_codes.contains(&exit_code),
                "failure {code}: no exit code is called {exit_code}"
            );
            for rule in &row.matches {
                self.check_rule(rule)
                    .with_context(|| format!("failure {code}"))?;
            }
        }
        seen.clear();
        for Refusal {
            code, exit_code, ..
        } in &self.refusals
        {
            ensure!(is_name(code), "refusal {code}: a code is in snake_case");
            ensure!(seen.insert(code), "refusal {code} stands there twice");
            ensure!(
                exit_codes.contains(&exit_code),
                "refusal {code}: no exit code is called {exit_code}"
            );
        }
        Ok(())
    }

    fn check_rule(&self, rule: &Rule) -> Result<()> {
        let is_of_error = !rule.code.is_empty();
        ensure!(
            is_of_error || rule.is_transient || rule.form.is_some() || !rule.status.is_empty(),
            "a rule names a status, is_transient, a code or a form"
        );
        ensure!(
            is_of_error
                || (rule.subcode.is_empty()
                    && rule.error_type.is_none()
                    && rule.text.is_none()
                    && rule.text_start.is_none()
                    && rule.endpoint.is_none()
                    && !rule.outranks_status),
            "only among answers with one code do subcode, type, text, endpoint and outranks_status tell anything"
        );
        for (name, words, what) in [
            (&rule.form, &self.forms, "form"),
            (&rule.endpoint, &self.endpoints, "endpoint"),
        ] {
            if let Some(name) = name {
                ensure!(
                    words.iter().any(|word| word.name == *name),
                    "no {what} is called {name}"
                );
            }
        }
        Ok(())
    }
}

impl Rule {
    /// How exact it is: what comes first decides.
    fn rank(&self) -> u8 {
        if self.outranks_status {
            0
        } else if !self.status.is_empty() {
            1
        } else if self.is_transient {
            2
        } else if self.names_a_subcode() {
            3
        } else if self.error_type.is_some() {
            4
        } else if self.text.is_some() || self.text_start.is_some() {
            5
        } else if self.endpoint.is_some() {
            6
        } else if !self.code.is_empty() {
            7
        } else {
            8
        }
    }

    /// 0 stands for none.
    fn names_a_subcode(&self) -> bool {
        !self.subcode.is_empty() && !matches!(self.subcode[..], [Numbers::One(0)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(failure: &str) -> Result<Spec> {
        Spec::read(&format!(
            r#"{{"about": [], "kinds": [{{"name": "wait", "doc": "It passes."}}],
                "severities": [{{"name": "none", "doc": "Not told."}}],
                "exit_codes": [{{"name": "wait", "value": 1, "doc": "Later."}}],
                "endpoints": [{{"name": "user", "doc": "The user node."}}],
                "forms": [{{"name": "flat_error", "doc": "Flat."}}], "same": [],
                "failures": [{failure}], "refusals": []}}"#
        ))
    }

    fn row(code: &str, matches: &str) -> String {
        format!(
            r#"{{"code": "{code}", "kind": "wait", "severity": "none", "http_status": 422, "exit_code": "wait",
                "means_long_lived": false, "may_mean_too_early": false, "doc": "A doc.", "matches": [{matches}]}}"#
        )
    }

    fn complaint(failure: &str) -> String {
        spec(failure)
            .err()
            .map_or(String::new(), |error| format!("{error:#}"))
    }

    #[test]
    fn a_row_that_cannot_be_is_told_by_its_code() {
        assert_eq!(complaint(&row("limit", "")), "");
        let twice = [row("limit", ""), row("limit", "")].join(",");
        assert_eq!(complaint(&twice), "failure limit stands there twice");
        let odd = row("limit", "").replace(r#""kind": "wait""#, r#""kind": "moon""#);
        assert_eq!(complaint(&odd), "failure limit: no kind is called moon");
        let odd = row("limit", r#"{"code": [1], "endpoint": "moon"}"#);
        assert_eq!(complaint(&odd), "failure limit: no endpoint is called moon");
        assert!(complaint(&row("Limit", "")).ends_with("a code is in snake_case"));
    }

    #[test]
    fn a_column_that_is_not_known_or_not_there_is_told() {
        let odd = row("limit", "").replace("severity", "gravity");
        assert!(complaint(&odd).contains("unknown field `gravity`"));
        let odd = row("limit", "").replace(r#""means_long_lived": false, "#, "");
        assert!(complaint(&odd).contains("missing field `means_long_lived`"));
    }

    #[test]
    fn a_text_alone_tells_no_failure() {
        let odd = row("limit", r#"{"text": "too many"}"#);
        assert!(complaint(&odd).contains("a rule names a status"));
        let odd = row("limit", r#"{"status": [400], "text": "too many"}"#);
        assert!(complaint(&odd).contains("only among answers with one code"));
    }

    #[test]
    fn the_most_exact_rule_is_tried_first_and_among_equals_the_first() -> Result<()> {
        let rows = [
            row("by_code", r#"{"code": [1]}"#),
            row(
                "by_endpoint",
                r#"{"code": [1], "subcode": [0], "endpoint": "user"}"#,
            ),
            row(
                "by_text",
                r#"{"code": [1], "endpoint": "user", "text": "a"}"#,
            ),
            row("by_start", r#"{"code": [1], "text_start": "a"}"#),
            row("by_type", r#"{"code": [1], "type": "A"}"#),
            row(
                "by_subcode",
                r#"{"code": [1], "subcode": [5], "text": "a"}"#,
            ),
            row("by_form", r#"{"form": "flat_error"}"#),
            row("by_flag", r#"{"is_transient": true}"#),
            row("by_status", r#"{"status": [[500, 999]]}"#),
            row("by_limit", r#"{"code": [4], "outranks_status": true}"#),
        ];
        let spec = spec(&rows.join(","))?;
        let order: Vec<_> = spec.rules().iter().map(|(code, _)| *code).collect();
        let expected = "limit status flag subcode type text start endpoint code form";
        assert_eq!(order.join(" ").replace("by_", ""), expected);
        Ok(())
    }
}
