<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Graph\Product;

/**
 * Finds tokens, codes, secrets and ids in a text by their shape. Shapes drift, so little is asked of them
 * (instagram-api: what pasted things look like).
 */
final class Shapes
{
    /** Real ones have 140 characters and more; what is shorter than this is a piece. */
    private const SHORTEST_TOKEN = 24;

    private const TOKEN_BYTES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

    private const MASKS = ['•', '●', '∙'];

    public bool $cutOff = false;
    public bool $masked = false;
    public bool $facebook = false;
    public bool $legacy = false;
    public ?Secret $code = null;
    public bool $appSecret = false;
    public bool $appId = false;
    private ?Token $token = null;
    private bool $several = false;

    private function __construct(#[\SensitiveParameter] private readonly string $text)
    {
        $this->masked = $this->hidesASecret();
        $length = strlen($text);
        for ($end = 0; ($start = $end + strcspn($text, self::TOKEN_BYTES, $end)) < $length;) {
            $word = $this->word($start);
            $end = $start + strlen($word);
            $shape = self::shape($word);
            if ($shape !== null) {
                [$value, $end] = $this->joined($word, $end);
                $this->add($shape, $value, $end);
            } elseif (strlen($word) === 32 && ctype_xdigit($word)) {
                $this->appSecret = true;
                $this->legacy = $this->legacy || $this->isLegacy($start);
            } elseif (strlen($word) >= 13 && strlen($word) <= 17 && ctype_digit($word)) {
                $this->appId = true;
            }
        }
    }

    /** One pass over the text's runs of token characters. */
    public static function in(#[\SensitiveParameter] string $text): self
    {
        return new self($text);
    }

    /** The one token, or that there are several. */
    public function reading(): ?Reading
    {
        return match (true) {
            $this->token === null => null,
            $this->several => Reading::of(ReadingKind::SeveralTokens),
            default => Reading::ofToken($this->token),
        };
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

    private function add(Product|Shape $shape, string $value, int $end): void
    {
        if ($shape === Shape::FacebookToken) {
            $this->facebook = true;
        } elseif ($this->isMasked($value, $end)) {
            $this->masked = true;
        } elseif ($this->endsInEllipsis($end)) {
            $this->cutOff = true;
        } elseif ($shape === Shape::Code) {
            $this->code ??= new Secret($value);
        } elseif (strlen($value) < self::SHORTEST_TOKEN) {
            $this->cutOff = true;
        } elseif ($this->token !== null) {
            $this->several = $this->several || $this->token->secret->reveal() !== $value;
        } else {
            $this->token = new Token(new Secret($value), $shape);
        }
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
