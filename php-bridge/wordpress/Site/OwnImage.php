<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Url;

/** Which pictures a feed's header may show in place of the account's: pages ask nobody but the site. */
final class OwnImage
{
    private const SETTING = 'image';

    /**
     * @param array<mixed> $values of settings
     * @return array<mixed> without a picture that is not the site's
     */
    public static function alone(array $values): array
    {
        $image = Coerce::text($values[self::SETTING] ?? null);
        return $image === '' || Url::isPath($image) || self::isOnSite($image)
            ? $values
            : array_diff_key($values, [self::SETTING => 0]);
    }

    private static function isOnSite(string $address): bool
    {
        $host = static fn (string $address): string => strtolower((string) wp_parse_url($address, PHP_URL_HOST));
        return in_array($host($address), [$host(home_url()), $host(wp_get_upload_dir()['baseurl'])], true);
    }
}
