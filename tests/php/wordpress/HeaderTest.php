<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Whose feed it is, above the feed. */
final class HeaderTest extends TestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->connect('one_post');
        self::actAs(null);
    }

    public function testItTellsTheAccountInThePagesLanguage(): void
    {
        $html = do_shortcode('[loupe header="yes"]');
        self::assertMatchesRegularExpression('~<ul class="loupe-stats" role="list"><li>[0-9,]+ posts?</li>~', $html);
        self::assertStringContainsString('class="loupe-follow"', $html);
        self::assertStringContainsString('>Follow</a>', $html);
    }

    public function testItShowsAPictureOfTheSiteAndNoOtherHosts(): void
    {
        $image = static function (string $address): string {
            $html = do_shortcode("[loupe header=\"yes\" image=\"$address\"]");
            return preg_match('~class="loupe-avatar" src="([^"]*)"~', $html, $avatar) === 1 ? $avatar[1] : '';
        };
        $own = home_url('/wp-content/uploads/studio.jpg');
        foreach ([$own, '/studio.jpg'] as $address) {
            self::assertSame($address, $image($address));
        }
        foreach (['https://tracker.example/x.gif', '//tracker.example/x.gif', 'javascript:alert(1)'] as $address) {
            self::assertStringNotContainsString('tracker.example', $image($address));
        }
    }
}
