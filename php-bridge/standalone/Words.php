<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\Sentence;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Product;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\Alert;
use Loupe\Standalone\Words\CoreWords;

/** What the core says, in English, for a person at a command line. */
final class Words extends Catalogue
{
    public static function say(Failure|Refusal|Alert|Message $said): string
    {
        return (new self())->of($said instanceof Message ? $said : $said->message());
    }

    /** What a text without a usable token is instead: here, people exchange authorisation codes by themselves. */
    public static function ofText(#[\SensitiveParameter] string $text, Product $product): string
    {
        return self::say(Sentence::about(PastedText::read($text), $product, CodeExchange::ByHand));
    }

    protected function text(Word $word, array $numbers): string
    {
        return CoreWords::text($word, $numbers);
    }

    protected function number(int $number): string
    {
        return (string) $number;
    }

    protected function date(Date $date): string
    {
        return gmdate($date->hasTime ? 'j F Y, H:i' : 'j F Y', $date->at);
    }
}
