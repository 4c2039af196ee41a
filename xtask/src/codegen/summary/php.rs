//! The typed values in PHP, each with its schema, `php-bridge/core/View`.

use anyhow::Result;
use std::collections::BTreeSet;

use super::{Code, Field, SOURCE, Shape, Spec, Type};
use crate::codegen::{
    Generated,
    text::{camel, php_doc, php_in, quoted},
};

/// The room of core in which they stand, with the hand that fills them.
const ROOM: &str = "View";

pub fn files(spec: &Spec) -> Result<Vec<Generated>> {
    spec.shapes.iter().map(|shape| file(spec, shape)).collect()
}

fn file(spec: &Spec, shape: &Shape) -> Result<Generated> {
    let mut uses = BTreeSet::new();
    let (mut schema, mut fields, mut values) = (String::new(), String::new(), String::new());
    for field in &shape.fields {
        let key = quoted(&field.name);
        let doc = php_doc(&field.doc).replace("    ", "        ");
        let member = camel(&field.name);
        let null = if field.nullable { "?" } else { "" };
        let class = class_of(spec, field, &mut uses)?;
        let holds = match &field.holds {
            Type::Text | Type::AccountId => "string".to_owned(),
            Type::Count | Type::Whole | Type::Time => "int".to_owned(),
            Type::Message | Type::Case(_) | Type::Code(_) | Type::Shape(_) => class.clone(),
        };
        schema += &format!("            {key} => {},\n", schema_of(field, &class));
        fields += &format!("{doc}        public readonly {null}{holds} ${member},\n");
        values += &format!(
            "            {key} => {},\n",
            value_of(spec, field, &member)?
        );
    }
    let speaks = spec.speaks(shape);
    if speaks {
        uses.insert("Words\\Catalogue".to_owned());
    }
    let (catalogue, said) = if speaks {
        ("Catalogue $catalogue", ", its sentences said")
    } else {
        ("", "")
    };
    let body = format!(
        "final class {class}
{{
    public function __construct(
{fields}    ) {{
    }}

    /** @return array<string, mixed> as it goes over the wire{said} */
    public function toArray({catalogue}): array
    {{
        return [
{values}        ];
    }}

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {{
        $properties = [
{schema}        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }}
}}
",
        class = shape.class()
    );
    let uses = uses
        .iter()
        .map(String::as_str)
        .filter(|class| !class.starts_with(&format!("{ROOM}\\")))
        .collect();
    Ok(Generated {
        path: format!("php-bridge/core/{ROOM}/{}.php", shape.class()).into(),
        text: php_in(ROOM, &uses, SOURCE, &shape.doc, &body),
    })
}

/// The class of what a field holds, which is noted as used; the empty string where it holds none.
fn class_of(spec: &Spec, field: &Field, uses: &mut BTreeSet<String>) -> Result<String> {
    let path = match &field.holds {
        Type::Message => "Words\\Message".to_owned(),
        Type::Case(of) => spec.kind(of)?.php.clone(),
        Type::Code(Code::Failure) => "Generated\\FailureCode".to_owned(),
        Type::Code(Code::Kind) => "Generated\\FailureKind".to_owned(),
        Type::Shape(of) => format!("{ROOM}\\{}", spec.shape(of)?.class()),
        Type::Text | Type::AccountId | Type::Count | Type::Whole | Type::Time => {
            return Ok(String::new());
        }
    };
    let class = path.rsplit('\\').next().unwrap_or(&path).to_owned();
    uses.insert(path);
    Ok(class)
}

fn schema_of(field: &Field, class: &str) -> String {
    let of = |name: &str| {
        if field.nullable {
            format!("['{name}', 'null']")
        } else {
            format!("'{name}'")
        }
    };
    match &field.holds {
        Type::Text | Type::Message => format!("['type' => {}]", of("string")),
        Type::AccountId => format!(
            "['type' => {}, 'pattern' => '^[0-9]{{1,19}}$']",
            of("string")
        ),
        Type::Count => format!("['type' => {}, 'minimum' => 0]", of("integer")),
        Type::Whole | Type::Time => format!("['type' => {}]", of("integer")),
        Type::Case(_) | Type::Code(_) => {
            let cases = format!("array_column({class}::cases(), 'value')");
            let cases = if field.nullable {
                format!("[...{cases}, null]")
            } else {
                cases
            };
            format!("['type' => {}, 'enum' => {cases}]", of("string"))
        }
        Type::Shape(_) if field.nullable => {
            format!("[...{class}::schema(), 'type' => ['object', 'null']]")
        }
        Type::Shape(_) => format!("{class}::schema()"),
    }
}

fn value_of(spec: &Spec, field: &Field, member: &str) -> Result<String> {
    let arrow = if field.nullable { "?->" } else { "->" };
    Ok(match &field.holds {
        Type::Text | Type::AccountId | Type::Count | Type::Whole | Type::Time => {
            format!("$this->{member}")
        }
        Type::Message if field.nullable => {
            format!("$this->{member} === null ? null : $catalogue->of($this->{member})")
        }
        Type::Message => format!("$catalogue->of($this->{member})"),
        Type::Case(_) | Type::Code(_) => format!("$this->{member}{arrow}value"),
        Type::Shape(of) => {
            let catalogue = if spec.speaks(spec.shape(of)?) {
                "$catalogue"
            } else {
                ""
            };
            format!("$this->{member}{arrow}toArray({catalogue})")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::spec;
    use super::*;

    fn generated(field: &str) -> Result<String> {
        let files = files(&spec(field)?)?;
        Ok(files
            .into_iter()
            .next()
            .map_or(String::new(), |file| file.text))
    }

    #[test]
    fn a_field_is_typed_written_and_part_of_the_schema() -> Result<()> {
        let text = generated(
            r#"{"name": "how_much", "type": {"case": "level"}, "nullable": true, "doc": "It."}"#,
        )?;
        for part in [
            "use Loupe\\Core\\Work\\Level;\n",
            "public readonly ?Level $howMuch,",
            "'how_much' => $this->howMuch?->value,",
            "'how_much' => ['type' => ['string', 'null'], 'enum' => [...array_column(Level::cases(), 'value'), null]],",
            "public function toArray(): array",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        Ok(())
    }

    #[test]
    fn only_what_holds_a_sentence_asks_for_the_words() -> Result<()> {
        let text = generated(
            r#"{"name": "it", "type": {"shape": "part"}, "nullable": true, "doc": "It."}"#,
        )?;
        for part in [
            "public function toArray(Catalogue $catalogue): array",
            "'it' => $this->it?->toArray($catalogue),",
            "'it' => [...PartSummary::schema(), 'type' => ['object', 'null']],",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(!text.contains("use Loupe\\Core\\View"), "{text}");
        Ok(())
    }
}
