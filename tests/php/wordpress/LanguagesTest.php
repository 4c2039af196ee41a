<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Message;
use Loupe\WordPress\Faces\Block\EditorAssets;
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
}
