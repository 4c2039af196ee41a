<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports\PageCache;

use Loupe\Core\Account\Accounts;
use Loupe\WordPress\Site\Names;

/** An account's feed as the texts of a site name it: by id, by user name, or not at all. */
final class HeldFeed
{
    private const BLOCK = '~<!--\s+wp:' . Names::BLOCK . '\s+(?:(\{.*?\})\s+)?/?-->~s';
    private const SHORTCODE = '~\[loupe(?![\w-])([^\]]*)\]~';

    /**
     * @param string|null $username null where it is not known any more
     * @param bool $isDefault whether a feed that names no account is this one, or was it
     */
    public function __construct(
        private readonly string $id,
        private readonly ?string $username,
        private readonly bool $isDefault,
    ) {
    }

    public static function of(string $id, Accounts $accounts): self
    {
        $connected = $accounts->ids();
        // One that is gone may have been the first.
        $isDefault = !in_array($id, $connected, true) || $connected[0] === $id;
        return new self($id, $accounts->get($id)?->user->username, $isDefault);
    }

    /** In doubt it does: a page too many is made anew, and none is left behind. */
    public function standsIn(string $text): bool
    {
        preg_match_all(self::BLOCK, $text, $blocks);
        preg_match_all(self::SHORTCODE, $text, $shortcodes);
        $named = [
            ...array_map(self::accountOfBlock(...), $blocks[1]),
            ...array_map(self::accountOfShortcode(...), $shortcodes[1]),
        ];
        foreach ($named as $account) {
            if ($account === '' ? $this->isDefault : $this->isCalled($account)) {
                return true;
            }
        }
        return false;
    }

    private function isCalled(string $account): bool
    {
        if (ctype_digit($account)) {
            return $account === $this->id;
        }
        return $this->username === null || strcasecmp(ltrim($account, '@'), $this->username) === 0;
    }

    private static function accountOfBlock(string $attributes): string
    {
        $account = json_decode($attributes, true)['account'] ?? '';
        return is_string($account) ? trim($account) : '';
    }

    /** However it is quoted: people paste curly quotes, and editors write entities. */
    private static function accountOfShortcode(string $attributes): string
    {
        $isNamed = preg_match('~account\s*=\W*([\w.]+)~iu', html_entity_decode($attributes), $account) === 1;
        return $isNamed ? $account[1] : '';
    }
}
