<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Film;

use Loupe\Core\Port\FilmFiles;
use Loupe\Core\Port\PictureName;

/** The films of an account that are there, and which of them the site wants. */
final class FilmShelf
{
    /** @var array<string, int> bytes by path */
    private readonly array $sizes;

    /** @param int $most bytes of a film that is wanted; 0 where none is */
    public function __construct(FilmFiles $files, private readonly string $account, public readonly int $most)
    {
        $this->sizes = $most > 0 ? $files->sizes($account) : [];
    }

    /**
     * A post's film.
     *
     * @param string|null $known path of the one that was there. It stays whatever Instagram's file is called by now: no
     *     way is known in which a post gets another
     */
    public function of(string $post, ?string $url, ?string $known): ?string
    {
        if ($known !== null && $this->has($known)) {
            return $known;
        }
        $path = $url === null ? null : $this->path(FilmAddress::of($post, $url)->stem);
        return $path !== null && $this->has($path) ? $path : null;
    }

    /** @return int|null bytes of one that is there and is not wanted; null where there is none such */
    public function tooLarge(string $stem): ?int
    {
        $bytes = $this->sizes[$this->path($stem)] ?? 0;
        return $bytes > $this->most ? $bytes : null;
    }

    private function has(string $path): bool
    {
        $bytes = $this->sizes[$path] ?? 0;
        return $bytes > 0 && $bytes <= $this->most;
    }

    private function path(string $stem): string
    {
        return "$this->account/" . PictureName::film($stem);
    }
}
