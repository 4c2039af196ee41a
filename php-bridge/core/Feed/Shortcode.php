<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Cleaning;
use Loupe\Core\Value\Coerce;

/**
 * What a person wrote into a shortcode, read as leniently as a pasted token: editors put typographic quotes, entities
 * and strange blanks into it, and people commas, units and their own word for "yes".
 */
final class Shortcode
{
    /** What the feed's place takes beside its settings. */
    public const ALIGN = 'align';

    private const QUOTES = [...Cleaning::QUOTES, '‛', '‟', '′', '″', '‴', '‵', '‶', '＂', '＇', '〝', '〞', '❝', '❞'];

    /** A name, and a value with quotes or without. What is itself a name with a value is nobody's value. */
    private const SETTING = '/([\p{L}_][\p{L}\d_-]*)\s*[=:]\s*'
        . '(?:"+\s*([^"=]*?)\s*"+|"?((?![\p{L}_][\p{L}\d_-]*\s*=)[^\s",;]*))/u';

    private const NUMBER = '/^([+-]?\d+)(?:[.,]\d+)?\s*(?:px)?\z/i';

    /** What people write in 4:5, also in place of its colon. */
    private const BETWEEN_SIDES = '~(?<=\d)\s*[:x×/]\s*(?=\d)~u';

    private const ON = ['1', 'true', 'yes', 'y', 'on', 'ja', 'j', 'oui', 'sí', 'si', 'sì', 'sim', 'tak', 'ano', 'да'];
    private const OFF = ['0', 'false', 'no', 'n', 'off', 'nein', 'non', 'não', 'nao', 'nie', 'ne', 'нет', 'none', ''];

    /**
     * @param array<string, string> $values by setting, as Settings reads them
     * @param list<Misreading> $misreadings
     */
    private function __construct(public readonly array $values, public readonly array $misreadings)
    {
    }

    /** @param array<mixed> $pieces as WordPress takes a shortcode apart: some with a name, the rest as they stand */
    public static function read(array $pieces): self
    {
        $text = self::cleaned($pieces);
        $values = [];
        $misreadings = [];
        preg_match_all(self::SETTING, $text, $found, PREG_SET_ORDER);
        foreach ($found as $setting) {
            $name = strtolower($setting[1]);
            $written = trim(($setting[2] ?? '') . ($setting[3] ?? ''), ' ,;');
            [$value, $code] = self::value($name, $written);
            if ($value !== null) {
                $values[$name] = $value;
            }
            if ($code !== null) {
                $misreadings[] = new Misreading($code, $setting[1], $written);
            }
        }
        $rest = (string) preg_replace(self::SETTING, ' ', $text);
        foreach (preg_split('/[\s",;=:]+/', $rest, -1, PREG_SPLIT_NO_EMPTY) ?: [] as $word) {
            if (in_array(strtolower($word), Settings::SWITCHES, true)) {
                $values[strtolower($word)] = 'true';
            } elseif (strtolower($word) !== 'px' && preg_match('/[\p{L}\d]/u', $word) === 1) {
                $misreadings[] = new Misreading(MisreadingCode::Unknown, $word);
            }
        }
        return new self($values, $misreadings);
    }

    /** @param array<mixed> $pieces */
    private static function cleaned(array $pieces): string
    {
        $texts = [];
        foreach ($pieces as $name => $piece) {
            $piece = is_bool($piece) || is_int($piece) ? (string) (int) $piece : Coerce::text($piece);
            $texts[] = is_int($name) ? $piece : "$name=\"$piece\"";
        }
        $text = html_entity_decode(implode(' ', $texts), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        $text = str_replace('＝', '=', (string) preg_replace('/<[^<>]*>/', ' ', $text));
        return str_replace(self::QUOTES, '"', str_replace("\n", ' ', Cleaning::clean($text)));
    }

    /** @return array{?string, ?MisreadingCode} what Settings is to read, null for the default, and what is wrong */
    private static function value(string $name, string $value): array
    {
        return match (true) {
            $name === 'account', $name === self::ALIGN => [$value, null],
            in_array($name, Settings::SWITCHES, true) => self::switch($value),
            isset(Settings::CHOICES[$name]) => self::choice($value, Settings::CHOICES[$name]),
            !isset(Settings::BOUNDS[$name]) => [null, MisreadingCode::Unknown],
            $value === '' => [null, null],
            default => self::number($value, ...Settings::BOUNDS[$name]),
        };
    }

    /** @return array{?string, ?MisreadingCode} */
    private static function number(string $value, int $least, int $most): array
    {
        if (preg_match(self::NUMBER, $value, $number) !== 1) {
            return [null, MisreadingCode::NoNumber];
        }
        $isInRange = Coerce::clamped($number[1], $least, $most) === (int) $number[1];
        return [$number[1], $isInRange ? null : MisreadingCode::OutOfRange];
    }

    /** @return array{?string, ?MisreadingCode} */
    private static function switch(string $value): array
    {
        $word = strtolower($value);
        return match (true) {
            in_array($word, self::ON, true) => ['true', null],
            in_array($word, self::OFF, true) => ['false', null],
            default => [null, MisreadingCode::NoSwitch],
        };
    }

    /**
     * @param array<string, string> $choices what is written for each, and what it is
     * @return array{?string, ?MisreadingCode}
     */
    private static function choice(string $value, array $choices): array
    {
        $word = (string) preg_replace(self::BETWEEN_SIDES, ':', strtolower($value));
        return [$choices[$word] ?? null, $value === '' || isset($choices[$word]) ? null : MisreadingCode::NoChoice];
    }
}
