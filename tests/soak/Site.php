<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Assembly;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Value\Secret;

/** One site as the driver knows it: what its owner does, what its server does, and what is stored. */
final class Site
{
    /** @param \Closure(): void $beginRequest each command stands for a request, which remembers nothing of others */
    public function __construct(private readonly Assembly $services, private readonly \Closure $beginRequest)
    {
    }

    /** @return string|null what went wrong */
    public function connect(#[\SensitiveParameter] string $token): ?string
    {
        ($this->beginRequest)();
        $outcome = $this->services->connector()->connect($token);
        return $outcome instanceof Connection ? null : $this->services->catalogue()->of($outcome->message());
    }

    /** What cron runs: all that is due. */
    public function tick(): ?int
    {
        ($this->beginRequest)();
        $this->services->tick()->run();
        return $this->nextRefresh();
    }

    /** What a request of somebody who works in the site does where something pressing is late. */
    public function doPressing(): ?int
    {
        ($this->beginRequest)();
        $this->services->tick()->doPressing();
        return $this->nextRefresh();
    }

    /**
     * What is stored now, for the site's one account.
     *
     * @return array{account: bool, token: string|null, items: int, hidden: bool}
     */
    public function look(): array
    {
        ($this->beginRequest)();
        $id = $this->services->accounts()->ids()[0] ?? '';
        $account = $this->services->accounts()->fresh($id);
        $feed = $this->services->feeds()->fresh($id);
        $token = $account === null ? null : $this->services->tokens()->open($account);
        return [
            'account' => $account !== null,
            'token' => $token instanceof Secret ? $token->reveal() : null,
            'items' => count($feed->items ?? []),
            'hidden' => $feed->isHidden ?? false,
        ];
    }

    /** When the next refresh is due, by the site's clock; null without an account. */
    private function nextRefresh(): ?int
    {
        return ($this->services->accounts()->all()[0] ?? null)?->refresh->next;
    }
}
