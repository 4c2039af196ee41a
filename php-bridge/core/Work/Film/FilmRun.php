<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;

/** The fetching of an account's films, in the time that one request has for it. Whoever is killed loses one piece. */
final class FilmRun
{
    /** Seconds after which no other piece is asked for: some servers answer nobody else meanwhile. */
    private const TIME = 10.0;

    private readonly float $started;
    private bool $isClosed = false;

    /** @param int $most bytes of a film that is wanted */
    public function __construct(
        private readonly FilmSource $source,
        private readonly FilmFiles $files,
        private readonly Clock $clock,
        private readonly string $account,
        private readonly int $most,
    ) {
        $this->started = $clock->stopwatch();
    }

    /** Whether there is no time left, or a film could not be written: then the next cannot either. */
    public function isOver(): bool
    {
        return $this->isClosed || $this->clock->stopwatch() - $this->started > self::TIME;
    }

    public function fetch(FilmAddress $address): FilmOutcome
    {
        try {
            return $this->fetched($address);
        } catch (PictureNotKept $trouble) {
            // It takes room that the site may need.
            $this->files->drop($this->account, $address->stem);
            $this->isClosed = true;
            return FilmOutcome::failed($trouble->why);
        }
    }

    /** @throws PictureNotKept */
    private function fetched(FilmAddress $address): FilmOutcome
    {
        $part = $this->files->part($this->account, $address->stem);
        for ($pieces = 0; true; $pieces++) {
            if ($part !== null && $part->length > $this->most) {
                $this->files->drop($this->account, $address->stem);
                return FilmOutcome::tooLarge($part->length);
            }
            if ($part !== null && $part->isWhole()) {
                return $this->finished($part);
            }
            if ($this->isOver()) {
                return FilmOutcome::onItsWay();
            }
            $piece = $this->source->piece($address->url, $part->position ?? 0);
            if ($piece instanceof NoPiece) {
                $piece === NoPiece::BeyondTheEnd && $this->files->drop($this->account, $address->stem);
                // Where some came, what is amiss may be over by the next time.
                return $pieces > 0 ? FilmOutcome::onItsWay() : FilmOutcome::failed(FailureCode::PicturesNotFetched);
            }
            $part = $this->joined($address->stem, $part, $piece);
            if ($part === null) {
                return FilmOutcome::failed(FailureCode::PicturesNotFetched);
            }
            if ($part->length <= $this->most) {
                if (!$this->files->append($this->account, $part, $piece->bytes)) {
                    return FilmOutcome::failed(FailureCode::PicturesNotFetched);
                }
                $part = $part->grown(strlen($piece->bytes));
            }
        }
    }

    /**
     * The part that a piece is to be added to: the one that is there, or a new one where the piece is the beginning.
     *
     * @return FilmPart|null null where it is no film, or another than before: then it is fetched anew the next time
     * @throws PictureNotKept where there is no room for it
     */
    private function joined(string $stem, ?FilmPart $part, FilmPiece $piece): ?FilmPart
    {
        $isSame = $part !== null && $piece->isOf($part);
        if ($isSame && $piece->from === $part->position) {
            return $part->position > 0 || $piece->isBeginning() ? $part : null;
        }
        if (!$piece->isBeginning()) {
            // What was not asked for says nothing of what is there.
            $isSame || $this->files->drop($this->account, $stem);
            return null;
        }
        $this->files->drop($this->account, $stem);
        if ($piece->length <= $this->most && !$this->files->hasRoom($piece->length)) {
            throw PictureNotKept::notWritten();
        }
        return new FilmPart($stem, $piece->length, $piece->mark);
    }

    /** @throws PictureNotKept */
    private function finished(FilmPart $part): FilmOutcome
    {
        return $this->files->finish($this->account, $part)
            ? FilmOutcome::there("$this->account/" . PictureName::film($part->stem))
            : FilmOutcome::failed(FailureCode::PicturesNotFetched);
    }
}
