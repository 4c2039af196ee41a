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
use Loupe\Core\Port\Rendition;

/** The copying of an account's pictures, in the time that one request has for it. */
final class PictureRun
{
    /** Seconds. What remains is copied by the next, so that a request on a slow server ends in time. */
    private const TIME = 20.0;

    /** Of a picture that has none yet, how many copies are made before the next picture's. */
    private const TO_BEGIN_WITH = 2;

    private readonly float $started;
    private int $made = 0;
    private bool $isClosed = false;

    /** @param array<string, mixed> $there paths of the account's files */
    public function __construct(
        private readonly Originals $originals,
        private readonly PictureFiles $files,
        private readonly Clock $clock,
        private readonly string $account,
        private readonly Widths $widths,
        private array $there,
    ) {
        $this->started = $clock->stopwatch();
    }

    /**
     * @param string $of a post's id
     * @param Picture|null $old what pages show of it
     * @return PictureCopy|null null where no time is left to try it
     */
    public function copy(string $of, string $url, ?Picture $old): ?PictureCopy
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
        try {
            return $this->scaled(PictureName::stem($of, $original->bytes), $original, $old);
        } catch (PictureNotKept $trouble) {
            $this->isClosed = $trouble->why === FailureCode::PicturesNotWritten;
            return PictureCopy::failed($trouble->why);
        }
    }

    public function isOver(): bool
    {
        return $this->clock->stopwatch() - $this->started > self::TIME;
    }

    /** Whether it came to anything: where time goes by without a copy, the hosts are out of reach. */
    public function isAnyMade(): bool
    {
        return $this->made > 0;
    }

    /** @throws PictureNotKept */
    private function scaled(string $stem, Original $original, ?Picture $old): PictureCopy
    {
        $best = $this->files->formats()[0] ?? null;
        if ($best === null) {
            return $this->asItIs($stem, $original);
        }
        $wanted = $this->widths->renditions($original->width, $original->height, $best);
        try {
            foreach ($this->missing($stem, $wanted)->missing() as $turn => $rendition) {
                if ($this->made > 0 && (($old === null && $turn >= self::TO_BEGIN_WITH) || $this->isOver())) {
                    break;
                }
                $this->write($stem, $original, $rendition);
            }
        } catch (PictureNotKept $trouble) {
            if ($trouble->why !== FailureCode::PicturesNotScaled) {
                throw $trouble;
            }
            return $this->asItIs($stem, $original);
        }
        $copies = $this->missing($stem, $wanted);
        return new PictureCopy($this->picture($original, $copies->cuts($old), $old), $copies->missing() === []);
    }
}
