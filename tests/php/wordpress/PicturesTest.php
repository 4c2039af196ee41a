<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Feed\Picture;
use Loupe\Core\Value\PictureFormat;
use Loupe\Core\Work\Picture\Widths;
use Loupe\WordPress\Services;

final class PicturesTest extends TestCase
{
    public function testPagesShowAJpegAtOnceAndSoonAvifInEveryWidthThatTheyNeed(): void
    {
        Sandbox::set(['pictures' => 'full']);
        self::actAs('administrator');
        $reply = self::rest('POST', '/accounts', ['token' => Sandbox::token('one_post')]);
        $id = $reply->get_data()['account']['id'];
        $at = Picture::read(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
        self::assertEquals([PictureFormat::Jpeg, [640]], [$at?->cuts[0]->format, $at?->cuts[0]->widths]);

        $this->copyPictures();
        $picture = self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture'];
        self::assertSame(Widths::of([])->all()['square'], $picture['cuts'][0]['widths']);
        self::assertSame(640, $picture['cuts'][0]['plain']);
        self::assertMatchesRegularExpression('/^[0-9a-f]{6}\z/', $picture['colour']);
        $files = self::files($picture);
        foreach ([...$picture['cuts'][0]['widths'], 640] as $at => $width) {
            $size = getimagesize($files[$at]);
            self::assertSame([$width, $width], [$size[0], $size[1]]);
            self::assertSame($at < count($files) - 1 ? 'image/avif' : 'image/jpeg', $size['mime']);
        }
    }

    public function testAPageThatShowsItAsNoneDidGetsCopiesForThat(): void
    {
        $id = $this->connect('one_post');
        $this->copyPictures();
        Sandbox::forgetCalls();
        $tall = '[loupe shape="4:5" columns="1"]';
        self::assertStringContainsString('-square-', self::sent(do_shortcode($tall)), 'What is there.');
        $this->copyPictures();
        self::assertSame(['media', 'cdn'], array_column(Sandbox::calls(), 'area'));
        self::assertStringContainsString('-4x5-', do_shortcode($tall));

        Sandbox::forgetCalls();
        self::assertNotSame('', do_shortcode($tall));
        $this->copyPictures();
        self::assertSame([], Sandbox::calls());
    }

    public function testASecondSyncFetchesNoPictureAgain(): void
    {
        $id = $this->connect('one_post');
        $this->copyPictures();
        Sandbox::forgetCalls();
        self::rest('POST', "/accounts/$id/sync");
        $this->copyPictures();
        self::assertSame(['media'], array_column(Sandbox::calls(), 'area'));
    }

    public function testAPictureThatSomebodyClearedAwayComesBack(): void
    {
        $id = $this->connect('one_post');
        $picture = self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture'];
        [$file] = self::files($picture);
        unlink($file);
        self::rest('POST', "/accounts/$id/sync");
        $this->copyPictures();
        self::assertFileExists($file);
    }

    /** @return iterable<string, array{string}> */
    public static function badPictures(): iterable
    {
        yield 'expired address' => ['url_signature_expired'];
        yield 'a web page' => ['html_page'];
        yield 'nothing' => ['empty_body'];
        yield 'elsewhere' => ['redirect_elsewhere'];
        yield 'a broken server' => ['http_500'];
    }

    /** @dataProvider badPictures */
    public function testAPostWhosePictureFailsIsShownWithoutItAndTriedAgain(string $kind): void
    {
        Sandbox::fail(['on' => 'cdn', 'kind' => $kind]);
        $id = $this->connect('one_post');
        self::assertNull(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
        self::assertStringContainsString('loupe-blank', do_shortcode('[loupe]'));

        Sandbox::work();
        self::rest('POST', "/accounts/$id/sync");
        self::assertNotNull(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
    }

    public function testAPostDeletedOnInstagramLeavesTheSiteAndItsFilesStayForPagesInCaches(): void
    {
        $id = $this->connect('one_post');
        $item = self::rest('GET', "/feeds/$id")->get_data()['items'][0];
        $files = self::files($item['picture']);
        Sandbox::deletePost($item['id']);
        self::rest('POST', "/accounts/$id/sync");
        // It was the only one, so Instagram has to say it twice.
        self::advance(6 * 3600);
        self::rest('POST', "/accounts/$id/sync");

        self::assertSame([], self::rest('GET', "/feeds/$id")->get_data()['items']);

        self::advance(13 * 86400);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame($files, array_values(array_filter($files, is_file(...))));
        self::advance(2 * 86400);
        self::rest('POST', "/accounts/$id/sync");
        self::assertSame([], array_filter($files, is_file(...)));
    }

    public function testAProfilePictureThatChangesHasANewAddress(): void
    {
        $id = $this->connect('one_post');
        $old = self::rest('GET', '/accounts')->get_data()['accounts'][0]['picture'];
        self::assertMatchesRegularExpression('~/profile-[0-9a-f]{8}-[0-9]+\.webp$~', $old);
        Sandbox::fail(['on' => 'cdn', 'kind' => 'another_picture', 'times' => null]);
        self::advance(2 * 86400);
        do_action('loupe_tick');
        $new = self::rest('GET', '/accounts')->get_data()['accounts'][0]['picture'];
        self::assertNotSame($old, $new);
        self::assertFileExists(self::file($new));
        self::assertFileExists(self::file($old), 'The panel of a browser tab may still show it.');
    }

    public function testAHostThatNobodyNamedIsNotAsked(): void
    {
        self::withoutPictures();
        $id = $this->connect('one_post');
        self::assertNull(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
        self::assertNotContains('cdn', array_column(Sandbox::calls(), 'area'));
    }

    public function testAServerWithoutWebpGetsJpeg(): void
    {
        $jpegOnly = static fn (array $editors): array => [JpegOnlyEditor::class];
        add_filter('wp_image_editors', $jpegOnly);
        $id = $this->connect('one_post');
        remove_filter('wp_image_editors', $jpegOnly);

        [$file] = self::files(self::rest('GET', "/feeds/$id")->get_data()['items'][0]['picture']);
        self::assertStringEndsWith('-180.jpg', $file);
        self::assertSame('image/jpeg', getimagesize($file)['mime']);
    }

    public function testHostsThatCostAllTheTimeAndGiveNoPictureAreNotAskedAgainAtOnce(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        self::resetConfiguration();
        Sandbox::fail(['on' => 'cdn', 'kind' => 'http_500']);
        $hurried = new Services(new HurriedClock());
        $hurried->feedSync()->sync($id);

        $sync = $hurried->feeds()->get($id)->sync;
        self::assertGreaterThan($sync->last, $sync->next);
        self::assertSame(0, self::withPicture($id));
    }

    public function testWhatOneRunHasNoTimeForIsLeftToCronAMinuteLater(): void
    {
        self::withoutPictures();
        $id = $this->connect('sample');
        self::resetConfiguration();
        $hurried = new Services(new HurriedClock());
        $hurried->feedSync()->sync($id);
        $hurried->cron()->keepScheduled();

        $copied = self::withPicture($id);
        self::assertGreaterThan(0, $copied);
        self::assertLessThan(5, $copied);
        self::assertCount(42, self::rest('GET', "/feeds/$id")->get_data()['items']);
        $event = wp_get_scheduled_event('loupe_tick', ['rest']);
        self::assertLessThanOrEqual(time() + 60, $event->timestamp);

        $hurried->cron()->run();
        self::assertGreaterThan($copied, self::withPicture($id));
    }

    /** As ticks do that come after. */
    private function copyPictures(): void
    {
        do_action('loupe_tick');
        (new Services())->tick()->finishPictures();
    }

    private static function withPicture(string $id): int
    {
        $pictures = array_column(self::rest('GET', "/feeds/$id")->get_data()['items'], 'picture');
        return count(array_filter($pictures));
    }

    /**
     * @param array<mixed> $picture as the bridge tells it
     * @return list<string> paths
     */
    private static function files(array $picture): array
    {
        return array_map(self::file(...), Picture::read($picture)?->files() ?? []);
    }

    private static function file(string $url): string
    {
        return str_replace(wp_get_upload_dir()['baseurl'], wp_get_upload_dir()['basedir'], $url);
    }
}
