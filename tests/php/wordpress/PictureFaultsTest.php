<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\WordPress\Wording\Words;

/** What keeps this server from copying pictures is told, and does not look like a post that has none. */
final class PictureFaultsTest extends TestCase
{
    private const DAY = 86400;

    protected function tearDown(): void
    {
        remove_filter('wp_image_editors', '__return_empty_array');
        remove_all_filters('pre_http_request');
        // Whatever a test that failed left there, it is not the next one's.
        exec('rm -rf ' . escapeshellarg(self::uploads() . '/loupe') . ' ' . escapeshellarg($this->elsewhere()));
        unset($GLOBALS['current_screen']);
    }

    public function testAServerThatCannotScaleKeepsInstagramsJpegAndSaysSoEverywhere(): void
    {
        Sandbox::set(['pictures' => 'full']);
        add_filter('wp_image_editors', '__return_empty_array');
        $id = $this->connect('one_post');
        $picture = $this->picture($id);
        [$address] = $picture?->files() ?? [];
        self::assertSame(self::widths($picture), [getimagesize(self::file($address))[0]]);
        self::assertStringEndsWith('.jpg', $address);
        self::assertStringContainsString($address, do_shortcode('[loupe]'));
        $this->assertToldEverywhere(FailureCode::PicturesNotScaled, 'recommended');

        Sandbox::forgetCalls();
        self::advance(2 * self::DAY);
        do_action('loupe_tick');
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame(1, self::fetched(), 'The profile, not the picture that is there.');

        remove_filter('wp_image_editors', '__return_empty_array');
        self::advance(2 * self::DAY);
        do_action('loupe_tick');
        self::assertGreaterThan(5, count(self::widths($this->picture($id))));
        self::assertNull($this->summary()['attention']);
    }

    public function testAFolderThatCannotBeMadeIsToldEverywhereAndAsksForPicturesEverMoreSeldom(): void
    {
        file_put_contents(self::uploads() . '/loupe', 'in the way');
        $id = $this->connect('sample');
        self::assertNull($this->picture($id));
        $this->assertToldEverywhere(FailureCode::PicturesNotWritten, 'critical');

        Sandbox::forgetCalls();
        for ($hour = 0; $hour < 24; $hour++) {
            self::advance(3600);
            do_action('loupe_tick');
        }
        self::assertLessThan(10, self::fetched());

        unlink(self::uploads() . '/loupe');
        // On a busy machine one sync has no time for all of them.
        for ($syncs = 0; $syncs < 20 && $this->summary()['pictures']['failure'] !== null; $syncs++) {
            self::rest('POST', "/accounts/$id/sync");
        }
        self::assertNotNull($this->picture($id));
        self::assertNull($this->summary()['pictures']['failure']);
    }

    public function testAFormatThatThisServerCannotReadIsToldAndNotFetchedAtEverySync(): void
    {
        Sandbox::fail(['on' => 'cdn', 'kind' => 'heic_picture', 'times' => null]);
        $id = $this->connect('one_post');
        self::assertNull($this->picture($id));
        $this->assertToldEverywhere(FailureCode::PictureFormat, 'recommended');
        Sandbox::forgetCalls();
        for ($hour = 0; $hour < 24; $hour++) {
            self::advance(3600);
            do_action('loupe_tick');
        }
        $asked = array_keys(array_column(Sandbox::calls(), 'area'), 'cdn', true);
        self::assertLessThan(8, count($asked));
    }

    public function testMediaHostsThatAreOutOfReachForLongAreTold(): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        self::assertNull($this->summary()['attention']);
        for ($hour = 0; $hour < 24; $hour++) {
            self::advance(3600);
            do_action('loupe_tick');
        }
        self::assertSame('pictures_not_fetched', $this->summary()['attention']['code']);
        self::assertSame('connected', $this->summary()['state']);
        self::assertNull($this->picture($id));
    }

    public function testASyncLeavesForeignFilesInTheAccountsFolderAlone(): void
    {
        $id = $this->connect('one_post');
        $folder = self::uploads() . "/loupe/$id";
        foreach (['index.php', 'holiday.jpg', 'holiday-320.webp'] as $name) {
            file_put_contents("$folder/$name", 'theirs');
        }
        self::rest('POST', "/accounts/$id/sync");
        self::rest('DELETE', "/accounts/$id");
        self::assertSame(['holiday-320.webp', 'holiday.jpg', 'index.php'], self::entries($folder));
    }

    public function testAnAccountsFolderThatIsALinkIsNeitherWrittenNorEmptied(): void
    {
        $private = $this->elsewhere();
        mkdir($private);
        file_put_contents("$private/17912345678901234-320.webp", 'theirs');
        $id = $this->connect('one_post');
        $folder = self::uploads() . "/loupe/$id";
        array_map(static fn (string $name): bool => unlink("$folder/$name"), self::entries($folder));
        rmdir($folder);
        symlink($private, $folder);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame('pictures_not_written', $this->summary()['attention']['code']);
        self::rest('DELETE', "/accounts/$id");
        self::assertSame(['17912345678901234-320.webp'], self::entries($private));
    }

    public function testPicturesOfAWithdrawnFeedAreUnderNoAddressThatAPageNamedUntilItIsConnectedAgain(): void
    {
        $id = $this->connect('one_post');
        self::saveApp();
        $files = array_map(self::file(...), [
            ...$this->picture($id)?->files() ?? [],
            $this->summary()['picture'],
        ]);
        self::assertSame($files, array_filter($files, is_file(...)));
        $signed = Sandbox::signedRequest('deauthorise', 'one.good.picture');
        self::assertSame(200, self::rest('POST', '/deauthorise', ['signed_request' => $signed])->get_status());
        self::assertSame([], array_filter($files, is_file(...)));
        self::actAs('administrator');
        self::assertSame('', $this->summary()['picture']);

        Sandbox::reset();
        Sandbox::forgetCalls();
        $this->connect('one_post');
        self::assertSame($files, array_filter($files, is_file(...)));
        self::assertSame(1, self::fetched(), 'The profile alone: the others were not lost.');
    }

    private function assertToldEverywhere(FailureCode $code, string $status): void
    {
        self::actAs('administrator');
        $summary = $this->summary();
        self::assertSame('connected', $summary['state']);
        self::assertSame($code->value, $summary['pictures']['failure']['code']);
        self::assertSame(['warning', $code->value], [$summary['attention']['level'], $summary['attention']['code']]);

        set_current_screen('index.php');
        get_current_screen()->set_parentage('index.php');
        ob_start();
        $this->faces()->adminNotices()->show();
        self::assertStringContainsString(esc_html(Words::say(new Failure($code))), (string) ob_get_clean());

        $check = apply_filters('site_status_tests', ['direct' => [], 'async' => []])['direct']['loupe_pictures'];
        $result = ($check['test'])();
        self::assertSame($status, $result['status']);
        self::assertStringContainsString(esc_html(Words::say(new Failure($code))), $result['description']);

        $shown = Cli::run(['loupe', 'status', '--format=json']);
        self::assertSame(3, $shown->code);
        self::assertSame($code->value, $shown->rows()[0]['pictures_failure']);
        self::assertSame(Words::say(new Failure($code)), $shown->rows()[0]['message']);
    }

    private static function fetched(): int
    {
        return count(array_keys(array_column(Sandbox::calls(), 'area'), 'cdn'));
    }

    /** @return array<string, mixed> */
    private function summary(): array
    {
        self::actAs('administrator');
        return self::rest('GET', '/accounts')->get_data()['accounts'][0];
    }

    /** The newest post's. */
    private function picture(string $id): ?Picture
    {
        self::actAs('administrator');
        return Picture::read(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
    }

    /** @return list<int> */
    private static function widths(?Picture $picture): array
    {
        return $picture?->cuts[0]->widths ?? [];
    }

    /** A place outside of the uploads. */
    private function elsewhere(): string
    {
        return get_temp_dir() . 'loupe-elsewhere-' . getmypid();
    }

    private static function uploads(): string
    {
        return wp_get_upload_dir()['basedir'];
    }

    private static function file(string $url): string
    {
        return str_replace(wp_get_upload_dir()['baseurl'], self::uploads(), $url);
    }

    /** @return list<string> */
    private static function entries(string $folder): array
    {
        return array_values(array_diff(scandir($folder) ?: [], ['.', '..']));
    }
}
