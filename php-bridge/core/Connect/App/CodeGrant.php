<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\App;

use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\GraphClient;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Graph\User;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Secret;

/** From an authorisation code to a long-lived token: code → one hour → sixty days. */
final class CodeGrant
{
    public function __construct(
        private readonly AppRepository $app,
        private readonly GraphClient $graph,
        private readonly Retry $retry,
    ) {
    }

    /**
     * The code is used up by the first step, so the second is tried again where that may help.
     *
     * @param string|null $redirectUri where the code came back to, to the letter; null where nobody said
     */
    public function redeem(Secret $code, ?string $redirectUri): NewTerm|Failure|Refusal
    {
        $app = $this->app->get();
        if (!$app instanceof App) {
            return $app === null ? Refusal::noApp() : Refusal::appLocked();
        }
        $redirectUri = trim($redirectUri ?? '');
        if (preg_match('~^https?://\S+\z~', $redirectUri) !== 1) {
            return Refusal::noRedirectUri();
        }
        $short = $this->graph->exchangeCode($app, $code, $redirectUri);
        if ($short instanceof Failure) {
            return $short;
        }
        $term = $this->retry->ask(fn (): NewTerm|Failure => $this->graph->longLived($app, $short));
        $this->app->heard($term);
        return $term instanceof Failure ? Refusal::notLongLived($term->message()) : $term;
    }

    /** Whose the token is: as patiently, because without an answer it would be lost. */
    public function user(Secret $token): User|Refusal
    {
        $user = $this->retry->ask(fn (): User|Failure => $this->graph->user($token));
        return $user instanceof Failure ? Refusal::unknownUser($user->message()) : $user;
    }
}
