<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A German site in Tokyo: what stands for a picture of which nobody wrote what it shows. */
final class AltTextsTest extends TestCase
{
    private const LANGUAGE = 'de_DE';
    private const MIDNIGHT = 1773327600; // 13 March 2026, 00:00 in Tokyo; the 12th, 15:00, in UTC
    private const SENTENCE = 'Foto von @lumen.studio, 13. März 2026';

    private string $account;

    public static function setUpBeforeClass(): void
    {
        SiteLanguages::install([self::LANGUAGE => ['March' => 'März']]);
    }

    public static function tearDownAfterClass(): void
    {
        SiteLanguages::remove(self::LANGUAGE);
    }

    protected function setUp(): void
    {
        parent::setUp();
        update_option('timezone_string', 'Asia/Tokyo');
        update_option('date_format', 'j. F Y');
        $this->account = $this->connect('one_post');
        $this->changeItem(['kind' => 'photo', 'alt' => '', 'username' => 'lumen.studio', 'taken_at' => self::MIDNIGHT]);
        self::actAs(null);
        self::assertTrue(switch_to_locale(self::LANGUAGE));
    }

    protected function tearDown(): void
    {
        restore_current_locale();
        update_option('timezone_string', '');
        update_option('date_format', 'F j, Y');
    }

    public function testItIsMadeInThePagesLanguageAndOnTheSitesDay(): void
    {
        self::assertSame(self::SENTENCE, self::alt(do_shortcode('[loupe]')));
    }

    public function testAnotherLanguageOfTheSamePageIsHonoured(): void
    {
        switch_to_locale('en_US');
        self::assertSame('Photo by @lumen.studio, 13. March 2026', self::alt(do_shortcode('[loupe]')));
        restore_previous_locale();
        self::assertSame(self::SENTENCE, self::alt(do_shortcode('[loupe]')));
    }

    public function testEveryKindOfPostHasASentenceOfItsOwn(): void
    {
        $of = function (array $values): string {
            $this->changeItem($values);
            return self::alt(do_shortcode('[loupe]'));
        };
        self::assertSame('Video von @lumen.studio, 13. März 2026', $of(['kind' => 'video']));
        self::assertSame('Album von @lumen.studio, 13. März 2026', $of(['kind' => 'album']));
        self::assertSame('Album, 13. März 2026', $of(['username' => '']));
        self::assertSame('Album', $of(['taken_at' => 0]));
        self::assertSame('Album von @lumen.studio', $of(['username' => 'lumen.studio']));
    }

    public function testAPostWithoutPictureShowsItInItsPlace(): void
    {
        $this->changeItem(['picture' => null]);
        $blank = '<span class="loupe-blank">' . self::SENTENCE . '</span>';
        self::assertStringContainsString($blank, html_entity_decode(do_shortcode('[loupe]')));
    }

    public function testNoSentenceOfOursIsStored(): void
    {
        $this->services->feedSync()->sync($this->account);
        $item = $this->services->feeds()->page($this->account)->items()[0];
        self::assertNotSame('', $item->username);
        self::assertStringNotContainsString('von @', $item->alt);
        self::assertStringNotContainsString('by @', $item->alt);
    }

    public function testTheEditorIsGivenTheSitesLanguageAndNotThatOfWhoeverIsAtWork(): void
    {
        restore_current_locale();
        self::actAs('editor');
        update_user_meta(get_current_user_id(), 'locale', 'en_US');
        $sites = static fn (): string => self::LANGUAGE;
        add_filter('locale', $sites, 5);
        try {
            self::assertSame('en_US', determine_locale(), 'As it is in wp-admin, and in REST for it.');
            $reply = self::rest('GET', "/feeds/$this->account");
            self::assertSame('en_US', determine_locale(), 'Afterwards all is as it was.');
        } finally {
            remove_filter('locale', $sites, 5);
            delete_user_meta(get_current_user_id(), 'locale');
        }
        self::assertSame(self::SENTENCE, $reply->get_data()['items'][0]['alt']);
    }

    public function testASentenceOfAnEarlierVersionIsReplacedBeforeTheNextSync(): void
    {
        $this->makeEarlier($this->account);
        $record = self::stored("feed_$this->account");
        unset($record['items'][0]['username']);
        $record['items'][0]['alt'] = 'Photo by @lumen.studio, 12 March 2026';
        self::store("feed_$this->account", $record);
        self::assertSame(self::SENTENCE, self::alt(do_shortcode('[loupe]')));
    }

    /** @param array<string, mixed> $values */
    private function changeItem(array $values): void
    {
        $record = self::stored("feed_$this->account");
        $record['items'] = [[...$record['items'][0], ...$values]];
        self::store("feed_$this->account", $record);
    }

    private static function alt(string $html): string
    {
        self::assertSame(1, preg_match('/ alt="([^"]*)"/', $html, $alt), $html);
        return html_entity_decode($alt[1]);
    }
}
