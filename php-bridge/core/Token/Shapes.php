<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

/**
 * What a text has in it of the shapes that tokens, codes, secrets and ids have.
 */
final class Shapes
{
    /**
     * @param list<Token> $tokens each once
     * @param array<string, Shape> $shapes by name
     */
    private function __construct(
        private readonly array $tokens,
        /** The first one. */
        public readonly ?Secret $code,
        private readonly array $shapes,
    ) {
    }

    public static function in(#[\SensitiveParameter] string $text): self
    {
        $tokens = [];
        $code = null;
        $shapes = [];
        foreach ((new ShapeScanner($text))->findings() as $finding) {
            if ($finding instanceof Token) {
                $tokens[$finding->secret->reveal()] ??= $finding;
            } elseif ($finding instanceof Secret) {
                $code ??= $finding;
            } else {
                $shapes[$finding->name] = $finding;
            }
        }

        return new self(array_values($tokens), $code, $shapes);
    }

    public function has(Shape $shape): bool
    {
        return isset($this->shapes[$shape->name]);
    }

    /** The one token, or that there are several. */
    public function reading(): ?Reading
    {
        return match (count($this->tokens)) {
            0 => null,
            1 => Reading::ofToken($this->tokens[0]),
            default => Reading::of(ReadingKind::SeveralTokens),
        };
    }
}
