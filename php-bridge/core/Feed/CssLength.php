<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** A length of CSS in px: so many, and a part of the window's width, between a least and a most. */
final class CssLength
{
    /** Px that no window has. */
    public const ENDLESS = 9999;

    private function __construct(
        private readonly float $least,
        private readonly float $pixels,
        /** Px for each px of the window. */
        private readonly float $part,
        private readonly float $most,
    ) {
    }

    public static function pixels(float $pixels): self
    {
        return new self($pixels, $pixels, 0.0, $pixels);
    }

    /** @return self|null null where it is none, or one that depends on more than the window's width */
    public static function read(string $css): ?self
    {
        [$function, $terms] = CssTerms::read($css);
        // What does not depend on the window is a bound for what does.
        $ordered = $terms;
        usort($ordered, static fn (array $one, array $other): int => $one[1] <=> $other[1]);
        [$none, $endless] = [[0.0, 0.0], [(float) self::ENDLESS, 0.0]];
        return match ($function . count($terms)) {
            '1' => self::within($none, $terms[0], $endless),
            'min2' => self::within($none, $ordered[1], $ordered[0]),
            'max2' => self::within($ordered[0], $ordered[1], $endless),
            'clamp3' => self::within(...$terms),
            default => null,
        };
    }

    /** @return self|null null where the sum is none that can be said so */
    public function plus(self $other): ?self
    {
        return $this->part !== 0.0 && $other->part !== 0.0 && $this != $other ? null : new self(
            $this->least + $other->least,
            $this->pixels + $other->pixels,
            $this->part + $other->part,
            $this->most + $other->most
        );
    }

    public function more(float $pixels): self
    {
        return new self($this->least + $pixels, $this->pixels + $pixels, $this->part, $this->most + $pixels);
    }

    public function in(float $window): float
    {
        return max($this->least, min($this->pixels + $this->part * $window, $this->most));
    }

    /** Px of the narrowest window that has this width beside it. */
    public function windowBeside(float $width): float
    {
        $between = $this->part < 1.0 ? ($width + $this->pixels) / (1.0 - $this->part) : INF;
        return max($width + $this->least, min($between, $width + $this->most));
    }

    /** Px that it always has. */
    public function least(): float
    {
        return $this->least;
    }

    /** @return int|null px that it never exceeds; null where there are none */
    public function most(): ?int
    {
        return $this->most < self::ENDLESS ? (int) round($this->most) : null;
    }

    public function css(): string
    {
        [$least, $pixels, $part, $most] = array_map(
            static fn (float $number): string => (string) round($number, 4),
            [$this->least, $this->pixels, 100.0 * $this->part, $this->most]
        );
        return match (true) {
            $this->part === 0.0 => "{$pixels}px",
            $this->pixels === 0.0 => "clamp({$least}px, {$part}vw, {$most}px)",
            default => "clamp({$least}px, {$pixels}px + {$part}vw, {$most}px)",
        };
    }

    /**
     * @param array{float, float} $least px, and px for each px of the window
     * @param array{float, float} $length
     * @param array{float, float} $most
     */
    private static function within(array $least, array $length, array $most): ?self
    {
        [$pixels, $part] = $length;
        return match (true) {
            $least[1] !== 0.0 || $most[1] !== 0.0 || $part < 0.0 => null,
            $part === 0.0 && $pixels < 0.0 => null,
            $part === 0.0 => self::pixels(max($least[0], min($pixels, $most[0]))),
            default => new self(max(0.0, $least[0]), $pixels, $part, max($least[0], $most[0])),
        };
    }
}
