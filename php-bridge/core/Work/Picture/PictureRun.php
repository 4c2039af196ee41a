<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Clock;

/** The copying of one sync, in the time that it has. */
final class PictureRun
{
    /** Seconds. What remains is copied by the next, so that a request on a slow server ends in time. */
    private const TIME = 20.0;

    private readonly float $started;
    private bool $ranOut = false;
    private int $copied = 0;
    private bool $isClosed = false;

    public function __construct(private readonly PictureCopier $copier, private readonly Clock $clock)
    {
        $this->started = $clock->stopwatch();
    }

    /**
     * @param string $post its id
     * @param string $url of its picture
     * @return PictureCopy|null null where no time is left to try it
     */
    public function copy(string $account, string $post, string $url): ?PictureCopy
    {
        if ($this->isClosed) {
            // Where one could not be written the next cannot either: it need not be fetched to know that.
            return new PictureCopy(null, FailureCode::PicturesNotWritten);
        }
        $this->ranOut = $this->ranOut || $this->clock->stopwatch() - $this->started > self::TIME;
        if ($this->ranOut) {
            return null;
        }
        $copy = $this->copier->copy($account, $post, $url);
        $this->copied += (int) ($copy->picture !== null);
        $this->isClosed = $copy->trouble === FailureCode::PicturesNotWritten;
        return $copy;
    }

    /** Whether there was no time for all. */
    public function ranOut(): bool
    {
        return $this->ranOut;
    }

    /** Where time went by without a single copy, the hosts are out of reach: to go on at once would be for ever. */
    public function isToGoOn(): bool
    {
        return $this->ranOut && $this->copied > 0;
    }
}
