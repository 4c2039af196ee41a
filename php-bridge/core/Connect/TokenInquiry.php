<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\Paste\Token;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Port\Clock;

/**
 * Finds out what a pasted token is, without using it up. A token does not
 * tell whether it lives an hour or sixty days, nor since when.
 *
 * | what is seen                             | what it means                                  |
 * |------------------------------------------|------------------------------------------------|
 * | pasted in a reply of more than an hour   | long-lived; when it was issued stays unknown   |
 * | exchanged for a long-lived one           | it was short-lived; the new one's life is known |
 * | exchange refused as of a long-lived one  | long-lived; when it was issued stays unknown   |
 * | any other answer, or no app stored       | nothing: sixty days are assumed                |
 *
 * What a refusal means is said in spec/failures.json. The refresh that comes
 * next tells the rest.
 */
final class TokenInquiry
{
    public function __construct(
        private readonly AppRepository $app,
        private readonly GraphClient $graph,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param Token $pasted one that has just worked
     * @param int $since when this site first got it, Unix seconds
     */
    public function about(Token $pasted, int $since): DatedToken
    {
        if ($pasted->expiresIn !== null && !$pasted->isShortLived()) {
            return new DatedToken($pasted->secret, TokenLife::longLived($since));
        }
        $app = $this->app->get();
        $answer = $app instanceof App ? $this->graph->longLived($app, $pasted->secret) : null;
        if ($answer !== null) {
            $this->app->heard($answer);
        }
        if ($answer instanceof NewTerm) {
            return DatedToken::issued($answer, $this->clock->now());
        }
        $life = match (true) {
            $pasted->isShortLived() => TokenLife::assumed($since)->possiblyShort(),
            $answer !== null && $answer->code->meansLongLived() => TokenLife::longLived($since),
            default => TokenLife::assumed($since),
        };
        // The token is kept all the same: it needs the app's secret only to become long-lived.
        return new DatedToken($pasted->secret, $life, $answer?->code === FailureCode::WrongSecret ? $answer : null);
    }
}
