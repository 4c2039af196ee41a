<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Picture;
use Loupe\WordPress\Site\KeptSettings;

/** What albums consist of, where a page opens them, on the database and the disk that a site has. */
final class AlbumsTest extends TestCase
{
    private const OPENING = '[loupe opens="lightbox"]';

    /** @var array{id: string, children: array{data: list<array{id: string, media_type: string}>}} */
    private array $album;

    protected function setUp(): void
    {
        parent::setUp();
        $this->album = Sandbox::leaveOneAlbum();
    }

    public function testWhoeverReadsAFeedGetsAllThatAnAlbumConsistsOfOnceAPageOpensPosts(): void
    {
        KeptSettings::save(['films' => 1]);
        $id = $this->connect();
        $this->copy();
        self::assertArrayNotHasKey('children', self::item($id));
        $this->open();

        $children = self::item($id)['children'];
        self::assertSame(array_column($this->album['children']['data'], 'id'), array_column($children, 'id'));
        self::assertSame(['video', 'photo', 'photo'], array_column($children, 'kind'));
        self::assertNotContains('', array_column($children, 'alt'));
        $files = [$children[0]['video']];
        foreach ($children as $child) {
            $picture = Picture::read($child['picture']) ?? self::fail('It has no picture.');
            $files = [...$files, ...$picture->files()];
        }
        $page = do_shortcode(self::OPENING);
        foreach ($files as $address) {
            self::assertFileExists(self::file($address));
            self::assertStringContainsString($address, $page);
        }
        $account = $this->services->accounts()->get($id);
        self::assertFalse($this->services->pictureInventory()->of($account)->isToBeMended());
    }

    public function testAPageThatOpensNothingReadsNothingOfIt(): void
    {
        $id = $this->connect();
        $this->open();
        $names = [];
        $note = static function (string $query) use (&$names): string {
            preg_match_all('/loupe_feed_[0-9_]+/', $query, $found);
            $names = [...$names, ...$found[0]];
            return $query;
        };
        wp_cache_flush();
        add_filter('query', $note);
        self::assertStringContainsString('loupe-album', do_shortcode('[loupe]'));
        remove_filter('query', $note);
        self::assertSame(["loupe_feed_$id"], array_values(array_unique($names)));
    }

    public function testWhoseDataItIsIsToldOfEachPicture(): void
    {
        $id = $this->connect();
        $this->open();
        $email = wp_get_current_user()->user_email ?: 'admin@site.test';
        $exporter = apply_filters('wp_privacy_personal_data_exporters', [])['loupe']['callback'];
        $told = (string) wp_json_encode($exporter($email, 1));
        foreach ($this->album['children']['data'] as $child) {
            self::assertStringContainsString("$child[id]-", $told);
        }
    }

    /** As the first view of a page does that opens what it shows. */
    private function open(): void
    {
        self::sent(do_shortcode(self::OPENING));
        $this->copy();
    }

    /** As ticks do that come after. */
    private function copy(): void
    {
        self::advance(3600);
        do_action('loupe_tick');
        $this->services->tick()->finishPictures();
        wp_cache_flush();
    }

    /** @return array<string, mixed> the album, as other front ends read it */
    private static function item(string $id): array
    {
        return self::rest('GET', "/feeds/$id")->get_data()['items'][0];
    }

    private static function file(string $url): string
    {
        return str_replace(wp_get_upload_dir()['baseurl'], wp_get_upload_dir()['basedir'], $url);
    }
}
