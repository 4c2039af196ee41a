<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Utf8;

/**
 * What was pasted. Reading takes time linear in the text's length.
 */
final class PastedText
{
    /**
     * What counts is the token in a JSON reply, then Instagram's error in one (the token beside it, in the command, is
     * the one that failed), then a token anywhere, then the rest.
     */
    public static function read(#[\SensitiveParameter] string $text): Reading
    {
        $text = Cleaning::clean(Utf8::scrubbed($text));
        if (Cleaning::isEmpty($text)) {
            return Reading::of(ReadingKind::Nothing);
        }
        $replies = Replies::in($text);

        return $replies->token ?? $replies->error ?? self::inText($text, $replies->any);
    }

    private static function inText(string $text, bool $hasReply): Reading
    {
        $found = Shapes::in(Cleaning::percentDecoded($text));
        $reading = $found->reading() ?? match (true) {
            $found->has(Shape::Masked) => Reading::of(ReadingKind::Masked),
            $found->has(Shape::CutOff) => Reading::of(ReadingKind::CutOff),
            default => Address::in($text),
        };

        return $reading ?? match (true) {
            $found->has(Shape::FacebookToken) => Reading::of(ReadingKind::FacebookToken),
            $found->has(Shape::LegacyToken) => Reading::of(ReadingKind::LegacyToken),
            $found->code !== null => Reading::ofCode($found->code),
            $hasReply => Reading::of(ReadingKind::ReplyWithoutToken),
            $found->has(Shape::AppSecret) => Reading::of(ReadingKind::AppSecret),
            $found->has(Shape::AppId) => Reading::of(ReadingKind::AppId),
            default => Reading::of(ReadingKind::Garbage),
        };
    }
}
