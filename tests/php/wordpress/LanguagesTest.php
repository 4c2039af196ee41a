<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Faces\Block\EditorAssets;
use Loupe\WordPress\Faces\Block\FeedDrawing;
use Loupe\WordPress\Faces\Block\FeedRenderer;
use Loupe\WordPress\Faces\Front\Reply;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\PanelWords;
use Loupe\WordPress\Words\TokenWords;

/** The plugin speaks the site's language out of its own folder, without anything installed for it. */
final class LanguagesTest extends TestCase
{
    public static function setUpBeforeClass(): void
    {
        SiteLanguages::install(['de_DE' => ['March' => 'März'], 'ar' => ['March' => 'مارس']]);
    }

    public static function tearDownAfterClass(): void
    {
        SiteLanguages::remove('de_DE', 'ar');
    }

    protected function tearDown(): void
    {
        restore_current_locale();
        update_option('WPLANG', '');
    }

    public function testWhatTheCoreSaysIsSaidInTheSitesLanguage(): void
    {
        self::assertTrue(switch_to_locale('de_DE'));
        self::assertStringStartsWith('Der Server arbeitet', Words::say(Refusal::busy()));
        $failure = new Failure(FailureCode::Expired);
        self::assertStringStartsWith('Das Zugriffstoken ist abgelaufen', Words::say($failure));
        self::assertStringContainsString(Words::say($failure), Words::say(Refusal::unknownUser($failure->message())));
    }

    public function testADayIsWrittenWithTheMonthsOfTheLanguage(): void
    {
        $message = new Message(Word::AlertWithdrawn, date: Date::day(1773327600));
        self::assertStringContainsString('12 March 2026', Words::say($message));
        switch_to_locale('de_DE');
        self::assertStringContainsString('12 März 2026', Words::say($message));
    }

    public function testArabicHasItsSixFormsOfNumbers(): void
    {
        switch_to_locale('ar');
        self::assertSame('لم يبق أي يوم', TokenWords::daysLeft(0));
        self::assertSame('بقي يوم واحد', TokenWords::daysLeft(1));
        self::assertSame('بقي يومان', TokenWords::daysLeft(2));
        self::assertSame('بقيت 7 أيام', TokenWords::daysLeft(7));
        self::assertSame('بقي 14 يومًا', TokenWords::daysLeft(14));
        self::assertSame('بقي 100 يوم', TokenWords::daysLeft(100));
    }

    public function testTheSummaryForThePanelIsInTheLanguageToo(): void
    {
        $id = $this->connect('one_post');
        $record = self::stored("account_$id");
        $record['refresh']['failure'] = (new Failure(FailureCode::SessionEnded))->toArray();
        self::store("account_$id", $record);
        switch_to_locale('de_DE');
        $summary = self::rest('GET', '/accounts')->get_data()['accounts'][0];
        self::assertStringStartsWith('Instagram hat die Sitzung', $summary['attention']['message']);
        self::assertSame($summary['attention']['message'], $summary['refresh']['failure']['message']);
    }

    public function testThePanelGetsItsWordsInTheLanguageAtWork(): void
    {
        $boot = static fn (): array => apply_filters('script_module_data_loupe/panel', []);
        self::assertSame('Paste an access token here.', $boot()['words']['paste.nothing']);
        switch_to_locale('de_DE');
        self::assertSame('Hier ein Zugriffstoken einfügen.', $boot()['words']['paste.nothing']);
        self::assertSame('de-DE', $boot()['language']);
    }

    public function testThePanelGetsEveryFormOfANumber(): void
    {
        switch_to_locale('ar');
        $days = PanelWords::all()['token.days_left'];
        $few = ['لم يبق أي يوم', 'بقي يوم واحد', 'بقي يومان', 'بقيت {days} أيام'];
        foreach ($few as $number => $text) {
            self::assertSame($text, $days[$number]);
        }
        self::assertSame('بقي {days} يومًا', $days[11]);
        self::assertSame('بقي {days} يوم', $days[100]);
    }

    public function testTheEditorsScriptIsGivenItsSentences(): void
    {
        switch_to_locale('de_DE');
        EditorAssets::register();
        $script = (string) wp_scripts()->print_translations('loupe-editor', false);
        self::assertSame(1, preg_match('/\}\s*\)\( "loupe", (\{.*\})\s*\);/s', $script, $json), $script);
        $messages = json_decode($json[1], true)['locale_data']['messages'];
        self::assertSame(['Spalten'], $messages['Columns']);
    }

    public function testMorePostsComeInTheLanguageOfTheirPage(): void
    {
        $this->showFeed();
        $english = $this->more();
        self::assertStringNotContainsString('locale', $english);
        switch_to_locale('de_DE');
        $german = $this->more();
        switch_to_locale('ar');
        $arabic = $this->more();
        restore_current_locale();
        // The front address may have a language of its own: the one that a plugin has by default.
        foreach ([null, 'de_DE', 'ar'] as $front) {
            $front === null || switch_to_locale($front);
            $before = determine_locale();
            self::assertStringContainsString('More posts', (string) self::part($english)?->html, "$front");
            self::assertStringContainsString('Weitere Beiträge', (string) self::part($german)?->html, "$front");
            self::assertStringContainsString('المزيد من المنشورات', (string) self::part($arabic)?->html, "$front");
            self::assertSame($before, determine_locale());
            restore_current_locale();
        }
        // The third part is of the same language, out of the second's.
        self::assertSame('de_DE', self::locale($this->more((string) self::part($german)?->html)));
    }

    public function testOnlyTheSiteSaysInWhichLanguageMorePostsCome(): void
    {
        $this->showFeed();
        self::assertSame(404, self::part($this->more() . '&locale=de_DE')?->status);
        switch_to_locale('de_DE');
        $german = $this->more();
        restore_current_locale();
        self::assertSame(404, self::part(str_replace('de_DE', 'ar', $german))?->status);
        self::assertSame(404, self::part(str_replace('&locale=de_DE', '', $german))?->status);
    }

    public function testALanguageThatIsNotThereAnyMoreIsNotSpoken(): void
    {
        $this->showFeed();
        switch_to_locale('ar');
        $arabic = $this->more();
        restore_current_locale();
        SiteLanguages::remove('ar');
        $html = (string) self::part($arabic)?->html;
        SiteLanguages::install(['ar' => ['March' => 'مارس']]);
        self::assertStringContainsString('More posts', $html);
    }

    public function testWhatIsKeptOfAPageDoesNotTakeTheSitesNewLanguageForItsOwn(): void
    {
        $this->showFeed();
        update_option('WPLANG', 'de_DE');
        switch_to_locale('de_DE');
        self::assertNull(self::locale($this->more()));
        update_option('WPLANG', '');
        self::assertSame('de_DE', self::locale($this->more()));
    }

    /** An account with posts for several parts, which visitors see. */
    private function showFeed(): void
    {
        self::withoutPictures();
        $this->connect();
        self::actAs(null);
    }

    /** @return string address of the second part, as a page has it */
    private function more(?string $html = null): string
    {
        wp_cache_flush();
        // Each is a page of its own, whose first feed it is.
        $renderer = new FeedRenderer(
            $this->services->accounts(),
            fn (): FeedDrawing => $this->faces()->feedDrawing(),
            fn (): Feeds => $this->services->feeds(),
        );
        $html ??= self::sent($renderer->render(['more' => 'button', 'count' => 6]));
        self::assertSame(1, preg_match('/ data-more="([^"]+)"/', $html, $found), $html);
        return html_entity_decode($found[1]);
    }

    private static function part(string $address): ?Reply
    {
        return FrontVisit::get($address);
    }

    private static function locale(string $address): ?string
    {
        parse_str((string) parse_url($address, PHP_URL_QUERY), $asked);
        return $asked['locale'] ?? null;
    }
}
