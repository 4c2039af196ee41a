<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;

/** Fetches pictures from Instagram's media hosts, and keeps the last ones at hand: copies are made in two rounds. */
final class Originals
{
    private const TIMEOUT = 15;
    private const MAX_BYTES = 12_000_000;

    /** Bytes of those at hand. */
    private const AT_HAND = 16_000_000;

    /** @var array<string, Original> by address */
    private array $known = [];

    public function __construct(private readonly Http $http, private readonly MediaHosts $hosts)
    {
    }

    public function get(string $url): Original|FailureCode
    {
        if (isset($this->known[$url])) {
            return $this->known[$url];
        }
        $reply = $this->hosts->allows($url) ? $this->http->get($url, self::TIMEOUT, self::MAX_BYTES) : null;
        if (!$reply instanceof HttpReply || $reply->status !== 200) {
            return FailureCode::PicturesNotFetched;
        }
        $original = Original::read($reply->body);
        if ($original === null) {
            return Original::isForeign($reply->body) ? FailureCode::PictureFormat : FailureCode::PicturesNotFetched;
        }
        $this->remember($url, $original);
        return $original;
    }

    /** Which picture it is: the file's name. Host and query change from reply to reply. */
    public static function nameOf(string $url): string
    {
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- The core runs without WordPress.
        return basename((string) parse_url($url, PHP_URL_PATH));
    }

    private function remember(string $url, Original $original): void
    {
        $this->known[$url] = $original;
        $bytes = array_sum(array_map(static fn (Original $known): int => strlen($known->bytes), $this->known));
        while ($bytes > self::AT_HAND) {
            $bytes -= strlen(array_shift($this->known)->bytes ?? '');
        }
    }
}
