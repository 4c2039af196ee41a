<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Feed\Source;
use Loupe\Core\Port\PictureFiles;

/** The names of pictures, in memory. */
final class MemoryPictures implements PictureFiles
{
    /** @var array<string, list<string>> paths by account */
    public array $paths = [];

    /** The account at whose pictures something throws. */
    public string $trapped = '';

    /** Whether somebody else owns the files. */
    public bool $areLocked = false;

    public function write(string $account, string $name, string $bytes, array $widths): array
    {
        $sources = array_map(
            static fn (int $width): Source => new Source("$account/$name-$width.webp", $width),
            $widths
        );
        $this->paths[$account] = [...$this->paths[$account] ?? [], ...array_column($sources, 'url')];
        return $sources;
    }

    public function exists(string $path): bool
    {
        return in_array($path, array_merge(...array_values($this->paths)), true);
    }

    public function keepOnly(string $account, array $paths): void
    {
        $this->paths[$account] = array_values(array_intersect($this->paths[$account] ?? [], $paths));
    }

    public function deleteAll(string $account): bool
    {
        if ($account === $this->trapped) {
            throw new \LogicException('a plugin of the site');
        }
        if ($this->areLocked) {
            return false;
        }
        unset($this->paths[$account]);
        return true;
    }
}
