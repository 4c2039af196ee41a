<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\Post;
use Loupe\Core\Work\Film\FilmAddress;
use Loupe\Core\Work\Film\FilmShelf;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\State\Chosen;
use Loupe\Core\Work\State\FilmState;
use Loupe\Core\Work\State\StoredFeed;

/** The films of posts that a sync brought: which are there, and which are to be fetched. */
final class WantedFilms
{
    /** Films that wait at most; the next whole sync brings others. */
    private const MOST = 200;

    /** @var array<array-key, string> by item id: paths of those that pages know */
    private readonly array $known;
    /** @var array<array-key, string> by item id */
    private array $wanted = [];
    /** @var array<array-key, PictureTrouble> likewise */
    private array $troubles = [];
    /** @var array<array-key, int> by stem */
    private array $large = [];

    public function __construct(private readonly FilmShelf $shelf, private readonly StoredFeed $old)
    {
        $this->known = $old->videos();
    }

    /** The item of a post with the films that are there, its own and its children's. */
    public function in(Item $item, Post $post): Item
    {
        $videos = [];
        foreach ([$post, ...$item->children === [] ? [] : $post->children] as $one) {
            $videos[$one->id] = $this->of($one);
        }
        return $item->withVideos($videos);
    }

    /** Of posts that Instagram was not asked for: what is known of their films stays known. */
    public function kept(Chosen $chosen): Chosen
    {
        $items = [];
        foreach ($chosen->items as $item) {
            $ids = $item->ids();
            $known = fn (string $id): ?string => $this->shelf->of($id, null, $this->known[$id] ?? null);
            $items[] = $item->withVideos(array_combine($ids, array_map($known, $ids)));
            $films = $this->shelf->most > 0 ? $this->old->films->only($ids) : new FilmState();
            $this->wanted += $films->wanted;
            $this->troubles += $films->troubles;
            $this->large += $films->large;
        }
        return $chosen->withItems($items);
    }

    public function state(): FilmState
    {
        return new FilmState(array_slice($this->wanted, 0, self::MOST, true), $this->troubles, $this->large);
    }

    /** @return string|null its path; null where there is none yet */
    private function of(Post $post): ?string
    {
        $path = $this->shelf->of($post->id, $post->filmUrl, $this->known[$post->id] ?? null);
        if ($path === null && $post->filmUrl !== null && $this->shelf->most > 0) {
            $this->want($post->id, $post->filmUrl);
        }
        return $path;
    }

    private function want(string $id, string $url): void
    {
        $stem = FilmAddress::of($id, $url)->stem;
        $bytes = $this->shelf->tooLarge($stem) ?? $this->old->films->large[$stem] ?? 0;
        if ($bytes > $this->shelf->most) {
            $this->large[$stem] = $bytes;
            return;
        }
        $this->wanted[$id] = $url;
        $trouble = $this->old->films->troubles[$id] ?? null;
        if ($trouble !== null && $trouble->isOf($stem)) {
            $this->troubles[$id] = $trouble;
        }
    }
}
