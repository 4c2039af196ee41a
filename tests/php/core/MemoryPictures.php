<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;

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

    /** @var list<string> paths of those that came to harm */
    public array $damaged = [];

    /** @var (\Closure(): mixed)|null what is called when a copy is written */
    public ?\Closure $onWrite = null;

    public function formats(): array
    {
        return $this->canScale ? [PictureFormat::Avif, PictureFormat::WebP, PictureFormat::Jpeg] : [];
    }

    public function write(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        if (!$this->canScale || @getimagesizefromstring($bytes) === false) {
            throw PictureNotKept::notScaled();
        }
        $this->put($account, $rendition->file($stem));
        $this->onWrite === null || ($this->onWrite)();
    }

    public function keep(string $account, string $stem, string $bytes, Rendition $rendition): void
    {
        if (PictureName::format($bytes) !== $rendition->format) {
            throw PictureNotKept::notScaled();
        }
        $this->put($account, $rendition->file($stem));
    }

    public function colour(string $bytes): string
    {
        return @getimagesizefromstring($bytes) === false ? '' : '336699';
    }

    public function canScale(string $mime): bool
    {
        return $this->canScale && str_starts_with($mime, 'image/');
    }

    public function paths(string $account): array
    {
        return $this->paths[$account] ?? [];
    }

    public function has(string $path): bool
    {
        return in_array($path, $this->paths[strtok($path, '/')] ?? [], true);
    }

    public function damaged(string $account): array
    {
        return array_values(array_intersect($this->paths[$account] ?? [], $this->damaged));
    }

    public function strangers(string $account): array
    {
        return [];
    }

    public function keepOnly(string $account, callable $stays): void
    {
        $this->paths[$account] = array_values(array_filter($this->paths[$account] ?? [], $stays));
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

    private function put(string $account, string $file): void
    {
        if (!ctype_digit($account) || !PictureName::isOwn($file)) {
            throw PictureNotKept::notWritten();
        }
        if ($this->trouble !== null) {
            throw $this->trouble;
        }
        $path = "$account/$file";
        $this->paths[$account] = [...array_diff($this->paths[$account] ?? [], [$path]), $path];
    }
}
