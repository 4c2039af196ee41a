<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Graph\Product;

/**
 * Finds tokens, codes, secrets and ids in a text by their shape. Shapes drift, so little is asked of them
 * (instagram-api: what pasted things look like).
 */
final class ShapeScanner
{
    /** Real ones have 140 characters and more; what is shorter than this is a piece. */
    private const SHORTEST_TOKEN = 24;

    private const TOKEN_BYTES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

    private const MASKS = ['•', '●', '∙'];

    public function __construct(#[\SensitiveParameter] private readonly string $text)
    {
    }

    /**
     * One pass over the text's runs of token characters.
     *
     * @return iterable<Token|Secret|Shape> a Secret is a code
     */
    public function findings(): iterable
    {
        if ($this->hidesASecret()) {
            yield Shape::Masked;
        }
        $length = strlen($this->text);
        for ($end = 0; ($start = $end + strcspn($this->text, self::TOKEN_BYTES, $end)) < $length;) {
            $word = $this->word($start);
            $end = $start + strlen($word);
            $shape = self::shape($word);
            if ($shape !== null) {
                [$value, $end] = $this->joined($word, $end);
                yield $this->whole($shape, $value, $end);
            } elseif (strlen($word) === 32 && ctype_xdigit($word)) {
                yield $this->isLegacy($start) ? Shape::LegacyToken : Shape::AppSecret;
            } elseif (strlen($word) >= 13 && strlen($word) <= 17 && ctype_digit($word)) {
                yield Shape::AppId;
            }
        }
    }

    /** Whether a word looks like a part of a token rather than one of a language. */
    public static function isPiece(string $word): bool
    {
        return self::shape($word) === null
            && (strlen($word) >= self::SHORTEST_TOKEN || preg_match('/[0-9]|(?!^)[A-Z]/', $word) === 1);
    }

    private static function shape(string $word): Product|Shape|null
    {
        return match (true) {
            str_starts_with($word, 'IGQ') => Product::BasicDisplay,
            str_starts_with($word, 'IGAA'), str_starts_with($word, 'IG') && strlen($word) >= 100
                => Product::InstagramLogin,
            str_starts_with($word, 'EAA') && strlen($word) >= 8 => Shape::FacebookToken,
            str_starts_with($word, 'AQ') && strlen($word) >= self::SHORTEST_TOKEN => Shape::Code,
            default => null,
        };
    }

    private function whole(Product|Shape $shape, #[\SensitiveParameter] string $value, int $end): Token|Secret|Shape
    {
        return match (true) {
            $shape === Shape::FacebookToken => $shape,
            $this->isMasked($value, $end) => Shape::Masked,
            $this->endsInEllipsis($end) => Shape::CutOff,
            $shape === Shape::Code => new Secret($value),
            strlen($value) < self::SHORTEST_TOKEN => Shape::CutOff,
            default => new Token(new Secret($value), $shape),
        };
    }

    private function word(int $start): string
    {
        return substr($this->text, $start, strspn($this->text, self::TOKEN_BYTES, $start));
    }

    /**
     * The token that begins with a word, with the pieces that blanks and line breaks cut from it, and where it ends.
     *
     * @return array{string, int}
     */
    private function joined(string $value, int $end): array
    {
        $from = $end;
        while (($line = $this->lineOfPieces($from)) !== null) {
            $value .= $line[0];
            $end = $line[1];
            $lineEnd = $end + strspn($this->text, ' ', $end);
            $from = $lineEnd + strspn($this->text, " \n", $lineEnd);
            if (substr($this->text, $lineEnd, 1) !== "\n" || !self::isPiece($this->word($from))) {
                break;
            }
        }

        return [$value, $end];
    }

    /**
     * The pieces up to the end of the line or of the quotes, and where the last one ends. A line is taken only whole:
     * an ordinary word in it, or a sign that makes its words a label or a sentence, and it is no part of a token.
     *
     * @return array{string, int}|null
     */
    private function lineOfPieces(int $end): ?array
    {
        $pieces = '';
        while (true) {
            $start = $end + strspn($this->text, ' ', $end);
            $word = $this->word($start);
            if ($word === '') {
                return strspn($this->text, ':=,!?', $start, 1) === 1 ? null : [$pieces, $end];
            }
            if (!self::isPiece($word)) {
                return null;
            }
            $pieces .= $word;
            $end = $start + strlen($word);
        }
    }

    private function endsInEllipsis(int $end): bool
    {
        return preg_match('/\G *(?:…|\.\.\.)/', $this->text, offset: $end) === 1;
    }

    private function isMasked(string $value, int $end): bool
    {
        return preg_match('/\G(?:•|●|∙|\*){3}/', $this->text, offset: $end) === 1
            || str_contains($value, 'xxxxxxxx')
            || str_contains($value, 'XXXXXXXX');
    }

    /** A field's own dots, with nothing of the token to be seen. */
    private function hidesASecret(): bool
    {
        $masks = str_replace(self::MASKS, '*', trim($this->text, " \n"));

        return strlen($masks) >= 6 && strspn($masks, '*') === strlen($masks);
    }

    /** Whether `digits.7 hex.` stands before the 32 hexadecimal digits. */
    private function isLegacy(int $start): bool
    {
        return $start >= 10
            && preg_match('/^[0-9]\.[0-9a-f]{7}\.$/Di', substr($this->text, $start - 10, 10)) === 1;
    }
}
