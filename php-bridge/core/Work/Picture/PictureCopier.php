<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Cut;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Value\Source;

/** Fetches one picture from Instagram's media hosts and keeps copies of it on the site. */
final class PictureCopier
{
    /** In px. What a phone, a grid's tile and a wide screen need. */
    private const WIDTHS = [320, 640, 1080];

    private const TIMEOUT = 15;
    private const MAX_BYTES = 12_000_000;

    public function __construct(
        private readonly Http $http,
        private readonly PictureFiles $files,
        private readonly MediaHosts $hosts,
    ) {
    }

    /** @param string $of a post's id, or PictureName::PROFILE */
    public function copy(string $account, string $of, string $url): PictureCopy
    {
        $reply = $this->hosts->allows($url) ? $this->http->get($url, self::TIMEOUT, self::MAX_BYTES) : null;
        if (!$reply instanceof HttpReply || $reply->status !== 200) {
            return new PictureCopy(null, FailureCode::PicturesNotFetched);
        }
        $original = Original::read($reply->body);
        return match (true) {
            $original !== null => $this->scaled($account, PictureName::stem($of, $original->bytes), $original),
            Original::isForeign($reply->body) => new PictureCopy(null, FailureCode::PictureFormat),
            default => new PictureCopy(null, FailureCode::PicturesNotFetched),
        };
    }

    private function scaled(string $account, string $stem, Original $original): PictureCopy
    {
        try {
            $sources = $this->files->write($account, $stem, $original->bytes, self::widths($original->width));
            return new PictureCopy(self::picture($original, $sources));
        } catch (PictureNotKept $trouble) {
            return $trouble->why === FailureCode::PicturesNotScaled
                ? $this->asItIs($account, $stem, $original)
                : new PictureCopy(null, $trouble->why);
        }
    }

    private function asItIs(string $account, string $stem, Original $original): PictureCopy
    {
        if (!$original->isWhole()) {
            $isReadable = $this->files->canScale($original->mime());
            return new PictureCopy(null, $isReadable ? FailureCode::PicturesNotFetched : FailureCode::PictureFormat);
        }
        try {
            $source = $this->files->keep($account, $stem, $original->bytes, $original->width);
            return new PictureCopy(self::picture($original, [$source]), FailureCode::PicturesNotScaled);
        } catch (PictureNotKept $trouble) {
            return new PictureCopy(null, $trouble->why);
        }
    }

    /** @param non-empty-list<Source> $sources */
    private static function picture(Original $original, array $sources): Picture
    {
        $format = PictureFormat::from(pathinfo($sources[0]->url, PATHINFO_EXTENSION));
        $path = substr($sources[0]->url, 0, -strlen("-{$sources[0]->width}.$format->value"));
        $widths = array_map(static fn (Source $source): int => $source->width, $sources);
        return new Picture($original->width, $original->height, [new Cut(Shape::Original, $path, $format, $widths)]);
    }

    /**
     * @return non-empty-list<int> from narrow to wide, none above the original
     */
    public static function widths(int $original): array
    {
        $widths = array_values(array_filter(self::WIDTHS, static fn (int $width): bool => $width <= $original));
        return $widths === [] ? [$original] : $widths;
    }
}
