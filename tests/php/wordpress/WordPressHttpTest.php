<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Tests\Contract\AnsweringServer;
use Loupe\Tests\Contract\HttpContract;
use Loupe\WordPress\Ports\WordPressHttp;

final class WordPressHttpTest extends TestCase
{
    use AnsweringServer;
    use HttpContract;

    protected function http(): WordPressHttp
    {
        return new WordPressHttp(['127.0.0.1']);
    }
}
