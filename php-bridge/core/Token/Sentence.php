<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;

/**
 * What a reading means to the person who pasted: what it is, and what to do next. Holds no part of what was pasted.
 */
final class Sentence
{
    private const OPEN = 'This is the address of Instagram\'s authorisation page. Open it in the browser, choose '
        . 'Allow, and paste the address that you are sent to.';

    /** @param Product $product That the site is set to. */
    public static function about(Reading $reading, Product $product, CodeExchange $exchange): string
    {
        return match ($reading->kind) {
            ReadingKind::Nothing =>
                'Paste an access token here.',
            ReadingKind::Token => self::aboutToken($reading->token, $product, $exchange),
            ReadingKind::FacebookToken =>
                'This is a Facebook token, which the Instagram API with Instagram login does not take. In '
                . 'Meta\'s App Dashboard open your app, then Instagram, API setup with Instagram login, generate '
                . 'a token there, and paste it.',
            ReadingKind::LegacyToken =>
                'This is a token of Instagram\'s first API, which ended in 2020. Get a token of the Instagram '
                . 'API with Instagram login and paste it.',
            ReadingKind::Code => self::aboutCode($exchange),
            ReadingKind::Redirect => self::aboutRedirect($exchange),
            ReadingKind::Refused =>
                'This is the address that Instagram sends people back to when they did not allow access, so it '
                . 'carries no code. Open the authorisation page again and choose Allow.',
            ReadingKind::ErrorReply =>
                'This is an error from Instagram, not a token. ' . self::advice($reading->failure),
            ReadingKind::ReplyWithoutToken =>
                'This is an answer to something else: there is no token in it. Paste the answer that has '
                . 'access_token in it, or the token alone.',
            ReadingKind::AuthoriseUrl => self::OPEN,
            ReadingKind::BasicDisplayAuthoriseUrl => match ($product) {
                Product::BasicDisplay => self::OPEN,
                Product::InstagramLogin =>
                    'This is the authorisation page of Instagram Basic Display, which Meta shut down on 4 December '
                    . '2024. Follow a guide to the Instagram API with Instagram login instead.',
            },
            ReadingKind::Command =>
                'This is a command without a token in it. Run it, and paste what it prints.',
            ReadingKind::AppSecret =>
                'This looks like an app secret, not a token. Keep it to yourself: whoever has it can act as '
                . 'your app. ' . match ($exchange) {
                    CodeExchange::ByHand => 'Paste the access token instead.',
                    CodeExchange::NeedsApp, CodeExchange::Ready =>
                        'Its place is the form for App ID and secret. Paste an access token here.',
                },
            ReadingKind::AppId =>
                'This looks like the ID of an app or an account, not a token. ' . match ($exchange) {
                    CodeExchange::ByHand =>
                        'A token is much longer and begins with IGAA. Paste that instead.',
                    CodeExchange::NeedsApp, CodeExchange::Ready =>
                        'The place of an app\'s ID is the form for App ID and secret. Paste an access token here.',
                },
            ReadingKind::SeveralTokens =>
                'There are several different tokens in this text. Paste only the one to use, which usually is '
                . 'the newest.',
            ReadingKind::CutOff =>
                'This is only a part of a token. Copy the whole of it, with the copy button if there is one, '
                . 'and paste it again.',
            ReadingKind::Masked =>
                'This is a placeholder, or a token of which a part is hidden. Show the real token, copy the '
                . 'whole of it, and paste it again.',
            ReadingKind::Garbage =>
                'There is no access token in this text. A token is a long run of letters and digits that '
                . 'begins with IGAA. Generate one in Meta\'s App Dashboard and paste it.',
        };
    }

    private static function aboutToken(Token $token, Product $product, CodeExchange $exchange): string
    {
        return match ($token->kind($product)) {
            TokenKind::Retired =>
                'This is a token of Instagram Basic Display, which Meta shut down on 4 December 2024. Get a '
                . 'token of the Instagram API with Instagram login and paste it.',
            TokenKind::OtherProducts =>
                'This is a token of the Instagram API with Instagram login, but this site is set to Basic '
                . 'Display. Set LOUPE_PRODUCT to instagram_login, or paste a Basic Display token.',
            TokenKind::ShortLived =>
                'This is a short-lived access token: it works for one hour from when it was made. '
                . match ($exchange) {
                    CodeExchange::ByHand, CodeExchange::NeedsApp =>
                        'Better exchange it for a long-lived one, or generate a token in Meta\'s App Dashboard, and '
                        . 'paste that.',
                    CodeExchange::Ready =>
                        'Check whose account it is, then save it: this site exchanges it for a long-lived one.',
                },
            TokenKind::Usable => match ($product) {
                Product::InstagramLogin =>
                    'This looks like an access token of the Instagram API with Instagram login. Check whose '
                    . 'account it is, then save it.',
                Product::BasicDisplay =>
                    'This looks like an access token of Instagram Basic Display. Check whose account it is, then '
                    . 'save it.',
            },
        };
    }

    private static function aboutCode(CodeExchange $exchange): string
    {
        return match ($exchange) {
            CodeExchange::ByHand =>
                'This is an authorisation code, not a token yet. It works once and for one hour: exchange it '
                . 'for a token, and paste the answer to that.',
            CodeExchange::NeedsApp =>
                'This is an authorisation code, not a token yet. To exchange it, this site needs your app\'s ID '
                . 'and secret: save these first, then paste the code again within its hour.',
            CodeExchange::Ready =>
                'This is an authorisation code. It works once, for one hour, and only together with the address '
                . 'that Instagram sent it to. Give that address to the letter, then connect.',
        };
    }

    private static function aboutRedirect(CodeExchange $exchange): string
    {
        return match ($exchange) {
            CodeExchange::ByHand =>
                'This is the address that Instagram sent you back to. It carries an authorisation code, not a '
                . 'token yet. The code works once and for one hour: exchange it for a token, and paste the '
                . 'answer to that.',
            CodeExchange::NeedsApp =>
                'This is the address that Instagram sent you back to, with an authorisation code in it. To '
                . 'exchange the code, this site needs your app\'s ID and secret: save these first, then paste '
                . 'the address again within the hour.',
            CodeExchange::Ready =>
                'This is the address that Instagram sent you back to, with an authorisation code in it. Connect '
                . 'with it: the code works once and for one hour.',
        };
    }

    /** Our own fault cannot be the reason when the person's command was asked. */
    private static function advice(Failure $failure): string
    {
        return match ($failure->kind()) {
            FailureKind::Wait,
            FailureKind::Reconnect,
            FailureKind::FixApp,
            FailureKind::FixServer => $failure->message(),
            FailureKind::Ours =>
                'Instagram did not understand the command that it answers. Check the command against the '
                . 'guide, run it again, and paste what it prints.',
        };
    }
}
