<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\Product;
use Loupe\Core\Refusal;
use Loupe\Core\Terminal\ExitCode;
use Loupe\Core\Token\CodeExchange;
use Loupe\Core\Token\PastedText;

/** Sentences for the command line, where the core's own speak of a panel or of WordPress. */
final class Words
{
    private const KEY_CHANGED = 'The stored token can no longer be read, because the key file is another than the one '
        . 'it was encrypted with. Posts already on the site stay as they are. Put the old key file back, or get a new '
        . 'token and run: php loupe.php connect';

    public static function of(Failure|Refusal $trouble): string
    {
        return $trouble instanceof Failure ? self::here($trouble->message()) : self::ofRefusal($trouble);
    }

    /** What a text without a usable token is instead: here, people exchange authorisation codes by themselves. */
    public static function ofText(#[\SensitiveParameter] string $text, Product $product): string
    {
        return self::here(PastedText::read($text)->says($product, CodeExchange::ByHand));
    }

    /** @param string $message of a failure or an alert */
    public static function here(string $message): string
    {
        return $message === FailureCode::KeyChanged->message()
            ? self::KEY_CHANGED
            : str_replace('LOUPE_PRODUCT', "'product' in loupe-config.php", $message);
    }

    public static function exitCode(Refusal $refusal): ExitCode
    {
        return match ($refusal->code) {
            'busy' => ExitCode::Wait,
            'too_early', 'not_yet' => ExitCode::Done,
            'not_stored', 'not_long_lived', 'unknown_user', 'pictures_left' => ExitCode::Act,
            default => ExitCode::WrongUse,
        };
    }

    private static function ofRefusal(Refusal $refusal): string
    {
        return match ($refusal->code) {
            'no_account' => 'No such account is connected. See those that are: php loupe.php status',
            'not_stored' => 'The data folder did not take the change, so everything is as it was before. Look whether '
                . 'the disk is full and whether this user may write there, then try again.',
            'no_app', 'app_locked', 'no_redirect_uri' => 'This is an authorisation code, which only a site with an app '
                . 'of its own can exchange. Generate a token in Meta\'s App Dashboard instead and paste that.',
            'not_yet' => 'Instagram would not refresh this token yet. It refreshes tokens that are at least a day old, '
                . 'and one-hour tokens never. Nothing is lost: it is tried again by itself, and if it was a one-hour '
                . 'token, cron\'s mail and php loupe.php status will ask for a new one.',
            default => self::here($refusal->message()),
        };
    }
}
