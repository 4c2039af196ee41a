<?php

declare(strict_types=1);

namespace Loupe\Core\Sync;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\PictureFiles;

/** Fetches one picture from Instagram's media hosts and keeps copies of it on the site. */
final class PictureCopier
{
    /** In px. What a phone, a grid's tile and a wide screen need. */
    private const WIDTHS = [320, 640, 1080];

    private const TIMEOUT = 15;
    private const MAX_BYTES = 12_000_000;

    /** A file of a few kB can decode to gigabytes. */
    private const MAX_PIXELS = 40_000_000;

    private const TYPES = [IMAGETYPE_JPEG, IMAGETYPE_PNG, IMAGETYPE_WEBP, IMAGETYPE_GIF, IMAGETYPE_AVIF];

    public function __construct(
        private readonly Http $http,
        private readonly PictureFiles $files,
        private readonly MediaHosts $hosts,
    ) {
    }

    /**
     * @param string $name of the files: a media id, or "profile"
     * @return Picture|null with relative paths; null when there is nothing usable at that address now
     */
    public function copy(string $account, string $name, string $url): ?Picture
    {
        if (!$this->hosts->allows($url)) {
            return null;
        }
        $reply = $this->http->get($url, self::TIMEOUT, self::MAX_BYTES);
        if (!$reply instanceof HttpReply || $reply->status !== 200) {
            return null;
        }
        // The content decides what it is, not the name or the header that came with it.
        $size = @getimagesizefromstring($reply->body);
        if ($size === false || !in_array($size[2], self::TYPES, true)) {
            return null;
        }
        [$width, $height] = $size;
        if ($width < 1 || $height < 1 || $width * $height > self::MAX_PIXELS) {
            return null;
        }
        $sources = $this->files->write($account, $name, $reply->body, self::widths($width));
        return $sources === [] ? null : new Picture($width, $height, $sources);
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
