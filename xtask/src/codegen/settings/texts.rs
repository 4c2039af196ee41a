//! What the forms of WordPress say of the settings: the editor's words, by setting.

use super::{Group, SOURCE, Setting, Spec};
use crate::codegen::{
    Generated,
    text::{camel, quoted},
};

const GROUPS: [Group; 4] = [Group::What, Group::Look, Group::Header, Group::Behaviour];

/// Of settings whose labels are the words' ids still.
pub fn file(spec: &Spec) -> Generated {
    let settings = || spec.settings.iter();
    let groups = GROUPS.map(|group| {
        let names: Vec<_> = settings()
            .filter(|setting| setting.group == group)
            .map(|setting| quoted(&setting.name))
            .collect();
        format!(
            "        {} => [\n            {},\n        ],\n",
            quoted(group.name()),
            names.join(",\n            ")
        )
    });
    let labels: Vec<_> = settings()
        .map(|setting| arm(&setting.name, &setting.label))
        .collect();
    let helps: Vec<_> = settings()
        .filter_map(|setting| Some(arm(&setting.name, setting.help.as_ref()?)))
        .collect();
    let choices: Vec<_> = settings().flat_map(choices).collect();
    let of_groups = GROUPS.map(|group| {
        let word = match group {
            Group::What => "editor.what",
            Group::Look => "editor.look",
            Group::Header => "editor.header_group",
            Group::Behaviour => "editor.behaviour",
        };
        arm(group.name(), word)
    });
    let text = format!(
        "<?php

declare(strict_types=1);

namespace Loupe\\WordPress\\Wording;

use Loupe\\WordPress\\Words\\EditorWords;

/**
 * What forms say of the settings of a feed.
 *
 * Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.
 */
final class SettingTexts
{{
    /** Settings, by what they are about. */
    public const GROUPS = [
{}    ];

    public static function group(string $group): string
    {{
        return match ($group) {{
{}        }};
    }}

    public static function label(string $setting): string
    {{
        return match ($setting) {{
{}        }};
    }}

    /** @return string what stands below its field; empty for nothing */
    public static function help(string $setting): string
    {{
        return match ($setting) {{
{}            default => '',
        }};
    }}

    public static function choice(string $setting, string $value): string
    {{
        return match (\"$setting $value\") {{
{}        }};
    }}
}}
",
        groups.concat(),
        of_groups.concat(),
        labels.concat(),
        helps.concat(),
        choices.concat()
    );
    Generated {
        path: "php-bridge/wordpress/Wording/SettingTexts.php".into(),
        text,
    }
}

fn choices(setting: &Setting) -> impl Iterator<Item = String> {
    let unset = setting.usual().map(|usual| ("", &usual.label));
    let values = setting.values().iter();
    unset
        .into_iter()
        .chain(values.map(|choice| (&*choice.value, &choice.label)))
        .map(|(value, label)| arm(&format!("{} {value}", setting.name), label))
}

fn arm(case: &str, word: &str) -> String {
    let name = camel(word.rsplit('.').next().unwrap_or_default());
    format!("            {} => EditorWords::{name}(),\n", quoted(case))
}
