<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;

/**
 * Instagram's JSON in a paste, alone or among a prompt, a command, headers and other output.
 */
final class Replies
{
    private function __construct(
        /** A token, or that there are several. */
        public readonly ?Reading $token,
        public readonly ?Reading $error,
        public readonly bool $any,
    ) {
    }

    /** Reads every JSON object in a cleaned text. */
    public static function in(#[\SensitiveParameter] string $text): self
    {
        $tokens = [];
        $error = null;
        $any = false;
        foreach (self::objects($text) as $object) {
            // A line break that a terminal put into a string would make it invalid JSON.
            $body = strtr($object, "\n", ' ');
            $reply = Json::decode($body);
            if ($reply instanceof Failure) {
                continue;
            }
            $any = $any || (array) $reply !== [];
            $token = self::token($reply);
            if ($token !== null) {
                $tokens[$token->token?->secret->reveal() ?? ''] = $token;
            } else {
                $error = self::error($body) ?? $error;
            }
        }
        $token = count($tokens) > 1 ? Reading::of(ReadingKind::SeveralTokens) : end($tokens);

        return new self($token ?: null, $error, $any);
    }

    private static function error(string $body): ?Reading
    {
        $failure = Failure::classify(Endpoint::User, 200, [], $body);

        return $failure === null ? null : Reading::ofError($failure);
    }

    private static function token(mixed $reply): ?Reading
    {
        $node = Json::node($reply);
        $text = $node === null ? null : Json::text($node, 'access_token');
        $reading = $text === null ? null : Shapes::in($text)->reading();
        if ($reading?->token === null) {
            return $reading;
        }
        // Only the code exchange names the user, and no term: its token is always a short-lived one.
        $expiresIn = property_exists($node, 'expires_in')
            ? Json::count($node, 'expires_in') ?? Json::digits(Json::text($node, 'expires_in'))
            : (property_exists($node, 'user_id') ? Token::SHORT_LIVED : null);

        return Reading::ofToken(new Token($reading->token->secret, $reading->token->product, $expiresIn));
    }

    /**
     * The outermost `{…}` of a text, in one pass; quotes count only inside of one.
     *
     * @return iterable<string>
     */
    private static function objects(string $text): iterable
    {
        $start = strpos($text, '{');
        while ($start !== false && ($end = self::endOfObject($text, $start)) !== null) {
            yield substr($text, $start, $end - $start);
            $start = strpos($text, '{', $end);
        }
    }

    private static function endOfObject(string $text, int $at): ?int
    {
        $depth = 0;
        $length = strlen($text);
        while ($at < $length) {
            $byte = $text[$at];
            $depth += (int) ($byte === '{') - (int) ($byte === '}');
            $at = $byte === '"' ? self::endOfString($text, $at + 1) : $at + 1;
            if ($depth === 0) {
                return $at;
            }
            $at += $at < $length ? strcspn($text, '{}"', $at) : 0;
        }

        return null;
    }

    private static function endOfString(string $text, int $at): int
    {
        $length = strlen($text);
        while ($at < $length) {
            $at += strcspn($text, '"\\', $at);
            if ($at < $length && $text[$at] === '"') {
                return $at + 1;
            }
            $at += 2;
        }

        return $length;
    }
}
