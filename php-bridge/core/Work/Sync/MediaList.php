<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Sync;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\TooMuch;
use Loupe\Core\Port\Clock;
use Loupe\Core\Value\Secret;
use Loupe\Core\Work\State\MediaTerms;

/**
 * Asks for an account's newest media, page by page, and for less where
 * Instagram finds that too much.
 */
final class MediaList
{
    /** For one list, whatever it is answered: enough for the smallest pages. */
    private const MAX_CALLS = 15;

    public function __construct(private readonly GraphClient $graph, private readonly Clock $clock)
    {
    }

    /**
     * @param MediaTerms $terms as the last list was answered
     * @param int $calls that it may make
     */
    public function newest(Account $account, Secret $token, MediaTerms $terms, int $calls): NewestMedia|Failure
    {
        $graph = $this->graph->countedFor($account->id);
        $username = $account->user->username ?? '';
        $terms = $terms->at($this->clock->now());
        $answeredOn = $terms;
        $gathered = new GatheredMedia();
        $made = 0;
        while ($made < min($calls, self::MAX_CALLS) && !$gathered->isDone()) {
            $made++;
            $withAltText = $terms->altTextRefusedAt === null;
            $answer = $graph->media($token, $username, $terms->size, $gathered->after(), $withAltText);
            if ($answer instanceof MediaPage) {
                $gathered->add($answer);
                $answeredOn = $terms;
                continue;
            }
            $terms = $this->easier($terms, $answer);
            if ($terms instanceof Failure && $gathered->isBegun() && $terms->code === FailureCode::BadRequest) {
                // Instagram's own cursor: what came before is good all the same.
                break;
            }
            if ($terms instanceof Failure) {
                return $terms;
            }
        }
        return $gathered->newest($answeredOn, $made);
    }

    /** Terms on which the same page may be answered. */
    private function easier(MediaTerms $terms, TooMuch|Failure $answer): MediaTerms|Failure
    {
        $now = $this->clock->now();
        $failure = $answer instanceof TooMuch ? $answer->failure : $answer;
        $isRefused = $failure->code === FailureCode::BadRequest;
        return match (true) {
            // One old reel can make Instagram refuse alt_text for the whole page, also for want of a permission.
            ($isRefused || $failure->code === FailureCode::Permission) && $terms->altTextRefusedAt === null
                => $terms->withoutAltText($now),
            $isRefused && $terms->asksForMost(), $answer instanceof TooMuch => $terms->withLess($now) ?? $failure,
            default => $failure,
        };
    }
}
