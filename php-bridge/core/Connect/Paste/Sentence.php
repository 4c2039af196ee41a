<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Words\Message;

/**
 * What a reading means to the person who pasted: what it is, and what to do next. Holds no part of what was pasted.
 */
final class Sentence
{
    /** @param Product $product That the site is set to. */
    public static function about(Reading $reading, Product $product, CodeExchange $exchange): Message
    {
        return $reading->kind === ReadingKind::ErrorReply
            ? new Message(Word::PasteErrorReply, advice: self::advice($reading->failure))
            : new Message(self::word($reading, $product, $exchange));
    }

    private static function word(Reading $reading, Product $product, CodeExchange $exchange): Word
    {
        return match ($reading->kind) {
            ReadingKind::Nothing => Word::PasteNothing,
            ReadingKind::Token => self::ofToken($reading->token, $product, $exchange),
            ReadingKind::FacebookToken => Word::PasteFacebookToken,
            ReadingKind::LegacyToken => Word::PasteLegacyToken,
            ReadingKind::Code => self::ofCode($exchange),
            ReadingKind::Redirect => self::ofRedirect($exchange),
            ReadingKind::Refused => Word::PasteRefused,
            ReadingKind::ErrorReply => Word::PasteErrorReply,
            ReadingKind::ReplyWithoutToken => Word::PasteReplyWithoutToken,
            ReadingKind::AuthoriseUrl => Word::PasteAuthoriseUrl,
            ReadingKind::BasicDisplayAuthoriseUrl => match ($product) {
                Product::BasicDisplay => Word::PasteAuthoriseUrl,
                Product::InstagramLogin => Word::PasteBasicDisplayAuthoriseUrl,
            },
            ReadingKind::Command => Word::PasteCommand,
            ReadingKind::AppSecret => match ($exchange) {
                CodeExchange::ByHand => Word::PasteAppSecret,
                CodeExchange::NeedsApp, CodeExchange::Ready => Word::PasteAppSecretHasAForm,
            },
            ReadingKind::AppId => match ($exchange) {
                CodeExchange::ByHand => Word::PasteAppId,
                CodeExchange::NeedsApp, CodeExchange::Ready => Word::PasteAppIdHasAForm,
            },
            ReadingKind::SeveralTokens => Word::PasteSeveralTokens,
            ReadingKind::CutOff => Word::PasteCutOff,
            ReadingKind::Masked => Word::PasteMasked,
            ReadingKind::Garbage => Word::PasteGarbage,
        };
    }

    private static function ofToken(Token $token, Product $product, CodeExchange $exchange): Word
    {
        return match ($token->kind($product)) {
            TokenKind::Retired => Word::PasteRetiredToken,
            TokenKind::OtherProducts => Word::PasteOtherProductsToken,
            TokenKind::ShortLived => match ($exchange) {
                CodeExchange::ByHand, CodeExchange::NeedsApp => Word::PasteShortLivedToken,
                CodeExchange::Ready => Word::PasteShortLivedTokenReady,
            },
            TokenKind::Usable => match ($product) {
                Product::InstagramLogin => Word::PasteToken,
                Product::BasicDisplay => Word::PasteBasicDisplayToken,
            },
        };
    }

    private static function ofCode(CodeExchange $exchange): Word
    {
        return match ($exchange) {
            CodeExchange::ByHand => Word::PasteCodeByHand,
            CodeExchange::NeedsApp => Word::PasteCodeNeedsApp,
            CodeExchange::Ready => Word::PasteCodeReady,
        };
    }

    private static function ofRedirect(CodeExchange $exchange): Word
    {
        return match ($exchange) {
            CodeExchange::ByHand => Word::PasteRedirectByHand,
            CodeExchange::NeedsApp => Word::PasteRedirectNeedsApp,
            CodeExchange::Ready => Word::PasteRedirectReady,
        };
    }

    /** Our own fault cannot be the reason when the person's command was asked. */
    private static function advice(Failure $failure): Message
    {
        return match ($failure->kind()) {
            FailureKind::Wait,
            FailureKind::Reconnect,
            FailureKind::FixApp,
            FailureKind::FixServer => $failure->message(),
            FailureKind::Ours => new Message(Word::PasteNotUnderstood),
        };
    }
}
