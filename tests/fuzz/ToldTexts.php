<?php

declare(strict_types=1);

namespace Loupe\Tests\Fuzz;

use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Texts;
use Loupe\Core\Graph\Kind;

/** What sentences would be made of. */
final class ToldTexts implements Texts
{
    public function alt(Kind $kind, string $username, int $takenAt): string
    {
        return "$kind->value $username $takenAt";
    }

    public function day(int $moment): string
    {
        return "day $moment";
    }

    public function date(int $moment): string
    {
        return "date $moment";
    }

    public function since(int $moment): string
    {
        return "since $moment";
    }

    public function likes(int $count): string
    {
        return "$count likes";
    }

    public function comments(int $count): string
    {
        return "$count comments";
    }

    public function posts(int $count): string
    {
        return "$count posts";
    }

    public function followers(int $count): string
    {
        return "$count followers";
    }

    public function following(int $count): string
    {
        return "$count following";
    }

    public function came(int $count): string
    {
        return "$count more";
    }

    public function labels(): Labels
    {
        return new Labels();
    }
}
