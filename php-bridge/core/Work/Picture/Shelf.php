<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Port\PictureName;
use Loupe\Core\Port\PictureNotKept;
use Loupe\Core\Port\Rendition;

/** The files of an account's pictures: which are there, and which pages want. */
final class Shelf
{
    /** @var array<string, bool> by path: whether it is there, as far as somebody asked */
    private array $known = [];

    public function __construct(
        private readonly PictureFiles $files,
        private readonly string $account,
        private readonly Widths $widths,
    ) {
    }

    /** Of what albums consist of; null where no page opens them. */
    public function ofChildren(): ?self
    {
        $widths = $this->widths->ofChildren();
        return $widths === null ? null : new self($this->files, $this->account, $widths);
    }

    /**
     * @param int $width the original's
     * @param int $height likewise
     * @return Copies|null null where this server can make none
     */
    public function copies(string $stem, int $width, int $height): ?Copies
    {
        $best = $this->files->formats()[0] ?? null;
        return $best === null || $width < 1 || $height < 1 ? null : new Copies(
            $this->account,
            $stem,
            $this->widths->renditions($width, $height, $best),
            count($this->widths->ofTiles()->renditions($width, $height, $best)),
            $best,
            $this->has(...)
        );
    }

    /** What is left of a picture, and has come meanwhile; null where that is nothing. */
    public function found(Picture $picture): ?Picture
    {
        $left = Copies::left($picture, $this->has(...));
        $cuts = $this->copiesOf($picture)?->cuts($left) ?? $left->cuts ?? [];
        return $cuts === [] ? null : $picture->with($cuts);
    }

    public function isComplete(Picture $picture, Extent $extent = Extent::All): bool
    {
        return $this->copiesOf($picture)?->missing($extent) === [];
    }

    /** @throws PictureNotKept */
    public function write(string $stem, string $bytes, Rendition $rendition): void
    {
        $this->files->write($this->account, $stem, $bytes, $rendition);
        $this->known["$this->account/" . $rendition->file($stem)] = true;
    }

    /** @throws PictureNotKept */
    public function keep(string $stem, string $bytes, Rendition $itself): void
    {
        $this->files->keep($this->account, $stem, $bytes, $itself);
        $this->known["$this->account/" . $itself->file($stem)] = true;
    }

    private function has(string $path): bool
    {
        return $this->known[$path] ??= $this->files->has($path);
    }

    private function copiesOf(Picture $picture): ?Copies
    {
        return $this->copies(PictureName::stemOf($picture->files()[0]), $picture->width, $picture->height);
    }
}
