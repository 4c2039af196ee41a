<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Value\Url;

/** Pages, editor, panel and exports show addresses that work, however a site's configuration writes its own. */
final class AddressesTest extends TestCase
{
    private const PLUGIN = 'wp-content/plugins/loupe/';

    /** @return iterable<string, array{array<string, mixed>, string, 2?: string}> setup, uploads' address, and site's */
    public static function sites(): iterable
    {
        yield 'as WordPress comes' => [[], 'http://site.test/wp-content/uploads'];
        yield 'with a relative folder of content, as a host\'s image has it' => [
            ['constants' => ['WP_CONTENT_URL' => '/wp-content']],
            'http://site.test/wp-content/uploads',
        ];
        yield 'without a scheme' => [
            ['constants' => ['WP_CONTENT_URL' => '//site.test/wp-content']],
            'http://site.test/wp-content/uploads',
        ];
        yield 'with blanks and umlauts in the path' => [
            ['constants' => ['WP_CONTENT_URL' => 'http://site.test/meine Übersicht']],
            'http://site.test/meine%20%C3%9Cbersicht/uploads',
            'http://site.test/meine%20%C3%9Cbersicht/plugins/loupe/',
        ];
        yield 'with an address of the uploads in the database' => [
            ['options' => ['upload_url_path' => 'https://files.site.test/up loads/']],
            'https://files.site.test/up%20loads',
        ];
        yield 'with a relative one in the database' => [
            ['options' => ['upload_url_path' => 'files']],
            'http://site.test/files',
        ];
        yield 'with a plugin that moves the uploads' => [
            ['baseurl' => '//cdn.example.org/a "quoted" folder'],
            'http://cdn.example.org/a%20%22quoted%22%20folder',
        ];
        yield 'behind a proxy that speaks https, in cron and on the command line' => [
            ['options' => ['home' => 'https://site.test', 'siteurl' => 'https://site.test']],
            'https://site.test/wp-content/uploads',
            'https://site.test/' . self::PLUGIN,
        ];
        yield 'for a visitor by https of a site that is set to http' => [
            ['server' => ['HTTPS' => 'on']],
            'https://site.test/wp-content/uploads',
            'https://site.test/' . self::PLUGIN,
        ];
        yield 'with https uploads on an http page' => [
            ['options' => ['upload_url_path' => 'https://cdn.example.org']],
            'https://cdn.example.org',
        ];
    }

    /**
     * @dataProvider sites
     * @param array<string, mixed> $setup
     */
    public function testEveryAddressIsWholeAndThePicturesShow(
        array $setup,
        string $uploads,
        string $plugin = 'http://site.test/' . self::PLUGIN,
    ): void {
        $this->connect('one_post');
        $environment = ['LOUPE_TEST_SETUP' => (string) json_encode((object) $setup)];
        $told = json_decode(Site::fromEnvironment()->run('addresses.php', $environment), true);

        self::assertNotSame([], $told['sources']);
        self::assertNotSame([], $told['items']);
        self::assertNotSame([], $told['exported']);
        $pictures = [...$told['sources'], ...$told['items'], ...$told['exported'], $told['profile']];
        foreach ($pictures as $picture) {
            self::assertStringStartsWith("$uploads/loupe/", $picture);
            self::assertTrue(Url::isWeb($picture), $picture);
        }
        foreach ([...$told['scripts'], $told['style']] as $file) {
            self::assertStringStartsWith($plugin, $file);
        }
    }
}
