<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

/**
 * Addresses of the authorisation, and commands.
 */
final class Address
{
    /** What stands in the commands and addresses that the guides tell people to run. */
    private const COMMAND = '~oauth/access_token|grant_type=|graph\.instagram\.com~';

    /** What address or command a cleaned text holds, if any. */
    public static function in(#[\SensitiveParameter] string $text): ?Reading
    {
        if (preg_match(self::COMMAND, $text) === 1) {
            return Reading::of(ReadingKind::Command);
        }
        $words = self::words($text);
        foreach ($words as $word) {
            $address = self::address($word);
            if ($address !== null) {
                $words->next();
                return self::read($address . self::continuation($words));
            }
        }

        return null;
    }

    /** @return \Generator<int, string> */
    private static function words(string $text): \Generator
    {
        $text = str_replace([...Cleaning::QUOTES, '(', ')', '[', ']', "\n"], ' ', $text);
        $length = strlen($text);
        for ($at = strspn($text, ' '); $at < $length; $at += strspn($text, ' ', $at)) {
            $word = substr($text, $at, strcspn($text, ' ', $at));
            yield $word;
            $at += strlen($word);
        }
    }

    /** The address in a word, with a label before it or without its scheme, as browsers show it. */
    private static function address(string $word): ?string
    {
        $start = strpos($word, 'http');
        if ($start !== false && preg_match('~\Ghttps?://~', $word, offset: $start) === 1) {
            return substr($word, $start);
        }

        return str_contains($word, '?code=') ? $word : null;
    }

    /** An address broken over lines: the rest belongs to it if every word looks so. */
    private static function continuation(\Generator $words): string
    {
        $rest = '';
        for (; $words->valid(); $words->next()) {
            $word = $words->current();
            if (!in_array($word[0], ['&', '#'], true) && !ShapeScanner::isPiece($word)) {
                return '';
            }
            $rest .= $word;
        }

        return $rest;
    }

    private static function read(string $address): ?Reading
    {
        [$address] = explode('#', $address, 2);
        [$base, $query] = explode('?', $address, 2) + ['', ''];
        $parameters = explode('&', str_replace('&amp;', '&', $query));
        $refused = false;
        foreach ($parameters as $parameter) {
            [$name, $value] = explode('=', $parameter, 2) + ['', null];
            if ($name === 'code' && (string) $value !== '') {
                $code = preg_replace('/#_$/D', '', Cleaning::percentDecoded((string) $value));
                return Reading::ofRedirect(new Secret((string) $code), self::redirectUri($base, $parameters));
            }
            $refused = $refused || ($value !== null && in_array($name, ['error', 'error_reason'], true));
        }

        $address = Cleaning::percentDecoded($address);

        return match (true) {
            $refused => Reading::of(ReadingKind::Refused),
            !str_contains($address, '/oauth/authorize') => null,
            str_contains($address, 'user_profile') => Reading::of(ReadingKind::BasicDisplayAuthoriseUrl),
            default => Reading::of(ReadingKind::AuthoriseUrl),
        };
    }

    /**
     * The address as it was registered: a parameter of its own is a part of it.
     *
     * @param list<string> $parameters
     */
    private static function redirectUri(string $base, array $parameters): string
    {
        $own = array_filter($parameters, static fn (string $parameter): bool =>
            !str_starts_with($parameter, 'code=') && !str_starts_with($parameter, 'state='));

        return (str_contains($base, '://') ? '' : 'https://') . $base . ($own === [] ? '' : '?' . implode('&', $own));
    }
}
