<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\PasteShapes;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\Product;
use Loupe\Core\Value\Cleaning;
use Loupe\Core\Value\Secret;
use Loupe\Core\Value\Utf8;

/**
 * What was pasted where no browser has read it: a token, a reply of Instagram's, or an address that holds one of either
 * or a code. Small and strict, by the table in spec/paste.json: what it does not know for sure it refuses, and tells by
 * its beginning what it may be. Takes time linear in the text's length.
 */
final class PastedText
{
    /** Where a token or a code may stand in a text of any kind. */
    private const SECRET = '/(?<![\w-])(?:IG(?:AA|Q)[\w-]{4}|EAA[\w-]{5}|AQ[\w-]{22}|[0-9a-fA-F]{32}(?![\w-]))|'
        . '[0-9]\.[0-9a-f]{7}\.[0-9a-f]{32}|[?&]code=/';

    /** What a line break or a blank can cut from a token or an address, and no word of a language. */
    private const PIECE = '/^(?:[&#].*|(?!IGAA|IGQ|IG[\w-]{98}|EAA[\w-]{5}|AQ[\w-]{22})'
        . '(?=.{24}|.*[0-9]|.+[A-Z])[\w-]++(?:#_)?)\z/';

    /** What stands before a token in a note: "Access token:". No token itself, and before a host's name no part of it. */
    private const LABEL = '~^(?![^:=?\n]{0,40}(?<![\w-])(?:IGAA|IGQ))[^:=?\n]{1,40}[:=]'
        . '(?: +|(?=https?://)|(?!.*\?code=))~';

    private const TOKEN_PARAMETER = '/\baccess_token=([^&#<>"\'`]*)/';

    /** What may have been cut so. */
    private const LONG = '~^(?:IGAA|IGQ|AQ.{22}|https?://|[^ ]*\?code=)~';

    /** A token, or a part of one, wherever it stands. */
    private const PART = '/(?<![\w-])(?:IGAA|IGQ|IG(?=[\w-]{98}))[\w-]*+/';

    /** What stands in the commands and addresses that the guides tell people to run. */
    private const COMMAND = '~oauth/access_token|grant_type=|graph\.instagram\.com~';

    /** With a scheme, or as browsers show it. */
    private const ADDRESS = '~^(?:https?://|[\w.-]+(?::[0-9]+)?(?:/[^?\s]*)?\?code=)[^"()\[\]\x{fffd}]*+\z~u';

    public static function read(#[\SensitiveParameter] string $text): Reading
    {
        $text = Cleaning::clean(Utf8::scrubbed($text));
        $bare = self::bare($text);
        $unlabelled = self::bare((string) preg_replace(self::LABEL, '', $bare));
        return $bare === '' ? Reading::of(ReadingKind::Nothing) : self::inReply($text)
            ?? self::inParameter($text)
            ?? self::inAddress($bare)
            ?? self::shaped($bare)
            ?? self::inAddress($unlabelled)
            ?? self::shaped($unlabelled)
            ?? self::begun($bare);
    }

    /** Whether something in the text gives somebody access, and must stand in no shell's history. */
    public static function holdsSecret(#[\SensitiveParameter] string $text): bool
    {
        return preg_match(self::SECRET, Cleaning::percentDecoded(Cleaning::clean(Utf8::scrubbed($text)))) === 1;
    }

    /**
     * The token in a JSON reply, what went wrong in it, or that there is none; null where there is no reply. Several
     * are not taken apart here: one may be an error's, and a token beside it, in a command, the one that failed.
     */
    private static function inReply(#[\SensitiveParameter] string $text): ?Reading
    {
        $start = strpos($text, '{');
        $end = strrpos($text, '}');
        if ($start === false || $end === false) {
            return null;
        }
        // A line break that a terminal put into a string would make it invalid JSON.
        $reply = Json::decode(strtr(substr($text, $start, max(0, $end - $start + 1)), "\n", ' '));
        if ($reply instanceof FailureCode || (array) $reply === []) {
            $holdsToken = preg_match(self::PART, Cleaning::percentDecoded($text)) === 1;
            return $holdsToken && substr_count($text, '}') > 1 ? Reading::of(ReadingKind::Garbage) : null;
        }
        $node = Json::node($reply);
        $token = $node === null ? null : Json::text($node, 'access_token');
        if ($token !== null) {
            return self::withTerm(self::shaped($token), $node) ?? Reading::of(ReadingKind::ReplyWithoutToken);
        }
        $failure = Failure::classify(Endpoint::User, 200, [], $reply);
        return $failure === null ? Reading::of(ReadingKind::ReplyWithoutToken) : Reading::ofError($failure);
    }

    private static function withTerm(?Reading $reading, \stdClass $node): ?Reading
    {
        if ($reading?->token === null) {
            return $reading;
        }
        // Only the code exchange names the user, and no term: its token is always a short-lived one.
        $expiresIn = property_exists($node, 'expires_in')
            ? Json::count($node, 'expires_in') ?? Json::digits(Json::text($node, 'expires_in'))
            : (property_exists($node, 'user_id') ? Token::SHORT_LIVED : null);
        return Reading::ofToken(new Token($reading->token->secret, $reading->token->product, $expiresIn));
    }

    /** What stands in an address, a command or a form after `access_token=`. */
    private static function inParameter(#[\SensitiveParameter] string $text): ?Reading
    {
        preg_match(self::TOKEN_PARAMETER, $text, $found);
        $value = Cleaning::percentDecoded($found[1] ?? '');
        preg_match_all(self::PART, Cleaning::percentDecoded($text), $parts);
        return match (true) {
            $found === [] => null,
            count(array_unique($parts[0])) > 1 => Reading::of(ReadingKind::SeveralTokens),
            default => self::shaped(self::bare($value)),
        };
    }

    /** The address of the authorisation, or the one that Instagram redirected to. */
    private static function inAddress(#[\SensitiveParameter] string $text): ?Reading
    {
        $text = self::joined($text);
        if ($text === null || preg_match(self::ADDRESS, $text) !== 1 || preg_match(self::PART, $text) === 1) {
            return null;
        }
        if (preg_match(self::COMMAND, $text) === 1) {
            return Reading::of(ReadingKind::Command);
        }
        [$address] = explode('#', $text, 2);
        [$base, $query] = explode('?', $address, 2) + ['', ''];
        $parameters = explode('&', str_replace('&amp;', '&', $query));
        foreach ($parameters as $parameter) {
            [$name, $value] = explode('=', $parameter, 2) + ['', ''];
            if ($name === 'code' && $value !== '') {
                return self::redirect(Cleaning::percentDecoded($value), $base, $parameters);
            }
        }
        $address = Cleaning::percentDecoded($address);
        return match (true) {
            preg_match('/(?:^|&)error(?:_reason)?=/', $query) === 1 => Reading::of(ReadingKind::Refused),
            !str_contains($address, '/oauth/authorize') => null,
            str_contains($address, 'user_profile') => Reading::of(ReadingKind::BasicDisplayAuthoriseUrl),
            default => Reading::of(ReadingKind::AuthoriseUrl),
        };
    }

    /** @param list<string> $parameters those of its own are a part of the address as it was registered */
    private static function redirect(#[\SensitiveParameter] string $code, string $base, array $parameters): Reading
    {
        if (preg_match('/…|\.\.\.|[•●∙*]{3}|[xX]{8}/u', $code) === 1) {
            return Reading::of(ReadingKind::CutOff);
        }
        $own = array_filter($parameters, static fn (string $parameter): bool =>
            !str_starts_with($parameter, 'code=') && !str_starts_with($parameter, 'state='));
        return Reading::ofRedirect(
            new Secret((string) preg_replace('/#_\z/', '', $code)),
            (str_contains($base, '://') ? '' : 'https://') . $base . ($own === [] ? '' : '?' . implode('&', $own))
        );
    }

    /** What the whole text is by its shape. */
    private static function shaped(#[\SensitiveParameter] string $text): ?Reading
    {
        // Broken characters around it are no part of it, and inside of it they are of no shape.
        $text = self::joined(self::bare(str_replace("\u{fffd}", '"', $text)));
        foreach ($text === null ? [] : PasteShapes::SHAPES as [$kind, $product, $shape]) {
            if (preg_match($shape, $text) === 1) {
                return match (ReadingKind::from($kind)) {
                    ReadingKind::Token => Reading::ofToken(new Token(new Secret($text), Product::from($product))),
                    ReadingKind::Code => Reading::ofCode(new Secret((string) preg_replace('/#_\z/', '', $text))),
                    default => Reading::of(ReadingKind::from($kind)),
                };
            }
        }
        return null;
    }

    /** What else it may be. */
    private static function begun(string $text): Reading
    {
        foreach (PasteShapes::BEGINNINGS as [$kind, $beginning]) {
            if (str_starts_with($text, $beginning)) {
                return Reading::of(ReadingKind::from($kind));
            }
        }
        return Reading::of(ReadingKind::Garbage);
    }

    /** Without the quotes and blanks around it; those inside are straight quotes. */
    private static function bare(#[\SensitiveParameter] string $text): string
    {
        return trim(strtr($text, array_fill_keys(Cleaning::QUOTES, '"')), " \n\"");
    }

    /** The text with what blanks and line breaks cut from it; null where there are words after it. */
    private static function joined(#[\SensitiveParameter] string $text): ?string
    {
        $pieces = preg_split('/[ \n]++/', $text) ?: [''];
        foreach (array_slice($pieces, 1) as $piece) {
            if (preg_match(self::LONG, $pieces[0]) !== 1 || preg_match(self::PIECE, $piece) !== 1) {
                return null;
            }
        }
        return implode('', $pieces);
    }
}
