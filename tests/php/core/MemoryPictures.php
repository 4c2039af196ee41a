<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Value\Source;

/** The names of pictures, in memory. */
final class MemoryPictures implements PictureFiles
{
    /** @var array<string, list<string>> paths by account */
    public array $paths = [];

    /** @var array<string, list<string>> likewise, of those that are hidden */
    public array $hidden = [];

    /** The account at whose pictures something throws. */
    public string $trapped = '';

    /** Whether somebody else owns the files. */
    public bool $areLocked = false;

    /** What happens to whoever writes one; null where all goes well. */
    public ?PictureNotKept $trouble = null;

    public bool $canScale = true;

    public function write(string $account, string $stem, string $bytes, array $widths): array
    {
        if (!$this->canScale || @getimagesizefromstring($bytes) === false) {
            throw PictureNotKept::notScaled();
        }
        return array_map(fn (int $width): Source => $this->put($account, "$stem-$width.webp", $width), $widths);
    }

    public function keep(string $account, string $stem, string $bytes, int $width): Source
    {
        $file = PictureName::ofCopy($stem, $width, $bytes) ?? throw PictureNotKept::notScaled();
        return $this->put($account, $file, $width);
    }

    public function canScale(string $mime): bool
    {
        return $this->canScale && str_starts_with($mime, 'image/');
    }

    public function exists(string $path): bool
    {
        return in_array($path, array_merge(...array_values($this->paths)), true);
    }

    public function stems(string $account): array
    {
        return array_values(array_unique(array_map(PictureName::stemOf(...), $this->paths[$account] ?? [])));
    }

    public function keepOnly(string $account, array $stems): void
    {
        $this->paths[$account] = array_values(array_filter(
            $this->paths[$account] ?? [],
            static fn (string $path): bool => in_array(PictureName::stemOf($path), $stems, true)
        ));
    }

    public function deleteAll(string $account): bool
    {
        if ($account === $this->trapped) {
            throw new \LogicException('a plugin of the site');
        }
        if ($this->areLocked) {
            return false;
        }
        unset($this->paths[$account], $this->hidden[$account]);
        return true;
    }

    public function hide(string $account): void
    {
        $this->hidden[$account] = [...$this->hidden[$account] ?? [], ...$this->paths[$account] ?? []];
        unset($this->paths[$account]);
    }

    public function show(string $account): void
    {
        $shown = [...$this->paths[$account] ?? [], ...$this->hidden[$account] ?? []];
        unset($this->hidden[$account]);
        if ($shown !== []) {
            $this->paths[$account] = $shown;
        }
    }

    private function put(string $account, string $file, int $width): Source
    {
        if (!ctype_digit($account) || !PictureName::isOwn($file)) {
            throw PictureNotKept::notWritten();
        }
        if ($this->trouble !== null) {
            throw $this->trouble;
        }
        $path = "$account/$file";
        $this->paths[$account] = [...array_diff($this->paths[$account] ?? [], [$path]), $path];
        return new Source($path, $width);
    }
}
