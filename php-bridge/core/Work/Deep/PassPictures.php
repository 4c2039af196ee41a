<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\Extent;
use Loupe\Core\Work\Picture\MissingCopies;
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
        $copies = new MissingCopies($old->items, $old->origins, $old->wanted, $shelf);
        $copies->makeOfPosts($run, $extent);
        if ($extent === Extent::All) {
            $copies->makeOfChildren($run);
        }
        $new = new OlderPosts($copies->in($old->items), $copies->origins(), $copies->wantedAfter($run));
        $writer->replace($number, $new);
        return $pass->withPictures($number, $new->lackPictures(), $new->wanted !== []);
    }
}
