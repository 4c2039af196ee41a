<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Refusal;
use Loupe\Core\Token\CodeExchange;
use Loupe\Core\Token\PastedText;
use Loupe\Core\Token\TokenKind;

/** Sentences for the command line, where the core's own speak of a panel or of WordPress. */
final class Words
{
    private const KEY_CHANGED = 'The stored token can no longer be read, because the key file is another than the one '
        . 'it was encrypted with. Posts already on the site stay as they are. Put the old key file back, or get a new '
        . 'token and run: php loupe.php connect';

    private const OTHER_PRODUCTS = 'This is a token of the Instagram API with Instagram login, but this site is set to '
        . "Basic Display. Set 'product' in loupe-config.php to instagram_login, or paste a Basic Display token.";

    public static function of(Failure|Refusal $trouble): string
    {
        return $trouble instanceof Failure
            ? self::ofFailure($trouble->code, $trouble->message())
            : self::ofRefusal($trouble);
    }

    /**
     * @param FailureCode|null $code of what a failure or an alert is about
     * @param string $message the core's own
     */
    public static function ofFailure(?FailureCode $code, string $message): string
    {
        return $code === FailureCode::KeyChanged ? self::KEY_CHANGED : $message;
    }

    /** What a text without a usable token is instead: here, people exchange authorisation codes by themselves. */
    public static function ofText(#[\SensitiveParameter] string $text, Product $product): string
    {
        $reading = PastedText::read($text);
        return $reading->token?->kind($product) === TokenKind::OtherProducts
            ? self::OTHER_PRODUCTS
            : $reading->says($product, CodeExchange::ByHand);
    }

    private static function ofRefusal(Refusal $refusal): string
    {
        return match ($refusal->code) {
            RefusalCode::NoAccount => 'No such account is connected. See those that are: php loupe.php status',
            RefusalCode::NotStored => 'The data folder did not take the change, or only a part of it. Look whether the '
                . 'disk is full and whether this user may write and delete there, then try again.',
            RefusalCode::NoApp,
            RefusalCode::AppLocked,
            RefusalCode::NoRedirectUri => 'This is an authorisation code, which only a site with an app of its own can '
                . 'exchange. Generate a token in Meta\'s App Dashboard instead and paste that.',
            RefusalCode::NotAToken,
            RefusalCode::NoKey,
            RefusalCode::NoHttps,
            RefusalCode::OtherHost,
            RefusalCode::NotAnAppId,
            RefusalCode::NotAnAppSecret,
            RefusalCode::NotLongLived,
            RefusalCode::UnknownUser,
            RefusalCode::NotSigned,
            RefusalCode::CannotVerify,
            RefusalCode::PicturesLeft,
            RefusalCode::TooEarly,
            RefusalCode::NotYet,
            RefusalCode::Elsewhere,
            RefusalCode::Busy => $refusal->message(),
        };
    }
}
