<?php

declare(strict_types=1);

namespace Loupe\Core\OAuth;

use Loupe\Core\Account\Refusal;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Token\Secret;

/** From an authorisation code to a long-lived token: code → one hour → sixty days. */
final class CodeGrant
{
    public function __construct(
        private readonly Apps $apps,
        private readonly GraphClient $graph,
        private readonly Patience $patience,
    ) {
    }

    /**
     * The code is used up by the first step, so the second is tried again where that may help.
     *
     * @param string $redirectUri that the code came back to, to the letter
     */
    public function redeem(Secret $code, string $redirectUri): NewTerm|Failure|Refusal
    {
        $app = $this->apps->get();
        if (!$app instanceof App) {
            return $app === null ? Refusal::noApp() : Refusal::appLocked();
        }
        $short = $this->graph->exchangeCode($app, $code, $redirectUri);
        if ($short instanceof Failure) {
            return $short;
        }
        $term = $this->patience->ask(fn (): NewTerm|Failure => $this->graph->longLived($app, $short));
        return $term instanceof Failure ? Refusal::notLongLived($term) : $term;
    }
}
