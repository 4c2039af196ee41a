<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Value\Coerce;

/** Where nobody wrote what a picture shows, records of Loupe 0.1 hold an English sentence. */
final class EarlierAlt
{
    private const SENTENCE = '/^(?:Photo|Video|Album)(?: by @([A-Za-z0-9._]+))?(?:, \d{1,2} [A-Z][a-z]+ \d{4})?\z/';

    /**
     * The item without that sentence, and with the name that stood in it.
     *
     * @param array<mixed> $item as it is stored
     * @return array<mixed>
     */
    public static function dropped(array $item): array
    {
        $isEarlier = !array_key_exists('username', $item);
        if (!$isEarlier || preg_match(self::SENTENCE, Coerce::text($item['alt'] ?? null), $part) !== 1) {
            return $item;
        }
        return [...$item, 'alt' => '', 'username' => $part[1] ?? ''];
    }
}
