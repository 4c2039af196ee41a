<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\Extent;
use Loupe\Core\Work\Picture\Originals;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\Picture\Shelf;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\Sync\FeedPictures;

/**
 * Copies the pictures of posts that were read, in the time that one run has: first one copy of each that has none, then
 * the others. Each is tried once: whatever fails is tried again when the list is read the next time, with an address
 * that is new then.
 */
final class PassPictures
{
    public function __construct(private readonly FeedPictures $pictures)
    {
    }

    public function copy(Account $account, Pass $pass, Shelf $shelf, OlderWriter $writer): Pass
    {
        $run = $this->pictures->run($account);
        foreach ($pass->wanting as $number) {
            $pass = $this->copied($pass, $number, Extent::First, $run, $shelf, $writer);
            if ($run->isOver()) {
                return $pass;
            }
        }
        foreach ($pass->lacking as $number) {
            $pass = $this->copied($pass, $number, Extent::All, $run, $shelf, $writer);
            if ($run->isOver()) {
                return $pass->withRound();
            }
        }
        return $pass;
    }

    private function copied(
        Pass $pass,
        int $number,
        Extent $extent,
        PictureRun $run,
        Shelf $shelf,
        OlderWriter $writer,
    ): Pass {
        $old = $writer->read($number);
        $new = self::posts($old, $extent, $run, $shelf);
        if ($run->isInVain()) {
            // No picture came in all the time: for these it is not waited.
            $new = new OlderPosts($new->items, $new->origins);
        }
        $writer->replace($number, $new);
        return $pass->withPictures($number, $new->lackPictures(), $new->wanted !== []);
    }

    /** Of what albums consist of all the copies are made, where all are made of the posts', and after these. */
    private static function posts(OlderPosts $posts, Extent $extent, PictureRun $run, Shelf $shelf): OlderPosts
    {
        $ofPosts = array_intersect_key($posts->wanted, array_flip($posts->ids()));
        $ofChildren = $extent === Extent::All ? $shelf->ofChildren() : null;
        $pictures = $posts->pictures();
        $origins = $posts->origins;
        $wanted = $posts->wanted;
        foreach ($ofPosts + ($ofChildren === null ? [] : $posts->wanted) as $id => $url) {
            $origin = Originals::nameOf($url);
            $isBegun = isset($pictures[$id]) && ($origins[$id] ?? '') === $origin;
            if ($isBegun && $extent === Extent::First) {
                continue;
            }
            $ofThese = isset($ofPosts[$id]) ? $shelf : $ofChildren ?? $shelf;
            $copy = $run->copy((string) $id, $url, $pictures[$id] ?? null, $ofThese, $extent);
            if ($copy === null) {
                break;
            }
            if ($copy->picture !== null) {
                $pictures[$id] = $copy->picture;
                $origins[$id] = $origin;
            }
            if ($copy->isComplete || $copy->trouble !== null) {
                unset($wanted[$id]);
            }
        }
        $withPictures = static fn (Item $item): Item => $item->withPictures($pictures);
        return new OlderPosts(array_map($withPictures, $posts->items), $origins, $wanted);
    }
}
