<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Catalogue;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Alert\Alert;

/** The English of spec/words.json itself, which Rust says too. */
final class SpecWords extends Catalogue
{
    private const SOURCE = __DIR__ . '/../../../spec/words.json';

    /** @var array<string, string|array{one: string, other: string}> by id */
    private static array $english = [];

    public static function say(Failure|Refusal|Alert|Message $said): string
    {
        return (new self())->of($said instanceof Message ? $said : $said->message());
    }

    protected function text(Word $word, array $numbers): string
    {
        if (self::$english === []) {
            $words = json_decode((string) file_get_contents(self::SOURCE), true, 512, JSON_THROW_ON_ERROR);
            self::$english = array_column($words, 'en', 'id');
        }
        $english = self::$english[$word->value];
        return is_string($english) ? $english : $english[$numbers === ['days' => 1] ? 'one' : 'other'];
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
