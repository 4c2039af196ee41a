<?php

declare(strict_types=1);

namespace Loupe\Core\Work\State;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Permalink;

/** A walk through an account's list of posts, page by page, over as many ticks as it takes, for some of them. */
final class Search
{
    /** Pages that may be shorter than asked for, or repeat another. */
    private const SPARE_PAGES = 20;

    /** Posts that Instagram tells of an account. */
    private const MOST = 10_000;

    /**
     * @param Pass $pass how far it is
     * @param list<string> $wanted shortcodes that it was begun for: of others, what came before was not looked at
     */
    private function __construct(public readonly Pass $pass, public readonly array $wanted)
    {
    }

    /** @param list<string> $wanted shortcodes */
    public static function begun(int $now, array $wanted): self
    {
        return new self(Pass::begun($now, true), $wanted);
    }

    /**
     * @param string|null $after the cursor that a page ended with; null where nothing comes after
     * @param int $size posts that were asked for
     */
    public function turned(?string $after, int $size): self
    {
        $pass = $this->pass->turned($after);
        $isOver = $after === null || $pass->pages >= intdiv(self::MOST, $size) + self::SPARE_PAGES;
        return new self($isOver ? $pass->ended(PassEnd::Cut) : $pass, $this->wanted);
    }

    /** Whether there is nothing more to look at. */
    public function isOver(): bool
    {
        return $this->pass->end !== PassEnd::Open;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return ['pass' => $this->pass->toArray(), 'wanted' => $this->wanted];
    }

    /** @return self|null null where it is none: then it begins anew */
    public static function read(mixed $record): ?self
    {
        $record = Coerce::values($record);
        $pass = Pass::read($record['pass'] ?? null);
        $isWanted = static fn (mixed $code): bool => is_string($code) && Permalink::isShortcode($code);
        $wanted = array_values(array_filter(Coerce::values($record['wanted'] ?? null), $isWanted));
        return $pass === null ? null : new self($pass, $wanted);
    }
}
