<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Work\Picture\MediaHosts;

/** Asks Instagram's media hosts for films, piece by piece: hosts give PHP little memory, and little time at once. */
final class FilmSource
{
    private const TIMEOUT = 15;
    private const PIECE = 2_097_152;

    /** Of the body of a server that sends the whole, whatever was asked for: as much as of a picture. */
    private const MAX_BYTES = 12_000_000;

    public function __construct(private readonly Http $http, private readonly MediaHosts $hosts)
    {
    }

    public function piece(string $url, int $from): FilmPiece|NoPiece
    {
        $reply = $this->hosts->allows($url)
            ? $this->http->get($url, self::TIMEOUT, self::MAX_BYTES, new ByteRange($from, self::PIECE))
            : null;
        return match (true) {
            !$reply instanceof HttpReply => NoPiece::NotFetched,
            $reply->status === 416 => NoPiece::BeyondTheEnd,
            default => FilmPiece::read($reply) ?? NoPiece::NotFetched,
        };
    }
}
