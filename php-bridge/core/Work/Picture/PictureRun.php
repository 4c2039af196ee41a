<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\Clock;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;

/** The copying of an account's pictures, in the time that one request has for it. */
final class PictureRun
{
    /** Seconds. What remains is copied by the next: some servers answer nobody else meanwhile. */
    private const TIME = 10.0;

    private readonly float $started;
    private int $made = 0;
    private bool $isClosed = false;

    public function __construct(
        private readonly Originals $originals,
        private readonly PictureFiles $files,
        private readonly Clock $clock,
        private readonly string $account,
    ) {
        $this->started = $clock->stopwatch();
    }

    /**
     * @param string $of a post's id, or a child's
     * @param Picture|null $old what pages show of it
     * @return PictureCopy|null null where no time is left to try it
     */
    public function copy(string $of, string $url, ?Picture $old, Shelf $shelf, Extent $extent): ?PictureCopy
    {
        if ($this->isClosed) {
            // Where one could not be written the next cannot either: it need not be fetched to know that.
            return PictureCopy::failed(FailureCode::PicturesNotWritten);
        }
        if ($this->isOver()) {
            return null;
        }
        $original = $this->originals->get($url);
        if ($original instanceof FailureCode) {
            return PictureCopy::failed($original);
        }
        $stem = PictureName::stem($of, $original->bytes);
        try {
            return $this->scaled($stem, $original, $old, $shelf, $extent) ?? $this->asItIs($stem, $original, $shelf);
        } catch (PictureNotKept $trouble) {
            $this->isClosed = $trouble->why === FailureCode::PicturesNotWritten;
            return PictureCopy::failed($trouble->why);
        }
    }

    /** Whether all the time went by without a single copy: then the hosts are out of reach. */
    public function isInVain(): bool
    {
        return $this->made === 0 && $this->isOver();
    }

    /**
     * @return PictureCopy|null null where this server cannot
     * @throws PictureNotKept where it could not be written
     */
    private function scaled(
        string $stem,
        Original $original,
        ?Picture $old,
        Shelf $shelf,
        Extent $extent,
    ): ?PictureCopy {
        $missing = $shelf->copies($stem, $original->width, $original->height)?->missing($extent);
        if ($missing === null) {
            return null;
        }
        foreach ($missing as $rendition) {
            // One at least, however slow the server is: else it would never come to an end.
            if ($this->made > 0 && $this->isOver()) {
                break;
            }
            try {
                $shelf->write($stem, $original->bytes, $rendition);
            } catch (PictureNotKept $trouble) {
                return $trouble->why === FailureCode::PicturesNotScaled ? null : throw $trouble;
            }
            $this->made++;
        }
        $copies = $shelf->copies($stem, $original->width, $original->height);
        $picture = $this->picture($original, $copies?->cuts($old) ?? [], $old);
        return new PictureCopy($picture, $copies?->missing() === []);
    }

    /** @throws PictureNotKept */
    private function asItIs(string $stem, Original $original, Shelf $shelf): PictureCopy
    {
        $itself = $original->rendition();
        if ($itself === null) {
            $isReadable = $this->files->canScale($original->mime);
            return PictureCopy::failed($isReadable ? FailureCode::PicturesNotFetched : FailureCode::PictureFormat);
        }
        $shelf->keep($stem, $original->bytes, $itself);
        $this->made++;
        $path = "$this->account/" . PictureName::cut($stem, Shape::Original);
        $cut = new Cut(Shape::Original, $path, $itself->format, [$itself->width]);
        return new PictureCopy($this->picture($original, [$cut], null), false, FailureCode::PicturesNotScaled);
    }

    /** @param list<Cut> $cuts */
    private function picture(Original $original, array $cuts, ?Picture $old): ?Picture
    {
        if ($cuts === []) {
            return null;
        }
        $isKnown = $old !== null && $old->colour !== '' && Copies::areOf($old, $cuts[0]);
        $colour = $isKnown ? $old->colour : $this->files->colour($original->bytes);
        return new Picture($original->width, $original->height, $cuts, $colour);
    }

    public function isOver(): bool
    {
        return $this->clock->stopwatch() - $this->started > self::TIME;
    }
}
