//! The walls of the house, checked: what may be named where.

use anyhow::{Result, bail};
use std::{fs, path::Path};

use crate::{paths, progress::step, stamp::files_below};

/// Words that must not stand in some files.
struct Wall {
    rule: &'static str,
    below: &'static [&'static str],
    /// Files and folders below those that are free to.
    except: &'static [&'static str],
    /// Words that must not stand there as whole words, or as the beginning of one when they end in `*`.
    words: &'static [&'static str],
}

const BROWSER: Wall = Wall {
    rule: "browser crates are named in src/web only",
    below: &["src"],
    except: &["src/web"],
    words: &[
        "web_sys",
        "js_sys",
        "wasm_bindgen*",
        "gloo_net",
        "console_error_panic_hook",
    ],
};

/// What only a site with WordPress has.
const WORDPRESS: Wall = Wall {
    rule: "WordPress is named in php-bridge/wordpress only",
    below: &["php-bridge"],
    except: &["php-bridge/wordpress"],
    words: &[
        "add_action",
        "add_filter",
        "apply_filters",
        "do_action",
        "get_option",
        "update_option",
        "add_option",
        "delete_option",
        "wp_*",
        "WP_*",
        "wpdb",
        "esc_*",
        "sanitize_*",
        "__",
        "_e",
        "_n",
        "_x",
        "is_wp_error",
        "current_user_can",
        "get_transient",
        "set_transient",
        "ABSPATH",
        "register_*",
    ],
};

/// `time` is not among them: it is also the name of a record's reader.
const MACHINE: Wall = Wall {
    rule: "php-bridge/core reaches the machine through its ports only",
    below: &["php-bridge/core"],
    except: &[],
    words: &[
        "microtime",
        "hrtime",
        "usleep",
        "proc_open",
        "popen",
        "exec",
        "shell_exec",
        "fopen",
        "fwrite",
        "file_get_contents",
        "file_put_contents",
        "unlink",
        "mkdir",
        "curl_*",
        "stream_*",
        "getenv",
        "STDIN",
        "STDOUT",
        "STDERR",
        "_SERVER",
        "_GET",
        "_POST",
        "_COOKIE",
    ],
};

const HOOKS: Wall = Wall {
    rule: "every WordPress hook is registered in Plugin.php",
    below: &["php-bridge", "pkg-template"],
    except: &["php-bridge/wordpress/Plugin.php"],
    words: &[
        "add_action",
        "add_filter",
        "register_activation_hook",
        "register_deactivation_hook",
        "add_shortcode",
        "add_command",
    ],
};

const SENTENCES: Wall = Wall {
    rule: "sentences stand in spec/words.json, and are said by the classes in Words/",
    below: &["php-bridge/wordpress"],
    except: &["php-bridge/wordpress/Words"],
    words: &[
        "__",
        "_e",
        "_x",
        "_ex",
        "_n",
        "_nx",
        "esc_html__",
        "esc_html_e",
        "esc_html_x",
        "esc_attr__",
        "esc_attr_e",
        "esc_attr_x",
    ],
};

const REGISTRIES: Wall = Wall {
    rule: "package-lock.json names no registry",
    below: &["package-lock.json"],
    except: &[],
    words: &["resolved", "registry*"],
};

const WALLS: [&Wall; 6] = [
    &BROWSER,
    &WORDPRESS,
    &MACHINE,
    &HOOKS,
    &SENTENCES,
    &REGISTRIES,
];

/// Looks for a word where it must not be.
pub fn run() -> Result<()> {
    step("guards", |_| {
        let mut breaches = Vec::new();
        for wall in WALLS {
            let files = wall
                .below
                .iter()
                .map(|name| files_below(&paths::root().join(name)));
            for file in files.collect::<Result<Vec<_>>>()?.into_iter().flatten() {
                let name = file.strip_prefix(paths::root())?;
                if wall.except.iter().any(|free| name.starts_with(free)) {
                    continue;
                }
                breaches.extend(wall.breaches(name, &fs::read_to_string(&file)?));
            }
        }
        if breaches.is_empty() {
            Ok(())
        } else {
            bail!("{}", breaches.join("\n"))
        }
    })
}

impl Wall {
    fn breaches(&self, name: &Path, text: &str) -> Vec<String> {
        let code = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !is_comment(line));
        code.filter_map(|(at, line)| {
            let word = words_of(line)
                .find(|word| self.words.iter().any(|banned| matches(banned, word)))?;
            Some(format!(
                "{}:{}: `{word}`, but {}",
                name.display(),
                at + 1,
                self.rule
            ))
        })
        .collect()
    }
}

fn is_comment(line: &str) -> bool {
    ["//", "/*", "*", "#!"]
        .iter()
        .any(|mark| line.trim_start().starts_with(mark))
}

fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

fn matches(banned: &str, word: &str) -> bool {
    banned
        .strip_suffix('*')
        .map_or(word == banned, |prefix| word.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches(wall: &Wall, text: &str) -> usize {
        wall.breaches(Path::new("file"), text).len()
    }

    #[test]
    fn a_browser_crate_outside_web_is_found() {
        assert_eq!(breaches(&BROWSER, "use web_sys::Window;\nlet a = 1;"), 1);
    }

    #[test]
    fn a_core_that_looks_at_the_clock_or_a_file_itself_is_found() {
        assert_eq!(breaches(&MACHINE, "$now = microtime(true);"), 1);
        assert_eq!(breaches(&MACHINE, "$token = file_get_contents($path);"), 1);
        assert_eq!(breaches(&MACHINE, "$now = $this->clock->now();"), 0);
    }

    #[test]
    fn a_wordpress_call_in_core_is_found_and_a_comment_about_one_is_not() {
        assert_eq!(breaches(&WORDPRESS, "$a = wp_remote_get($url);"), 1);
        assert_eq!(breaches(&WORDPRESS, "return __('Hello', 'loupe');"), 1);
        assert_eq!(
            breaches(&WORDPRESS, "// get_option() is never called here"),
            0
        );
        assert_eq!(
            breaches(
                &WORDPRESS,
                "public function __construct(private Clock $clock)"
            ),
            0
        );
    }
}
