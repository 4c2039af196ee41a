<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

use Loupe\Core\Secret\KeyStrength;
use Loupe\Core\Secret\Vault;

/**
 * Where the encryption key comes from: wp-config.php, never the database,
 * because a key that is dumped together with what it locks is none.
 */
final class KeySource
{
    public const OWN = 'LOUPE_KEY';
    /** What the own key was before it was changed. */
    public const PREVIOUS = 'LOUPE_KEY_PREVIOUS';
    private const SHORTEST = 32;

    /** All four must be real; of a site without them WordPress keeps generated ones in the database. */
    private const WORDPRESS = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT'];

    /** What wp-config-sample.php ships with. */
    private const PLACEHOLDER = 'put your unique phrase here';

    /** Empty where there is none, null before it was looked for: to judge a key takes half a millisecond. */
    private ?string $material = null;

    /** @param array<string, mixed> $constants values by name, those that are defined */
    public function __construct(#[\SensitiveParameter] private readonly array $constants)
    {
    }

    public static function fromConstants(): self
    {
        $constants = [];
        foreach ([self::OWN, self::PREVIOUS, ...self::WORDPRESS] as $name) {
            if (defined($name)) {
                $constants[$name] = constant($name);
            }
        }
        return new self($constants);
    }

    /** @return string|null null when this site has no good key outside its database */
    public function material(): ?string
    {
        $this->material ??= $this->strongEnough() ?? '';
        return $this->material === '' ? null : $this->material;
    }

    /**
     * What was sealed with an earlier key stays readable. A key that is too easy to guess goes on serving what it has
     * sealed already where there is no better one.
     *
     * @param string $site what no other site of this installation is called
     * @return Vault|null null when this site has no key outside its database
     */
    public function vault(string $site, bool $opensUnbound): ?Vault
    {
        $all = array_values(array_filter([$this->own(), $this->previous(), $this->shared()], is_string(...)));
        $present = $this->material() ?? $this->own() ?? $this->shared();
        return $present === null ? null : new Vault(
            $present,
            $site,
            array_values(array_diff($all, [$present])),
            $this->material() !== null,
            $opensUnbound,
        );
    }

    /** @return string|null what the key is called in wp-config.php; null when there is no good one */
    public function name(): ?string
    {
        return match ($this->material()) {
            null => null,
            $this->own() => self::OWN,
            default => implode(', ', self::WORDPRESS),
        };
    }

    /** Whether there is an own key that is not taken: too short, or too easy to guess. */
    public function isOwnRefused(): bool
    {
        return isset($this->constants[self::OWN]) && $this->name() !== self::OWN;
    }

    public function hasPrevious(): bool
    {
        return $this->previous() !== null;
    }

    private function strongEnough(): ?string
    {
        foreach ([$this->own(), $this->shared()] as $material) {
            if ($material !== null && KeyStrength::isEnough($material)) {
                return $material;
            }
        }
        return null;
    }

    private function own(): ?string
    {
        $own = $this->constants[self::OWN] ?? null;
        return is_string($own) && strlen($own) >= self::SHORTEST ? $own : null;
    }

    private function previous(): ?string
    {
        $previous = $this->constants[self::PREVIOUS] ?? null;
        return is_string($previous) && $previous !== '' ? $previous : null;
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
