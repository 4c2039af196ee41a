<?php

declare(strict_types=1);

namespace Loupe\WordPress\Wording;

use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\Alert;
use Loupe\WordPress\Words\CoreWords;

/** What the core says, in the language that WordPress speaks at the moment. */
final class Words extends Catalogue
{
    public static function say(Failure|Refusal|Alert|Message $said): string
    {
        return (new self())->of($said instanceof Message ? $said : $said->message());
    }

    protected function text(Word $word, array $numbers): string
    {
        return CoreWords::text($word, $numbers);
    }

    protected function number(int $number): string
    {
        return number_format_i18n($number);
    }

    protected function date(Date $date): string
    {
        return (string) wp_date($date->hasTime ? 'j F Y, H:i' : 'j F Y', $date->at, new \DateTimeZone('UTC'));
    }
}
