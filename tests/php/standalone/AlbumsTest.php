<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** What albums consist of, on a site without WordPress. */
final class AlbumsTest extends SandboxTestCase
{
    public function testWhereTheSettingsSayThatAPageOpensPostsTheSiteHasAllOfAnAlbum(): void
    {
        $album = Sandbox::leaveOneAlbum();
        $this->site->configure(['films' => 1]);
        $id = $this->site->connect('sample');
        $folder = "{$this->site->pictures}/$id";
        $of = static fn (array $child): array => glob("$folder/$child[id]-*") ?: [];
        self::assertSame([], array_merge(...array_map($of, $album['children']['data'])));

        $this->site->configure(['films' => 1, 'shown' => [['opens' => 'lightbox']]]);
        self::assertSame(0, $this->site->command('sync', '--force')->wait());
        $page = $this->site->page("\$loupe = ['opens' => 'lightbox'];");
        self::assertSame(0, $page->wait());
        foreach ($album['children']['data'] as $child) {
            self::assertStringContainsString("/$child[id]-", $page->output);
            $extensions = array_map(static fn (string $file): string
                => pathinfo($file, PATHINFO_EXTENSION), $of($child));
            self::assertNotSame([], array_diff($extensions, ['mp4']));
            self::assertSame($child['media_type'] === 'VIDEO', in_array('mp4', $extensions, true));
        }
        self::assertSame(0, $this->site->command('pictures', 'check')->wait());
        self::assertSame(0, $this->site->command('disconnect', $id)->wait());
        self::assertSame([], self::filesBelow($this->site->pictures));
    }
}
