//! The enums and the matcher in PHP, `php-bridge/core/Generated`.

use super::{Numbers, Rule, SOURCE, Spec, Word};
use crate::codegen::{
    Generated,
    text::{pascal, php, php_doc, quoted},
};

pub fn files(spec: &Spec) -> Vec<Generated> {
    vec![
        file(
            "FailureCode",
            "Every way in which asking Instagram can fail. Numbers are `error.code`, or `error.code/error_subcode` \
             (instagram-api: errors).",
            &failure_codes(spec),
        ),
        file(
            "RefusalCode",
            "Every reason for which Loupe itself refuses: docs/wire.md, \"Failure\".",
            &refusal_codes(spec),
        ),
        file(
            "FailureKind",
            "What a failure asks for.",
            &enumeration("FailureKind", &spec.kinds),
        ),
        file(
            "Severity",
            "How much a failure matters to the site's owner.",
            &enumeration("Severity", &spec.severities),
        ),
        file(
            "Endpoint",
            "What was asked of Instagram. The same error code means different things at different endpoints.",
            &enumeration("Endpoint", &spec.endpoints),
        ),
        file(
            "ReplyForm",
            "What an answer looks like.",
            &enumeration("ReplyForm", &spec.forms),
        ),
        file(
            "ExitCode",
            "What a command tells scripts: the same on every kind of site.",
            &exit_codes(spec),
        ),
        file(
            "Reply",
            "What tells which failure an answer is.",
            &matcher(spec),
        ),
    ]
}

fn file(class: &str, about: &str, body: &str) -> Generated {
    Generated {
        path: format!("php-bridge/core/Generated/{class}.php").into(),
        text: php(SOURCE, about, body),
    }
}

fn case(name: &str, value: &str, doc: &str) -> String {
    format!("{}    case {} = {value};\n", php_doc(doc), pascal(name))
}

fn enumeration(name: &str, words: &[Word]) -> String {
    let cases: Vec<_> = words
        .iter()
        .map(|word| case(&word.name, &quoted(&word.name), &word.doc))
        .collect();
    format!("enum {name}: string\n{{\n{}}}\n", cases.join("\n"))
}

fn exit_codes(spec: &Spec) -> String {
    let cases: Vec<_> = spec
        .exit_codes
        .iter()
        .map(|exit| case(&exit.name, &exit.value.to_string(), &exit.doc))
        .collect();
    format!("enum ExitCode: int\n{{\n{}}}\n", cases.join("\n"))
}

fn failure_codes(spec: &Spec) -> String {
    let cases: Vec<_> = spec
        .failures
        .iter()
        .map(|row| case(&row.code, &quoted(&row.code), &row.doc))
        .collect();
    let rows: String = spec
        .failures
        .iter()
        .map(|row| {
            format!(
                "        {} => [FailureKind::{}, Severity::{}, {}, ExitCode::{}, {}, {}],\n",
                quoted(&row.code),
                pascal(&row.kind),
                pascal(&row.severity),
                row.http_status,
                pascal(&row.exit_code),
                row.means_long_lived,
                row.may_mean_too_early
            )
        })
        .collect();
    let of_pictures: String = spec
        .failures
        .iter()
        .filter(|row| row.of_pictures)
        .map(|row| format!("        self::{},\n", pascal(&row.code)))
        .collect();
    format!(
        "enum FailureCode: string\n{{\n{cases}\n\
         \x20   /** What can be wrong with a feed's pictures, the gravest first. */\n\
         \x20   public const OF_PICTURES = [\n{of_pictures}    ];\n\n\
         \x20   /** Kind, severity, HTTP status, exit code, whether it means long-lived, whether too early. */\n\
         \x20   private const ROWS = [\n{rows}    ];\n\n{methods}}}\n",
        cases = cases.join("\n"),
        methods = [
            method("What a failure of this code asks for.", "kind", "FailureKind", 0),
            method("How much it matters to the site's owner.", "severity", "Severity", 1),
            method("Of a REST reply that tells of it.", "httpStatus", "int", 2),
            method("Of a command that met it.", "exitCode", "ExitCode", 3),
            method(
                "Of a token that had just worked, and whose exchange for a long-lived one was refused like this: \
                 whether it is a long-lived one already. Instagram answers \"Session key invalid\" then \
                 (instagram-api: authorisation, seen), an error about the token, which cannot be meant of one that \
                 works. Asking burns nothing: the token stays what it is, whatever the answer.",
                "meansLongLived",
                "bool",
                4
            ),
            method(
                "Of a token that had just worked, whose age nobody knows, and whose refresh failed like this: whether \
                 that may mean no more than \"not yet, or not this kind of token\". Instagram refuses to refresh a \
                 token younger than 24 hours, and a one-hour token always; the body it answers then is documented \
                 nowhere.",
                "mayMeanTooEarly",
                "bool",
                5
            ),
        ]
        .join("\n")
    )
}

fn method(doc: &str, name: &str, returns: &str, column: usize) -> String {
    format!(
        "{}    public function {name}(): {returns}\n    {{\n        return self::ROWS[$this->value][{column}];\n    }}\n",
        php_doc(doc)
    )
}

fn refusal_codes(spec: &Spec) -> String {
    let cases: Vec<_> = spec
        .refusals
        .iter()
        .map(|row| case(&row.code, &quoted(&row.code), &row.doc))
        .collect();
    let rows: String = spec
        .refusals
        .iter()
        .map(|row| {
            format!(
                "        {} => [{}, ExitCode::{}],\n",
                quoted(&row.code),
                row.http_status,
                pascal(&row.exit_code)
            )
        })
        .collect();
    format!(
        "enum RefusalCode: string\n{{\n{}\n    /** HTTP status, exit code. */\n    private const ROWS = [\n{rows}    ];\n\n{}}}\n",
        cases.join("\n"),
        [
            method("Of a REST reply that tells of it.", "httpStatus", "int", 0),
            method("Of a command that met it.", "exitCode", "ExitCode", 1),
        ]
        .join("\n")
    )
}

fn matcher(spec: &Spec) -> String {
    let same: String = spec
        .same
        .iter()
        .map(|same| format!("            {} => {},\n", same.code, same.meant))
        .collect();
    let arms: String = spec
        .rules()
        .iter()
        .map(|(code, rule)| arm(&conditions(rule), &pascal(code)))
        .collect();
    format!(
        "final class Reply
{{
    /**
     * @param ReplyForm $form the fields behind it are of a graph error
     * @param int $code 0 where none is given
     * @param int $subcode 0 where none is given
     */
    public function __construct(
        private readonly Endpoint $endpoint,
        private readonly int $status,
        private readonly ReplyForm $form,
        private readonly bool $isTransient = false,
        private readonly int $code = 0,
        private readonly int $subcode = 0,
        private readonly string $type = '',
        private readonly string $message = '',
    ) {{
    }}

    /** Which failure it is; null where no rule knows it. */
    public function failureCode(): ?FailureCode
    {{
        $code = match ($this->code) {{
{same}            default => $this->code,
        }};
        return match (true) {{
{arms}            default => null,
        }};
    }}
}}
"
    )
}

fn arm(conditions: &[String], code: &str) -> String {
    let arm = format!(
        "            {}\n                => FailureCode::{code},\n",
        conditions.join(" && ")
    );
    if arm.lines().all(|line| line.chars().count() <= 120) {
        return arm;
    }
    let conditions = conditions.join("\n                && ");
    format!("            {conditions}\n                => FailureCode::{code},\n")
}

fn conditions(rule: &Rule) -> Vec<String> {
    let mut all = Vec::new();
    if !rule.status.is_empty() {
        all.push(is_among("$this->status", &rule.status));
    }
    if let Some(form) = &rule.form {
        all.push(format!("$this->form === ReplyForm::{}", pascal(form)));
    }
    if rule.is_transient {
        all.push("$this->isTransient".to_owned());
    }
    if !rule.code.is_empty() {
        all.push(is_among("$code", &rule.code));
    }
    if !rule.subcode.is_empty() {
        all.push(is_among("$this->subcode", &rule.subcode));
    }
    if let Some(error_type) = &rule.error_type {
        all.push(format!("$this->type === {}", quoted(error_type)));
    }
    if let Some(endpoint) = &rule.endpoint {
        all.push(format!(
            "$this->endpoint === Endpoint::{}",
            pascal(endpoint)
        ));
    }
    if let Some(text) = &rule.text {
        all.push(format!("str_contains($this->message, {})", quoted(text)));
    }
    if let Some(text) = &rule.text_start {
        all.push(format!("str_starts_with($this->message, {})", quoted(text)));
    }
    all
}

/// A comparison.
fn is_among(value: &str, numbers: &[Numbers]) -> String {
    let is_one = |number: &Numbers| match number {
        Numbers::One(number) => format!("{value} === {number}"),
        Numbers::Range([first, last]) => format!("{value} >= {first} && {value} <= {last}"),
    };
    if let [Numbers::One(_)] | [Numbers::Range(_)] = numbers {
        return is_one(&numbers[0]);
    }
    let singles: Option<Vec<_>> = numbers
        .iter()
        .map(|number| match number {
            Numbers::One(number) => Some(number.to_string()),
            Numbers::Range(_) => None,
        })
        .collect();
    match singles {
        Some(singles) => format!("in_array({value}, [{}], true)", singles.join(", ")),
        None => {
            let any: Vec<_> = numbers.iter().map(is_one).collect();
            format!("({})", any.join(" || "))
        }
    }
}
