<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\Config;
use Loupe\Core\Graph\Product;
use PHPUnit\Framework\TestCase;

final class ConfigTest extends TestCase
{
    public function testWithoutSettingsItIsTheRealInstagram(): void
    {
        $config = Config::from([]);
        self::assertSame('https://graph.instagram.com/v27.0', $config->graphBase());
        self::assertSame(Product::InstagramLogin, $config->product);
        self::assertSame(240, $config->hourlyCalls);
        self::assertSame([], $config->mediaHosts);
        self::assertSame('https://www.instagram.com', $config->loginUrl);
        self::assertSame('https://api.instagram.com', $config->apiUrl);
    }

    public function testBasicDisplayHasAnAuthorisationPageOfItsOwn(): void
    {
        self::assertSame('https://api.instagram.com', Config::from(['product' => 'basic_display'])->loginUrl);
    }

    public function testEverythingCanBeSet(): void
    {
        $config = Config::from([
            'graph_url' => 'http://127.0.0.1:8470/',
            'graph_version' => 'v30.1',
            'product' => 'basic_display',
            'hourly_calls' => '100',
            'media_hosts' => 'Media.Example.org, 127.0.0.1:8470,',
            'login_url' => 'https://login.example.org/',
            'api_url' => 'http://127.0.0.1:8471',
            'posts' => '2000',
        ]);
        self::assertSame('http://127.0.0.1:8470/v30.1', $config->graphBase());
        self::assertSame(Product::BasicDisplay, $config->product);
        self::assertSame(100, $config->hourlyCalls);
        self::assertSame(['media.example.org', '127.0.0.1:8470'], $config->mediaHosts);
        self::assertSame('https://login.example.org', $config->loginUrl);
        self::assertSame('http://127.0.0.1:8471', $config->apiUrl);
        self::assertSame(2000, $config->posts);
    }

    public function testPostsAreKeptAsManyAsAPageReadsAtOnceAndAsInstagramTellsOf(): void
    {
        $posts = static fn (mixed $set): int => Config::from(['posts' => $set])->posts;
        self::assertSame([48, 48, 49, 10_000, 10_000, 48], array_map($posts, [null, 12, 49, '10000', 50_000, 'all']));
    }

    public function testWhatCannotBeIsTheDefault(): void
    {
        $config = Config::from([
            'graph_url' => 'https://evil.example/path?x=',
            'graph_version' => '../v1',
            'product' => 'facebook',
            'hourly_calls' => 0,
            'media_hosts' => 7,
            'login_url' => 'javascript:alert(1)',
            'api_url' => ['https://api.example.org'],
            'posts' => [500],
        ]);
        self::assertEquals(Config::from([]), $config);
    }
}
