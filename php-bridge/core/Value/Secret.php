<?php

declare(strict_types=1);

namespace Loupe\Core\Value;

/**
 * A token, a code or an app secret: a value that no log, error or page may show. Printed, dumped or exported it is
 * hidden, and it cannot be serialised; only reveal() gives the value.
 */
final class Secret implements \JsonSerializable
{
    private const HIDDEN = '[hidden]';

    /** Behind a closure, because var_export() looks into properties. */
    private readonly \Closure $value;

    public function __construct(#[\SensitiveParameter] string $value)
    {
        $this->value = static fn (): string => $value;
    }

    /** The value itself: for a request's query or body, or the vault, nothing else. */
    public function reveal(): string
    {
        return ($this->value)();
    }

    public function equals(self $other): bool
    {
        return hash_equals($this->reveal(), $other->reveal());
    }

    /** @return array{value: string} */
    public function __debugInfo(): array
    {
        return ['value' => self::HIDDEN];
    }

    public function jsonSerialize(): string
    {
        return self::HIDDEN;
    }

    public function __serialize(): array
    {
        throw new \LogicException('A secret is not serialised. Encrypt it with the vault to store it.');
    }
}
