<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** What a length of CSS is made of: sums and products of px, of parts of the window's width, and of numbers. */
final class CssTerms
{
    /** Characters of a length. Nobody nests deeper than that. */
    private const LONGEST = 200;

    private const TOKENS = '~\G\s*(?:[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:px|r?em|vw|%)?'
        . '|(?:min|max|clamp|calc)?\(|[),+*/-])~';

    /** What is worth how many px, or how many of each px of the window: [number, px, part]. */
    private const UNITS = [
        '' => [1.0, 0.0, 0.0],
        'px' => [0.0, 1.0, 0.0],
        'em' => [0.0, 16.0, 0.0],
        'rem' => [0.0, 16.0, 0.0],
        'vw' => [0.0, 0.0, 0.01],
        '%' => [0.0, 0.0, 0.01],
    ];

    private int $at = 0;

    /** @param list<string> $tokens */
    private function __construct(private readonly array $tokens)
    {
    }

    /**
     * @return array{string, list<array{float, float}>} min, max, clamp or nothing, and what stands in it: px, and px
     *                                                  for each px of the window; none where it cannot be read
     */
    public static function read(string $css): array
    {
        $css = rtrim(strtolower($css));
        preg_match_all(self::TOKENS, strlen($css) <= self::LONGEST ? $css : '', $found);
        if ($css === '' || implode('', $found[0]) !== $css) {
            return ['', []];
        }
        return (new self(array_map(trim(...), $found[0])))->whole();
    }

    /** @return array{string, list<array{float, float}>} */
    private function whole(): array
    {
        $function = rtrim($this->tokens[0], '(');
        $isFunction = in_array($function, ['min', 'max', 'clamp'], true);
        $this->at = $isFunction ? 1 : 0;
        $terms = [];
        do {
            $terms[] = $this->sum();
        } while ($isFunction && $this->takes(','));
        $isWhole = (!$isFunction || $this->takes(')')) && $this->at === count($this->tokens);
        $lengths = array_map(self::length(...), $terms);
        return $isWhole && !in_array(null, $lengths, true) ? [$isFunction ? $function : '', $lengths] : ['', []];
    }

    /** @return array{float, float, float}|null */
    private function sum(): ?array
    {
        $sum = $this->product();
        while ($sum !== null && ($sign = $this->takes('+') ? 1.0 : ($this->takes('-') ? -1.0 : 0.0)) !== 0.0) {
            $next = $this->product();
            $sum = $next === null ? null : array_map(
                static fn (float $one, float $other): float => $one + $sign * $other,
                $sum,
                $next
            );
        }
        return $sum;
    }

    /** @return array{float, float, float}|null */
    private function product(): ?array
    {
        $product = $this->single();
        while ($product !== null && (($isTimes = $this->takes('*')) || $this->takes('/'))) {
            $next = $this->single();
            $product = match (true) {
                $next === null => null,
                $isTimes && self::isNumber($product) => self::times($next, $product[0]),
                $isTimes && self::isNumber($next) => self::times($product, $next[0]),
                !$isTimes && self::isNumber($next) && $next[0] !== 0.0 => self::times($product, 1.0 / $next[0]),
                default => null,
            };
        }
        return $product;
    }

    /** @return array{float, float, float}|null */
    private function single(): ?array
    {
        if ($this->takes('(') || $this->takes('calc(')) {
            $inner = $this->sum();
            return $this->takes(')') ? $inner : null;
        }
        $token = $this->tokens[$this->at] ?? '';
        if (preg_match('/^([+-]?[\d.]+)(\D*)\z/', $token, $part) !== 1) {
            return null;
        }
        $this->at++;
        return self::times(self::UNITS[$part[2]], (float) $part[1]);
    }

    private function takes(string $token): bool
    {
        $isThere = ($this->tokens[$this->at] ?? null) === $token;
        $this->at += $isThere ? 1 : 0;
        return $isThere;
    }

    /** @param array{float, float, float} $term */
    private static function isNumber(array $term): bool
    {
        return $term[1] === 0.0 && $term[2] === 0.0;
    }

    /**
     * @param array{float, float, float} $term
     * @return array{float, float, float}
     */
    private static function times(array $term, float $number): array
    {
        return array_map(static fn (float $each): float => $each * $number, $term);
    }

    /**
     * @param array{float, float, float}|null $term
     * @return array{float, float}|null null where it is no length: a number is none, but for 0
     */
    private static function length(?array $term): ?array
    {
        return $term === null || $term[0] !== 0.0 ? null : [$term[1], $term[2]];
    }
}
