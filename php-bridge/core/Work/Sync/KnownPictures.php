<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Feed\Child;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Post;
use Loupe\Core\Port\PictureFiles;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureTrouble;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\Chosen;
use Loupe\Core\Work\State\StoredFeed;

/** What there is already of the pictures of posts, and what is to be copied. */
final class KnownPictures
{
    /** What Instagram sends, but for a few. */
    private const USUAL = 'image/jpeg';

    /** Pictures that wait at most; the next whole sync brings others. */
    private const MOST_PENDING = 200;

    /** @var array<array-key, Picture> by item id, as the following */
    private readonly array $before;

    /** @var array<array-key, true> posts and children that were looked at */
    private array $seen = [];

    /** @var array<array-key, string> */
    private array $origins = [];

    /** @var array<array-key, PictureTrouble> */
    private array $troubles = [];

    /** @var array<array-key, string> */
    private array $pending = [];

    /** @var array<array-key, string> */
    private array $pendingOfChildren = [];

    /** @var list<string> ids of those of which copies are missing, and nobody knows where Instagram has them */
    private array $lost = [];

    private readonly ?Shelf $ofChildren;

    public function __construct(
        private readonly StoredFeed $old,
        private readonly Shelf $shelf,
        private readonly PictureFiles $files,
        private readonly int $now,
    ) {
        $this->before = $old->pictures();
        $this->ofChildren = $shelf->ofChildren();
    }

    /** Of a post as Instagram tells of it now. */
    public function itemOf(Post $post): Item
    {
        $item = Item::of($post, $this->pictureOf($post, $this->shelf));
        $shelf = $this->ofChildren;
        return $shelf === null ? $item : $item->withChildren(array_map(
            fn (Post $child): Child => Child::of($child, $this->pictureOf($child, $shelf)),
            $post->children
        ));
    }

    /** Of posts that Instagram was not asked for: one of which copies are missing has to be. */
    public function kept(Chosen $chosen): Chosen
    {
        $items = [];
        $lost = [];
        foreach ($chosen->items as $item) {
            $item = $this->ofChildren === null ? $item->withChildren([]) : $item;
            $pictures = [$item->id => $this->keptPicture($item->id, $item->picture, $this->shelf)];
            foreach ($item->children as $child) {
                $pictures[$child->id] = $this->keptPicture($child->id, $child->picture, $this->ofChildren);
            }
            $items[] = $item->withPictures(array_filter($pictures));
            $lost = array_intersect($item->ids(), $this->lost) === [] ? $lost : [...$lost, $item->id];
        }
        return $chosen->withItems($items)->unread($lost);
    }

    /** That feed, with what is known of the pictures of the posts that were looked at. */
    public function into(StoredFeed $feed): StoredFeed
    {
        return $feed->withPictures(
            $feed->items,
            $this->origins + array_diff_key($feed->origins, $this->seen),
            $this->troubles + array_diff_key($feed->troubles, $this->seen),
            // Feeds show posts themselves: those come before what albums consist of.
            array_slice(
                $this->pending + array_diff_key($feed->pending, $this->seen) + $this->pendingOfChildren,
                0,
                self::MOST_PENDING,
                true
            ),
        );
    }

    /** @param Post $post one, or a child, of which that shelf has the pictures */
    private function pictureOf(Post $post, Shelf $shelf): ?Picture
    {
        $url = (string) $post->pictureUrl;
        $origin = Originals::nameOf($url);
        $known = $url === '' ? null : $this->before[$post->id] ?? null;
        // Somebody may have cleared away files; and a process that was killed left some of which nobody knows.
        $picture = $known === null ? null : $shelf->found($known);
        $isCurrent = $picture !== null && ($this->old->origins[$post->id] ?? '') === $origin;
        $trouble = $this->old->troubles[$post->id] ?? null;
        $trouble = $url !== '' && ($trouble?->isOf($origin) ?? false) ? $trouble : null;
        $isToDo = $url !== '' && $this->isToDo($picture, $isCurrent, $trouble, $shelf);
        $this->add($post->id, $isCurrent ? $origin : null, $trouble, $isToDo ? $url : null, $shelf);
        return $picture;
    }

    private function keptPicture(string $id, ?Picture $before, Shelf $shelf): ?Picture
    {
        $picture = $before === null ? null : $shelf->found($before);
        $trouble = $this->old->troubles[$id] ?? null;
        $url = $this->old->pending[$id] ?? null;
        $isMissing = $before !== null && $this->isToDo($picture, $picture !== null, $trouble, $shelf);
        $this->lost = $isMissing && $url === null ? [...$this->lost, $id] : $this->lost;
        $this->add($id, $picture === null ? null : $this->old->origins[$id] ?? null, $trouble, $url, $shelf);
        return $picture;
    }

    private function add(string $id, ?string $origin, ?PictureTrouble $trouble, ?string $url, Shelf $shelf): void
    {
        $this->seen[$id] = true;
        $this->origins += $origin === null ? [] : [$id => $origin];
        $this->troubles += $trouble === null ? [] : [$id => $trouble];
        $pending = $url === null ? [] : [$id => $url];
        if ($shelf === $this->shelf) {
            $this->pending += $pending;
        } else {
            $this->pendingOfChildren += $pending;
        }
    }

    /** @param bool $isCurrent whether it is of the original that there is now */
    private function isToDo(?Picture $picture, bool $isCurrent, ?PictureTrouble $trouble, Shelf $shelf): bool
    {
        return match (true) {
            $trouble === null => $picture === null || !$isCurrent || !$shelf->isComplete($picture),
            // One that is kept as it came is fetched again once the server can scale it; at once where it is lost.
            $trouble->code() === FailureCode::PicturesNotScaled
                => !$isCurrent || ($trouble->isDue($this->now) && $this->files->canScale(self::USUAL)),
            default => $trouble->isDue($this->now),
        };
    }
}
