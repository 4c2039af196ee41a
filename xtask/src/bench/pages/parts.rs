//! Where the time of a page goes, by sampled stacks.

use anyhow::{Context, Result};

/// Samples in a millisecond: one each 100 µs.
const PER_MS: f64 = 10.0;

/// What Loupe does for a page, and what WordPress does that it does more of because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Classes,
    Decoding,
    Query,
    AltTexts,
    Drawing,
    Spelling,
    Surroundings,
    Stylesheet,
    Registering,
    Loupe,
    ThemeJson,
    Filters,
    WordPress,
}

/// A stack is of the first that claims it; Loupe's parts claim only those below Loupe's code.
pub const PARTS: [Part; 13] = [
    Part::Classes,
    Part::Decoding,
    Part::Query,
    Part::AltTexts,
    Part::Drawing,
    Part::Spelling,
    Part::Surroundings,
    Part::Stylesheet,
    Part::Registering,
    Part::Loupe,
    Part::ThemeJson,
    Part::Filters,
    Part::WordPress,
];

impl Part {
    pub fn name(self) -> &'static str {
        match self {
            Self::Classes => "loading Loupe's classes",
            Self::Decoding => "decoding the record, or what was drawn",
            Self::Query => "the query",
            Self::AltTexts => "alt texts",
            Self::Drawing => "drawing",
            Self::Spelling => "spelling out for filters",
            Self::Surroundings => "the theme's widths",
            Self::Stylesheet => "the stylesheet",
            Self::Registering => "registering the block",
            // Freeing what was decoded, too.
            Self::Loupe => "else in Loupe",
            Self::ThemeJson => "theme.json in WordPress",
            Self::Filters => "WordPress's filters",
            Self::WordPress => "else in WordPress",
        }
    }

    pub fn is_loupes(self) -> bool {
        match self {
            Self::Classes
            | Self::Decoding
            | Self::Query
            | Self::AltTexts
            | Self::Drawing
            | Self::Spelling
            | Self::Surroundings
            | Self::Stylesheet
            | Self::Registering
            | Self::Loupe => true,
            Self::ThemeJson | Self::Filters | Self::WordPress => false,
        }
    }

    /// Methods by class and name, the beginnings of names, or folders of files.
    fn frames(self) -> &'static [&'static str] {
        match self {
            Self::Classes => &["loupe/autoload.php"],
            Self::Decoding => &[
                "\\DrawnFeed::kept",
                "\\OptionStore::decode",
                "\\PageRecord::fromArray",
                "\\PageRecord::items",
            ],
            Self::Query => &[
                "\\OptionStore::get",
                "\\OptionStore::primePages",
                "\\OptionStore::primeShown",
            ],
            Self::AltTexts => &["\\WordedTexts::alt"],
            Self::Drawing => &["\\Markup::render"],
            Self::Spelling => &["\\FilterProof::html"],
            Self::Surroundings => &["\\Surroundings::ofFeed"],
            Self::Stylesheet => &[
                "\\FeedStyle::tags",
                "\\FeedStyle::enqueue",
                "\\FeedStyle::register",
            ],
            Self::Registering => &["register_block_type"],
            // The second is how closures are called.
            Self::Loupe => &["Loupe\\", "plugins/loupe/"],
            Self::ThemeJson => &["WP_Theme_JSON", "wp_get_global_"],
            Self::Filters => &[
                "capital_P_dangit",
                "convert_smilies",
                "do_shortcode",
                "shortcode_unautop",
                "wp_filter_content_tags",
                "wp_replace_insecure_home_url",
                "wpautop",
                "wptexturize",
            ],
            Self::WordPress => &[],
        }
    }

    fn of(stack: &str) -> Self {
        let claims = |part: Part| {
            let mut frames = stack.split(';');
            frames.any(|frame| part.frames().iter().any(|name| names(frame, name)))
        };
        let is_loupes = claims(Self::Loupe);
        PARTS
            .into_iter()
            .find(|part| part.is_loupes() == is_loupes && claims(*part))
            .unwrap_or(Self::WordPress)
    }
}

/// A method ends in its name, anything else begins with it, and a folder is anywhere in the name of a file or closure.
fn names(frame: &str, name: &str) -> bool {
    match frame.find(name) {
        None => false,
        Some(at) if name.contains("::") => at + name.len() == frame.len(),
        Some(at) => at == 0 || name.contains('/'),
    }
}

/// Samples of a page's requests.
#[derive(Debug, Default)]
pub struct Profile(Vec<[f64; PARTS.len()]>);

impl Profile {
    /// Takes the stacks of a request: frames with semicolons between them, from outside to inside, and how often.
    pub fn push(&mut self, stacks: &str) -> Result<()> {
        let mut samples = [0.0; PARTS.len()];
        for line in stacks.lines().filter(|line| !line.is_empty()) {
            let (stack, count) = line.rsplit_once(' ').context("a stack without a count")?;
            samples[Part::of(stack) as usize] += count.parse::<f64>()?;
        }
        self.0.push(samples);
        Ok(())
    }

    /// Of the fastest quarter of the requests, which the rest of the machine disturbed least: what a part takes, in ms.
    pub fn of(&self, part: Part) -> f64 {
        let mut requests: Vec<&[f64]> = self.0.iter().map(|samples| &samples[..]).collect();
        requests.sort_by(|one, other| sum(one).total_cmp(&sum(other)));
        requests.truncate(requests.len().div_ceil(4));
        let samples: f64 = requests.iter().map(|samples| samples[part as usize]).sum();
        samples / PER_MS / requests.len().max(1) as f64
    }
}

fn sum(samples: &[f64]) -> f64 {
    samples.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{paths, stamp::files_below};
    use std::fs;

    #[test]
    fn a_stack_is_of_the_innermost_thing_that_has_a_name() {
        let render = "index.php;do_blocks;Loupe\\WordPress\\Plugin::{closure:/p/Plugin.php(58)};render_block";
        for (rest, part) in [
            ("", Part::Loupe),
            (
                ";Loupe\\WordPress\\Plugin::{closure:/p/Plugin.php(58)};register_block_type",
                Part::Registering,
            ),
            (
                ";Loupe\\WordPress\\Block\\FeedRenderer::render",
                Part::Loupe,
            ),
            (
                ";Loupe\\WordPress\\OptionStore::get;get_option;wpdb::query",
                Part::Query,
            ),
            (
                ";Loupe\\WordPress\\OptionStore::get;Loupe\\WordPress\\OptionStore::decode",
                Part::Decoding,
            ),
            (
                ";spl_autoload_call;{closure:/plugins/loupe/autoload.php(10)}",
                Part::Classes,
            ),
        ] {
            assert_eq!(Part::of(&format!("{render}{rest}")), part, "{rest}");
        }
        let hook =
            "index.php;WP_Hook::do_action;{closure:/site/plugins/loupe/wordpress/Plugin.php(75)}";
        assert_eq!(Part::of(&format!("{hook};has_block")), Part::Loupe);
        assert_eq!(Part::of("index.php;the_content;wptexturize"), Part::Filters);
        assert_eq!(Part::of("index.php;register_block_type"), Part::WordPress);
        assert_eq!(
            Part::of("index.php;WP_Theme_JSON_Resolver::get_merged_data"),
            Part::ThemeJson
        );
        assert_eq!(Part::of("index.php;wp_head"), Part::WordPress);
    }

    #[test]
    fn what_disturbed_a_request_does_not_count() {
        let mut profile = Profile::default();
        for count in [10, 12, 5000, 400, 300, 200, 90] {
            profile
                .push(&format!("index.php;wptexturize {count}\n\n"))
                .unwrap();
        }
        assert_eq!(profile.of(Part::Filters), 1.1);
        assert!(profile.push("no count").is_err());
    }

    /// Else a part would come to nothing because somebody renamed a function.
    #[test]
    fn the_functions_of_parts_are_there() {
        let files = files_below(&paths::root().join("php-bridge")).unwrap();
        let frames = PARTS.into_iter().flat_map(Part::frames);
        for frame in frames.filter(|frame| frame.contains("::")) {
            let (class, function) = frame.trim_start_matches('\\').split_once("::").unwrap();
            let is_there = files.iter().any(|file| {
                file.ends_with(format!("{class}.php"))
                    && fs::read_to_string(file)
                        .unwrap()
                        .contains(&format!("function {function}("))
            });
            assert!(is_there, "{frame}");
        }
    }
}
