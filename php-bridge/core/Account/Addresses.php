<?php

declare(strict_types=1);

namespace Loupe\Core\Account;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Printable;

/**
 * Where an account is at home: the address that it was connected at, or that
 * its site has moved to since. Of a site that comes back to one that it had
 * left, both are: it answers at several.
 */
final class Addresses
{
    /** The oldest are forgotten. */
    private const MOST = 20;

    /**
     * @param list<string> $present as Home tells them; none where nobody noted any
     * @param list<string> $former those that it has left
     */
    public function __construct(public readonly array $present = [], private readonly array $former = [])
    {
    }

    public static function only(string $address): self
    {
        return new self($address === '' ? [] : [$address]);
    }

    public function movedTo(string $address): self
    {
        return new self(
            in_array($address, $this->former, true) ? [...$this->present, $address] : [$address],
            array_slice(array_values(array_unique([...$this->former, ...$this->present])), -self::MOST)
        );
    }

    /** To be printed: whatever was done to the record. */
    public function text(): string
    {
        return Printable::line(implode(', ', $this->present));
    }

    /** @return array{present: list<string>, former: list<string>} */
    public function toArray(): array
    {
        return ['present' => $this->present, 'former' => $this->former];
    }

    /** @param array<mixed> $record what toArray() wrote */
    public static function fromArray(array $record): self
    {
        $texts = static fn (string $key): array
            => array_values(array_filter(Coerce::values($record[$key] ?? null), is_string(...)));
        return new self($texts('present'), $texts('former'));
    }
}
