<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Graph\Endpoint;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;

/**
 * Instagram's JSON in a paste, alone or among a prompt, a command, headers and other output.
 */
final class Replies
{
    /** A token, or that there are several. */
    public ?Reading $token = null;
    public ?Reading $error = null;
    public bool $any = false;

    private function __construct()
    {
    }

    /** Reads every JSON object in a cleaned text. */
    public static function in(#[\SensitiveParameter] string $text): self
    {
        $replies = new self();
        foreach (self::objects($text) as $object) {
            // A line break that a terminal put into a string would make it invalid JSON.
            $replies->read(strtr($object, "\n", ' '));
        }

        return $replies;
    }

    private function read(string $body): void
    {
        $reply = Json::decode($body);
        if ($reply instanceof Failure) {
            return;
        }
        $this->any = $this->any || (array) $reply !== [];
        $token = self::token($reply);
        if ($token !== null) {
            $same = $this->token === null
                || $this->token->token?->secret->reveal() === $token->token?->secret->reveal();
            $this->token = $same ? $token : Reading::of(ReadingKind::SeveralTokens);
            return;
        }
        $failure = Failure::classify(Endpoint::User, 200, [], $body);
        if ($failure !== null) {
            $this->error = Reading::ofError($failure);
        }
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
