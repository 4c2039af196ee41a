<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Deep;

use Loupe\Core\Account\Account;
use Loupe\Core\Port\Clock;
use Loupe\Core\Work\Older\OlderWriter;
use Loupe\Core\Work\Picture\PictureCopier;
use Loupe\Core\Work\Picture\PictureRun;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\Core\Work\State\Pass;
use Loupe\Core\Work\Sync\FeedPictures;

/**
 * Copies the pictures of posts that were read, in the time that one run has. Each is tried once: whatever fails is
 * tried again when the list is read the next time, with an address that is new then.
 */
final class PassPictures
{
    public function __construct(private readonly PictureCopier $copier, private readonly Clock $clock)
    {
    }

    public function copy(Account $account, Pass $pass, OlderWriter $writer): Pass
    {
        $run = new PictureRun($this->copier, $this->clock);
        foreach ($pass->wanting as $number) {
            $posts = $this->copied($account, $writer->read($number), $run);
            if ($run->ranOut() && !$run->isToGoOn()) {
                // No picture came in all the time: for these it is not waited.
                $posts = new OlderPosts($posts->items, $posts->origins);
            }
            $writer->replace($number, $posts);
            $pass = $posts->wanted === [] ? $pass->withPictures($number) : $pass;
            if ($run->ranOut()) {
                break;
            }
        }
        return $pass;
    }

    private function copied(Account $account, OlderPosts $posts, PictureRun $run): OlderPosts
    {
        $items = array_combine($posts->ids(), $posts->items);
        $origins = $posts->origins;
        $wanted = $posts->wanted;
        foreach ($posts->wanted as $id => $url) {
            $copy = isset($items[$id]) ? $run->copy($account->id, (string) $id, $url) : null;
            if ($run->ranOut()) {
                break;
            }
            unset($wanted[$id]);
            if ($copy?->picture !== null) {
                $items[$id] = $items[$id]->withPicture($copy->picture);
                $origins[$id] = FeedPictures::origin($url);
            }
        }
        return new OlderPosts(array_values($items), $origins, $wanted);
    }
}
