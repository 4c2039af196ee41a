<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FieldRefused;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\TooMuch;
use Loupe\Core\Port\Clock;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\MediaTerms;

/**
 * Asks for an account's media, page by page, and for less where Instagram finds
 * that too much. Its calls count for the account, as the client given counts them.
 */
final class MediaList
{
    /** For one list of the newest, whatever it is answered: enough for the smallest pages. */
    private const MAX_CALLS = 12;

    public function __construct(private readonly GraphClient $graph, private readonly Clock $clock)
    {
    }

    /**
     * @param MediaTerms $terms as the last list was answered
     * @param int $calls that it may make
     */
    public function newest(Account $account, Secret $token, MediaTerms $terms, int $calls): NewestMedia|Failure
    {
        $terms = $terms->at($this->clock->now());
        $gathered = new GatheredMedia();
        $made = 0;
        while ($made < min($calls, self::MAX_CALLS) && !$gathered->isDone()) {
            $left = min($calls, self::MAX_CALLS) - $made;
            $listed = $this->page($account, $token, $terms, PageRecord::POSTS, $gathered->after(), $left);
            $made += $listed->calls;
            if ($listed->page instanceof MediaPage) {
                $gathered->add($listed->page);
                $terms = $listed->terms;
                continue;
            }
            if ($listed->page?->code === FailureCode::BadRequest && $gathered->isBegun()) {
                // Instagram's own cursor: what came before is good all the same.
                break;
            }
            if ($listed->page !== null) {
                return $listed->page;
            }
        }
        return $gathered->newest($terms, $made);
    }

    /**
     * @param MediaTerms $terms as the last page was answered
     * @param int $size posts that are wanted at once
     * @param string|null $after the cursor the page before ended with; null for the first one
     * @param int $calls that it may make
     */
    public function page(
        Account $account,
        Secret $token,
        MediaTerms $terms,
        int $size,
        ?string $after,
        int $calls,
    ): ListedPage {
        $username = $account->user->username ?? '';
        for ($made = 1; $made <= $calls; $made++) {
            $asked = $terms->size($size);
            $answer = $this->graph->media($token, $username, $asked, $after, $terms->withoutFields());
            if ($answer instanceof MediaPage) {
                return new ListedPage($answer, $terms, $made);
            }
            $easier = $this->easier($terms, $answer, $asked, $size);
            if ($easier instanceof Failure) {
                return new ListedPage($easier, $terms, $made);
            }
            $terms = $easier;
        }
        return new ListedPage(null, $terms, $calls);
    }

    /** Terms on which the same page may be answered. */
    private function easier(
        MediaTerms $terms,
        TooMuch|FieldRefused|Failure $answer,
        int $asked,
        int $wanted,
    ): MediaTerms|Failure {
        $now = $this->clock->now();
        $failure = $answer instanceof Failure ? $answer : $answer->failure;
        return match (true) {
            // One old reel can make Instagram refuse a field for the whole page, also for want of a permission.
            $answer instanceof FieldRefused => $terms->withoutField($answer->field, $now),
            $answer instanceof TooMuch, $failure->code === FailureCode::BadRequest && $asked === $wanted
                => $terms->withLess($asked, $now) ?? $failure,
            default => $failure,
        };
    }
}
