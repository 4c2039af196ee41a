<?php

declare(strict_types=1);

namespace Loupe\Core\Words;

use Loupe\Core\Generated\Word;
use Loupe\Core\Value\Date;

/** The sentences of one language. What the core says becomes words here, and nowhere before. */
abstract class Catalogue
{
    public function of(Message $message): string
    {
        $values = array_map(fn (string|int|Message|Date $value): string => match (true) {
            $value instanceof Message => $this->of($value),
            $value instanceof Date => $this->date($value),
            is_int($value) => $this->number($value),
            default => $value,
        }, $message->values);
        $numbers = array_filter($message->values, is_int(...));
        $places = array_map(static fn (string $name): string => '{' . $name . '}', array_keys($values));
        return strtr($this->text($message->word, $numbers), array_combine($places, $values));
    }

    /**
     * @param array<string, int> $numbers by placeholder: which plural it takes
     * @return string with its {placeholders}
     */
    abstract protected function text(Word $word, array $numbers): string;

    abstract protected function number(int $number): string;

    abstract protected function date(Date $date): string;
}
