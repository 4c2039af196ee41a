<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed;

/** Reads the cases that Rust and PHP share. Each file is a list of cases; an empty one is a defect. */
final class Vectors
{
    private const ROOT = __DIR__ . '/../../../../spec/vectors/';

    /**
     * All cases of one folder, decoded to objects, so that `{}` and `[]` stay apart.
     *
     * @return array<string, array{\stdClass}> by file and name
     */
    public static function cases(string $folder): array
    {
        $cases = [];
        // Not glob(), which would give brackets in the path of this clone a meaning.
        foreach (preg_grep('/\.json\z/', scandir(self::ROOT . $folder)) as $file) {
            $list = json_decode(file_get_contents(self::ROOT . "$folder/$file"), false, 512, JSON_THROW_ON_ERROR);
            if ($list === []) {
                throw new \LengthException("$file has no cases");
            }
            foreach ($list as $case) {
                $cases["$file: $case->name"] = [$case];
            }
        }
        return $cases !== [] ? $cases : throw new \LengthException("no vectors in $folder");
    }

    /** What a case is about: in `bytes`, pieces of text and single bytes; text as it came; or JSON to be sent. */
    public static function text(\stdClass $case): string
    {
        if (isset($case->bytes)) {
            $bytes = array_map(static fn (string|int $piece): string =>
                is_int($piece) ? chr($piece) : $piece, $case->bytes);
            return implode('', $bytes);
        }
        $text = $case->text ?? $case->body;
        return is_string($text) ? $text : self::encode($text);
    }

    /** The feed that a markup case is about: its own posts, or those of a file beside it. */
    public static function feed(\stdClass $case): \stdClass
    {
        $file = self::ROOT . 'markup/' . ($case->feed ?? '');
        return isset($case->feed)
            ? json_decode(file_get_contents($file), false, 512, JSON_THROW_ON_ERROR)
            : (object) ['items' => $case->items];
    }

    /** A markup case's HTML: pieces to be joined, or a file beside it that ends in a line feed of its own. */
    public static function html(\stdClass $case): string
    {
        if (!isset($case->html_file)) {
            return implode('', $case->html);
        }
        return preg_replace('/\n\z/', '', file_get_contents(self::ROOT . 'markup/' . $case->html_file));
    }

    /** A part of a case as the arrays that WordPress has. */
    public static function toArray(mixed $value): array
    {
        return json_decode(self::encode($value), true, 512, JSON_THROW_ON_ERROR);
    }

    public static function encode(mixed $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
    }
}
