<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Value\Printable;

/** Where a command speaks: news on one stream, what is wrong on the other. */
final class Output
{
    /**
     * @param resource $news
     * @param resource $trouble
     */
    public function __construct(private $news, private $trouble)
    {
    }

    public function say(string $text): void
    {
        fwrite($this->news, Printable::lines($text) . "\n");
    }

    public function warn(string $text): void
    {
        fwrite($this->trouble, Printable::lines($text) . "\n");
    }
}
