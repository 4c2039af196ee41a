<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\HttpReply;

/** Some of a film's bytes, and what the server said of the whole. */
final class FilmPiece
{
    private const RANGE = '~^bytes (\d{1,15})-(\d{1,15})/(\d{1,12})\z~';

    private function __construct(
        /** How many bytes come before it. */
        public readonly int $from,
        /** Of the whole film. */
        public readonly int $length,
        /** Of the version that the server has. */
        public readonly string $mark,
        public readonly string $bytes,
    ) {
    }

    /** @return self|null null where the reply is none, or says of its bytes what cannot be */
    public static function read(HttpReply $reply): ?self
    {
        [$from, $to, $length] = match ($reply->status) {
            // Some servers send the whole, whatever was asked for.
            200 => [0, strlen($reply->body) - 1, strlen($reply->body)],
            206 => self::range($reply->headers['content-range'] ?? ''),
            default => [0, 0, 0],
        };
        $isSound = $reply->body !== '' && $to < $length && $to - $from + 1 === strlen($reply->body);
        return $isSound ? new self($from, $length, self::mark($reply), $reply->body) : null;
    }

    /** Whether it is of the same version. */
    public function isOf(FilmPart $part): bool
    {
        return $this->length === $part->length && $this->mark === $part->mark;
    }

    /** Whether it begins as an MP4 does (ISO/IEC 14496-12, 4.3). */
    public function isBeginning(): bool
    {
        return $this->from === 0 && substr($this->bytes, 4, 4) === 'ftyp';
    }

    /** @return array{int, int, int} its first byte, its last, and how many there are */
    private static function range(string $header): array
    {
        return preg_match(self::RANGE, trim($header), $parts) === 1
            ? [(int) $parts[1], (int) $parts[2], (int) $parts[3]]
            : [0, 0, 0];
    }

    private static function mark(HttpReply $reply): string
    {
        $version = $reply->headers['etag'] ?? $reply->headers['last-modified'] ?? '';
        return substr(hash('sha256', $version), 0, 8);
    }
}
