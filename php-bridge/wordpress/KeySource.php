<?php

declare(strict_types=1);

namespace Loupe\WordPress;

/**
 * Where the encryption key comes from: wp-config.php, never the database,
 * because a key that is dumped together with what it locks is none.
 */
final class KeySource
{
    private const OWN = 'LOUPE_KEY';
    private const SHORTEST = 32;

    /** All four must be real; of a site without them WordPress keeps generated ones in the database. */
    private const WORDPRESS = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT'];

    /** What wp-config-sample.php ships with. */
    private const PLACEHOLDER = 'put your unique phrase here';

    /** @param array<string, mixed> $constants values by name, those that are defined */
    public function __construct(#[\SensitiveParameter] private readonly array $constants)
    {
    }

    public static function fromConstants(): self
    {
        $constants = [];
        foreach ([self::OWN, ...self::WORDPRESS] as $name) {
            if (defined($name)) {
                $constants[$name] = constant($name);
            }
        }
        return new self($constants);
    }

    /** @return string|null null when this site has no key outside its database */
    public function material(): ?string
    {
        return $this->own() ?? $this->shared();
    }

    /** @return string|null what the key is called in wp-config.php; null when there is none */
    public function name(): ?string
    {
        return match (true) {
            $this->own() !== null => self::OWN,
            $this->shared() !== null => implode(', ', self::WORDPRESS),
            default => null,
        };
    }

    private function own(): ?string
    {
        $own = $this->constants[self::OWN] ?? null;
        return is_string($own) && strlen($own) >= self::SHORTEST ? $own : null;
    }

    private function shared(): ?string
    {
        $parts = [];
        foreach (self::WORDPRESS as $name) {
            $value = $this->constants[$name] ?? null;
            if (!is_string($value) || strlen($value) < self::SHORTEST || strtolower($value) === self::PLACEHOLDER) {
                return null;
            }
            $parts[] = $value;
        }
        // The same phrase pasted four times is no secret that WordPress would accept either.
        return count(array_unique($parts)) === count($parts) ? implode("\n", $parts) : null;
    }

    /** The line to paste into wp-config.php, with a fresh random key each time. */
    public static function line(): string
    {
        return sprintf("define( '%s', '%s' );", self::OWN, base64_encode(random_bytes(48)));
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['constants' => '(hidden)'];
    }
}
