<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Chosen;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Item;
use Loupe\Core\Graph\Kind;
use Loupe\Core\Value\Permalink;
use Loupe\Core\Work\State\Feeds;
use Loupe\Core\Work\State\StoredFeed;

/** Posts that pages show alone and that are among the account's stored older ones: nobody has to be asked for these. */
final class OlderChosen
{
    /** @param bool $keepsFilms whether the site wants films */
    public function __construct(private readonly Feeds $feeds, private readonly bool $keepsFilms)
    {
    }

    /** With those that are not known, or of which nothing was heard for long. */
    public function added(Account $account, StoredFeed $feed, int $now): StoredFeed
    {
        $stale = array_map(
            static fn (Item $item): string => Permalink::shortcode($item->permalink),
            $feed->chosen->stale($now)
        );
        $wanted = array_flip([...$feed->chosen->sought($feed->items), ...$stale]);
        foreach ($feed->older->posts as $number => $count) {
            if ($wanted === []) {
                break;
            }
            $posts = $this->feeds->older($account->id, $number);
            foreach (array_slice($posts->items ?? [], 0, $count) as $item) {
                $shortcode = Permalink::shortcode($item->permalink);
                if (isset($wanted[$shortcode])) {
                    $feed = $this->with($feed, $item, $posts->origins, $now);
                    unset($wanted[$shortcode]);
                }
            }
        }
        return $feed;
    }

    /** @param array<array-key, string> $origins which of Instagram's pictures were copied */
    private function with(StoredFeed $feed, Item $item, array $origins, int $now): StoredFeed
    {
        $isLacking = ($this->keepsFilms && $item->lacksFilm())
            || ($feed->isOpened() && $item->kind === Kind::Album && $item->children === []);
        if (!$isLacking) {
            return $feed->withOlderChosen($item, $origins, $now);
        }
        // Where the rest is only Instagram knows, which is asked at once.
        $isKnown = in_array($item->id, array_column($feed->chosen->items, 'id'), true);
        return $isKnown ? $feed : $feed->withOlderChosen($item, $origins, 0);
    }
}
