<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\PageAccounts;
use Loupe\Core\Feed\Page\PostReader;
use Loupe\Core\Port\Store;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Ports\UploadedPictures;

/**
 * What other blocks show of an account by a binding: its name, its biography, its counts. Out of the page record, so at
 * the one query that its feed costs. Where there is nothing to tell a block shows what stands in it.
 */
final class AccountBinding
{
    public function __construct(private readonly Accounts $accounts, private readonly Store $store)
    {
    }

    /**
     * @param array<mixed> $args of the binding: the account, as a feed names it, and the key of a value
     * @param string $attribute of the block
     * @return string|null HTML for a text with marks, else as it is; null where there is nothing to tell
     */
    public function value(array $args, \WP_Block $block, string $attribute): ?string
    {
        $key = is_string($args['key'] ?? null) ? $args['key'] : '';
        $value = $this->values(Coerce::text($args['account'] ?? ''))[$key] ?? '';
        if ($value === '') {
            return null;
        }
        $source = $block->block_type->attributes[$attribute]['source'] ?? '';
        return in_array($source, ['rich-text', 'html'], true)
            ? FilterProof::text(Printable::lines($value))
            // WordPress runs shortcodes in attributes, too, and escapes them by itself.
            : strtr(Printable::line($value), ['[' => '(', ']' => ')']);
    }

    /**
     * @param string $account as a feed names it
     * @return array<string, string> by key; none of an account that is not connected, or whose feed is hidden
     */
    public function values(string $account): array
    {
        [$ids] = PageAccounts::of($account, $this->accounts, '', OptionStore::primePages(...));
        if ($ids === []) {
            return [];
        }
        $id = $ids[0];
        OptionStore::primeShown([$id]);
        $page = (new PostReader($this->store))->page($id);
        if ($page === null || $page->isHidden) {
            return [];
        }
        $profile = $page->profile;
        $handle = $profile->username === '' ? '' : "@$profile->username";
        return array_filter([
            'name' => $profile->name === '' ? $handle : $profile->name,
            'handle' => $handle,
            'bio' => $profile->biography,
            'posts' => self::number($profile->posts),
            'followers' => self::number($profile->followers),
            'following' => self::number($profile->following),
            'picture' => $profile->picture === '' ? '' : (new UploadedPictures())->url() . $profile->picture,
        ], static fn (string $value): bool => $value !== '');
    }

    private static function number(?int $number): string
    {
        return $number === null ? '' : number_format_i18n($number);
    }
}
