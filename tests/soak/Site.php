<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

use Loupe\Core\Assembly;
use Loupe\Core\Connect\Connection;
use Loupe\Core\Feed\Item;
use Loupe\Core\Port\PictureName;
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

    /**
     * What a visitor sees of the posts.
     *
     * @param int $count how many, the newest
     * @return array{posts: list<array{string, int, string}>, page_us: int, whole: bool, doubted: bool, reading: bool}
     */
    public function visit(int $count): array
    {
        ($this->beginRequest)();
        $id = $this->services->accounts()->ids()[0] ?? '';
        $feeds = $this->services->feeds();
        $begun = hrtime(true);
        $feeds->page($id)?->items('', 12);
        $microseconds = intdiv(hrtime(true) - $begun, 1000);
        $deep = $feeds->fresh($id)?->deep;
        return [
            // Only what the driver wrote is looked at: other captions Instagram never changes.
            'posts' => array_map(static fn (Item $item): array => [
                $item->id,
                $item->takenAt,
                str_starts_with($item->caption, 'Edited ') ? $item->caption : '',
            ], $feeds->posts()->shown($id, '', 0, $count)),
            'page_us' => $microseconds,
            'whole' => $deep?->readAt !== null,
            'doubted' => $deep?->doubt !== null,
            'reading' => $deep?->pass !== null,
        ];
    }

    /**
     * What the server keeps for it.
     *
     * @return array{named: list<int>, pictures: int, missing: int, stray: list<string>}
     */
    public function inventory(): array
    {
        ($this->beginRequest)();
        $id = $this->services->accounts()->ids()[0] ?? '';
        $feed = $this->services->feeds()->fresh($id);
        $there = array_fill_keys($this->services->pictures()->paths($id), true);
        $stems = [PictureName::stemOf($this->services->accounts()->get($id)->picture ?? '') => true];
        $missing = 0;
        foreach ($this->services->feeds()->posts()->kept($id, '', 0, PHP_INT_MAX) as $item) {
            foreach ($item->picture?->files() ?? [] as $path) {
                $stems[PictureName::stemOf($path)] = true;
                $missing += isset($there[$path]) ? 0 : 1;
            }
        }
        $all = array_fill_keys(array_map(PictureName::stemOf(...), array_keys($there)), true);
        return [
            'named' => $feed?->wantedNumbers() ?? [],
            'pictures' => count($all),
            'missing' => $missing,
            'stray' => array_map(strval(...), array_keys(array_diff_key($all, $stems))),
        ];
    }

    /** When the next refresh is due, by the site's clock; null without an account. */
    private function nextRefresh(): ?int
    {
        return ($this->services->accounts()->all()[0] ?? null)?->refresh->next;
    }
}
