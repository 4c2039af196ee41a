<?php

declare(strict_types=1);

namespace Loupe\Tests\Contract;

/** Films for tests: two boxes, as many bytes as are asked for. */
final class Film
{
    public static function mp4(int $bytes, string $filling = 'x'): string
    {
        $head = pack('N', 16) . 'ftypisom' . "\0\0\2\0";
        $rest = $bytes - strlen($head);
        return $head . pack('N', $rest) . 'mdat' . str_repeat($filling, $rest - 8);
    }
}
