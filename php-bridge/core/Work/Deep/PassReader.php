<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Child;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\Post;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\Film\FilmShelf;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\MediaTerms;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\State\PassEnd;
use Loupe\Core\Work\State\StoredFeed;
use Loupe\Core\Work\Sync\MediaList;

/** Reads one page more of an account's whole list. */
final class PassReader
{
    /** Posts at once: as many as Instagram gives. */
    private const SIZE = MediaTerms::SIZES[0];

    /** Pages that may be shorter than asked for, or repeat another. */
    private const SPARE_PAGES = 20;

    /** Addresses of what albums consist of that a record keeps, as long as each is; the next reading brings others. */
    private const MOST_WANTED = 200;

    /**
     * @param Shelf $shelf of the account's pictures
     * @param FilmShelf $films of its films: of older posts those that are there stay, and none is fetched
     * @param bool $canScale whether this server can make copies of its own
     * @param int $most posts that the site keeps of an account
     * @param int $now Unix seconds
     */
    public function __construct(
        private readonly MediaList $list,
        private readonly Shelf $shelf,
        private readonly FilmShelf $films,
        private readonly bool $canScale,
        private readonly int $most,
        private readonly int $now,
    ) {
    }

    /**
     * @param int $calls that it may make
     * @return array{StoredFeed, int, Failure|null} the feed with what was read, how many calls it took, and what went
     *     wrong
     */
    public function readOn(
        Account $account,
        Secret $token,
        StoredFeed $feed,
        Pass $pass,
        StoredPosts $stored,
        OlderWriter $writer,
        int $calls,
    ): array {
        $listed = $this->list->page($account, $token, $feed->terms, self::SIZE, $pass->after, $calls);
        $answer = $listed->page;
        if ($answer instanceof Failure && $answer->code === FailureCode::BadRequest && $pass->pages > 0) {
            // Instagram's own cursor: what came before is good all the same.
            return [$this->with($feed, $pass->ended(PassEnd::Cut), $feed->terms, $writer), $listed->calls, null];
        }
        if (!$answer instanceof MediaPage) {
            return [$feed, $listed->calls, $answer];
        }
        $pass = $this->turned($pass, $answer, $listed->terms->size(self::SIZE), $stored, $writer);
        return [$this->with($feed, $pass, $listed->terms, $writer), $listed->calls, null];
    }

    private function with(StoredFeed $feed, Pass $pass, MediaTerms $terms, OlderWriter $writer): StoredFeed
    {
        $deep = $feed->deep?->withPass($pass);
        return $deep === null
            ? $feed
            : $feed->withOlder($feed->older, $deep, $writer->numbers())->withTerms($terms);
    }

    /** @param int $size posts that were asked for */
    private function turned(Pass $pass, MediaPage $page, int $size, StoredPosts $stored, OlderWriter $writer): Pass
    {
        $last = array_key_last($pass->records->posts);
        $known = $last === null ? [] : array_flip($writer->read($last)->ids());
        $pass = $pass->from(array_map(static fn (Post $post): int => $post->takenAt, $page->posts), $this->now);
        $news = [];
        foreach ($page->posts as $post) {
            $isNew = !isset($known[$post->id]) && !$pass->isOvertakenBy($post->takenAt, $this->now);
            $news += $isNew ? ["id $post->id" => $post] : [];
        }
        $news = array_slice(array_values($news), 0, $this->most - $pass->records->count());
        $posts = $this->read($news, $stored);
        $isLacking = $posts->lackPictures();
        $isUnchanged = $news !== [] && !$isLacking && $stored->include($posts->items);
        if ($news !== []) {
            $number = $writer->add($posts);
            $pass = $pass->withRecord($number, count($news), $isLacking, !$isLacking && $posts->wanted !== []);
        }
        $pass = $pass->turned($page->after);
        return match (true) {
            $pass->end !== PassEnd::Open => $pass,
            $pass->records->count() >= $this->most, $page->isLast => $pass->ended(PassEnd::Whole),
            $page->after === null,
            // Nothing but what was just read.
            $page->posts !== [] && $news === [],
            $isUnchanged && !$pass->isFull,
            $pass->pages >= intdiv($this->most, $size) + self::SPARE_PAGES => $pass->ended(PassEnd::Cut),
            default => $pass,
        };
    }

    /**
     * With the pictures that there are already.
     *
     * @param list<Post> $posts
     */
    private function read(array $posts, StoredPosts $stored): OlderPosts
    {
        $items = [];
        $origins = [];
        $wanted = [];
        $wantedOfChildren = [];
        $ofChildren = $this->shelf->ofChildren();
        $stored->look(array_map(static fn (Post $post): string => $post->id, $posts));
        foreach ($posts as $post) {
            $item = $this->itemOf($post, $stored, $ofChildren);
            $items[] = $item;
            foreach ($item->children === [] ? [] : $post->children as $child) {
                $wantedOfChildren += $this->wanted($child, $item, $stored, $ofChildren ?? $this->shelf);
            }
            $wanted += $this->wanted($post, $item, $stored, $this->shelf);
            foreach (array_keys($item->pictures()) as $id) {
                $origins[$id] = $stored->origin((string) $id);
            }
        }
        return new OlderPosts($items, $origins, $wanted + array_slice($wantedOfChildren, 0, self::MOST_WANTED, true));
    }

    private function itemOf(Post $post, StoredPosts $stored, ?Shelf $ofChildren): Item
    {
        $item = Item::of($post, $this->pictureOf($post, $stored, $this->shelf));
        $children = $ofChildren === null ? [] : $post->children;
        $item = $item->withChildren(array_map(
            fn (Post $child): Child => Child::of($child, $this->pictureOf($child, $stored, $ofChildren)),
            $children
        ));
        $videos = [];
        foreach ([$post, ...$children] as $one) {
            $videos[$one->id] = $this->films->of($one->id, $one->filmUrl, $stored->video($one->id));
        }
        return $item->withVideos($videos);
    }

    private function pictureOf(Post $post, StoredPosts $stored, Shelf $shelf): ?Picture
    {
        $known = $post->pictureUrl === null ? null : $stored->picture($post->id);
        // Somebody may have cleared away files.
        return $known === null ? null : $shelf->found($known);
    }

    /**
     * @param Post $post one, or a child
     * @param Item $item that has its picture
     * @return array<array-key, string> by its id, where the original is, if copies are missing
     */
    private function wanted(Post $post, Item $item, StoredPosts $stored, Shelf $shelf): array
    {
        $url = $post->pictureUrl;
        $picture = $item->pictures()[$post->id] ?? null;
        return $url === null || $this->isComplete($picture, $stored->origin($post->id), $url, $shelf)
            ? []
            : [$post->id => $url];
    }

    /** @param string $origin which of Instagram's pictures it is a copy of */
    private function isComplete(?Picture $picture, string $origin, string $url, Shelf $shelf): bool
    {
        return $picture !== null
            && $origin === Originals::nameOf($url)
            && (!$this->canScale || $shelf->isComplete($picture));
    }
}
