<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\PageCache;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\PageAccounts;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Selection;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Permalink;
use Loupe\WordPress\Site\Names;

/** What texts of a site show of an account, read as pages read it. */
final class HeldFeed
{
    private const BLOCK = '~<!--\s+wp:([a-z][a-z0-9_/-]*)\s+(?:(\{.*?\})\s+)?/?-->~s';
    private const SHORTCODE = '~\[' . Names::SHORTCODE . '(?![\w-])([^\]]*)\]~';

    private readonly bool $isConnected;
    private readonly bool $posts;

    /**
     * @param bool $posts whether its posts are looked for
     * @param bool $profile whether what is told of the account itself is: above posts, and by bindings of other blocks
     * @param bool $olderAlone whether of its posts the older ones are, which few pages show at first
     */
    public function __construct(
        private readonly string $id,
        private readonly Accounts $accounts,
        bool $posts = true,
        private readonly bool $profile = false,
        private readonly bool $olderAlone = false,
    ) {
        $this->isConnected = in_array($id, $accounts->ids(), true);
        // In place of one that is gone, pages show the next one's, also where it had none.
        $this->posts = $posts || !$this->isConnected;
    }

    /** In doubt it does: a page too many is made anew, and none is left behind. */
    public function standsIn(string $text): bool
    {
        preg_match_all(self::BLOCK, $text, $blocks, PREG_SET_ORDER);
        foreach ($blocks as $block) {
            $attributes = Coerce::values(json_decode($block[2] ?? '', true));
            if ($block[1] === Names::BLOCK ? $this->isShownBy($attributes) : $this->isBoundBy($attributes)) {
                return true;
            }
        }
        preg_match_all(self::SHORTCODE, $text, $shortcodes);
        foreach ($shortcodes[1] as $pieces) {
            if ($this->isShownBy(Shortcode::read((array) shortcode_parse_atts($pieces))->values)) {
                return true;
            }
        }
        return false;
    }

    /** @param array<mixed> $attributes a feed's */
    private function isShownBy(array $attributes): bool
    {
        $settings = Settings::fromArray($attributes);
        $isOfPosts = $this->posts && (!$this->olderAlone || self::mayShowOlder($settings));
        return ($isOfPosts || ($this->profile && $settings->header))
            && $this->isNamed($settings->account, Permalink::username(Coerce::text($attributes['post'] ?? null)));
    }

    /** Whether a page shows more than the newest before a visitor asks for that. */
    private static function mayShowOlder(Settings $settings): bool
    {
        return Selection::isMade($settings) || $settings->offset + $settings->count > PageRecord::POSTS;
    }

    /** @param array<mixed> $attributes another block's */
    private function isBoundBy(array $attributes): bool
    {
        foreach ($this->profile ? Coerce::values($attributes['metadata']['bindings'] ?? null) : [] as $binding) {
            $account = $binding['args']['account'] ?? '';
            $isOurs = ($binding['source'] ?? null) === Names::BINDING;
            if ($isOurs && $this->isNamed(Coerce::text($account), '')) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param string $account the setting
     * @param string $owner user name of whoever posted the one post that is shown; empty where nobody knows
     */
    private function isNamed(string $account, string $owner): bool
    {
        [$ids, $unknown] = PageAccounts::of($account, $this->accounts, $owner, static fn (): mixed => null);
        if ($this->isConnected) {
            return in_array($this->id, $ids, true);
        }
        // One that is gone may have been the first, or whoever is called as nobody is.
        return PageAccounts::ids($account, [$this->id]) !== []
            || array_filter($unknown, static fn (string $name): bool => !ctype_digit($name)) !== [];
    }
}
