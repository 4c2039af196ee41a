<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Older\OlderWriter;
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
        $run = $this->pictures->run($account, $shelf);
        foreach ($pass->wanting as $number) {
            $pass = $this->copied($pass, $number, 1, $run, $writer);
            if ($run->isOver()) {
                return $pass;
            }
        }
        foreach ($pass->lacking as $number) {
            $pass = $this->copied($pass, $number, PHP_INT_MAX, $run, $writer);
            if ($run->isOver()) {
                return $pass->withRound();
            }
        }
        return $pass;
    }

    /** @param int $most copies of each picture */
    private function copied(Pass $pass, int $number, int $most, PictureRun $run, OlderWriter $writer): Pass
    {
        $old = $writer->read($number);
        $new = self::posts($old, $most, $run);
        if ($run->isInVain()) {
            // No picture came in all the time: for these it is not waited.
            $new = new OlderPosts($new->items, $new->origins);
        }
        $writer->replace($number, $new);
        return $pass->withPictures($number, $new->lackPictures(), $new->wanted !== []);
    }

    private static function posts(OlderPosts $posts, int $most, PictureRun $run): OlderPosts
    {
        $items = array_combine($posts->ids(), $posts->items);
        $origins = $posts->origins;
        $wanted = $posts->wanted;
        foreach ($posts->wanted as $id => $url) {
            $origin = Originals::nameOf($url);
            $isBegun = $items[$id]->picture !== null && ($origins[$id] ?? '') === $origin;
            if ($isBegun && $most === 1) {
                continue;
            }
            $copy = $run->copy((string) $id, $url, $items[$id]->picture, $most);
            if ($copy === null) {
                break;
            }
            if ($copy->picture !== null) {
                $items[$id] = $items[$id]->withPicture($copy->picture);
                $origins[$id] = $origin;
            }
            if ($copy->isComplete || $copy->trouble !== null) {
                unset($wanted[$id]);
            }
        }
        return new OlderPosts(array_values($items), $origins, $wanted);
    }
}
