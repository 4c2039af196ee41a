<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;

/** Copies an account's own picture: one small file, of a format that every browser shows. */
final class ProfilePicture
{
    /** In px. */
    private const WIDTH = 320;

    public function __construct(private readonly Originals $originals, private readonly PictureFiles $files)
    {
    }

    /** @return string path of the copy; empty where there is none to be had */
    public function copy(string $account, string $url): string
    {
        $original = $this->originals->get($url);
        if (!$original instanceof Original) {
            return '';
        }
        $stem = PictureName::stem(PictureName::PROFILE, $original->bytes);
        try {
            $rendition = $this->scaled($account, $stem, $original) ?? $this->asItIs($account, $stem, $original);
            return $rendition === null ? '' : "$account/" . $rendition->file($stem);
        } catch (PictureNotKept) {
            return '';
        }
    }

    /** @throws PictureNotKept where it could not be written */
    private function scaled(string $account, string $stem, Original $original): ?Rendition
    {
        $format = array_values(array_filter($this->files->formats(), Widths::isPlain(...)))[0] ?? null;
        $width = min(self::WIDTH, $original->width);
        $height = max(1, intdiv($original->height * $width, $original->width));
        $rendition = $format === null ? null : new Rendition(Shape::Original, $width, $height, $format);
        try {
            $rendition === null || $this->files->write($account, $stem, $original->bytes, $rendition);
            return $rendition;
        } catch (PictureNotKept $trouble) {
            return $trouble->why === FailureCode::PicturesNotScaled ? null : throw $trouble;
        }
    }

    /** @throws PictureNotKept */
    private function asItIs(string $account, string $stem, Original $original): ?Rendition
    {
        $itself = $original->rendition();
        $itself === null || $this->files->keep($account, $stem, $original->bytes, $itself);
        return $itself;
    }
}
