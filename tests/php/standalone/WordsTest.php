<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\FailureCode;
use Loupe\Core\Graph\Product;
use Loupe\Core\Refusal;
use Loupe\Standalone\Words;
use Loupe\Tests\WordPress\Sandbox;

/** A person at a command line is sent to no page, form or constant, which are not there. */
final class WordsTest extends TestCase
{
    private const ELSEWHERE = '/this page|the page shows|the form\b|panel|Theme|wp-config|WordPress|database|LOUPE_/';

    /** @dataProvider refusals */
    public function testARefusalSpeaksOfNothingThatIsNotThere(Refusal $refusal): void
    {
        self::assertDoesNotMatchRegularExpression(self::ELSEWHERE, Words::say($refusal));
    }

    /** @return iterable<string, array{Refusal}> that a command can come to */
    public static function refusals(): iterable
    {
        $refusals = [
            Refusal::noApp(),
            Refusal::appLocked(),
            Refusal::noRedirectUri(),
            Refusal::noAccount(),
            Refusal::notStored(),
            Refusal::tooEarly(),
            Refusal::notYet(),
            Refusal::busy(),
        ];
        foreach ($refusals as $refusal) {
            yield $refusal->code->value => [$refusal];
        }
    }

    /** @dataProvider texts */
    public function testWhatIsNoTokenIsToldWithoutThingsThatAreNotThere(string $text, string $said): void
    {
        foreach (Product::cases() as $product) {
            $words = Words::ofText($text, $product);
            self::assertStringContainsString($said, $words);
            self::assertDoesNotMatchRegularExpression(self::ELSEWHERE, $words);
        }
    }

    /** @return iterable<string, array{string, string}> */
    public static function texts(): iterable
    {
        yield 'nothing' => ['', 'Paste an access token'];
        yield 'an app secret' => [Sandbox::APP_SECRET, 'app secret, not a token'];
        yield 'an app\'s ID' => [Sandbox::APP_ID, 'ID of an app or an account'];
        yield 'a sentence' => ['hello', 'no access token in this text'];
        yield 'the page to allow access' => [
            'https://www.instagram.com/oauth/authorize?client_id=1',
            'authorisation page',
        ];
        yield 'a cancelled authorisation' => [
            'https://example.org/?error=access_denied&error_reason=user_denied',
            'did not allow access',
        ];
        yield 'a reply without a token' => ['{"id":"17841400000000001"}', 'no token in it'];
        yield 'a Facebook token' => ['EAA' . str_repeat('x9Z', 50), 'Facebook token'];
    }

    public function testATokenOfTheOtherProductNamesTheSettingThatThereIs(): void
    {
        $words = Words::ofText('IGAA' . str_repeat('x9Z', 50), Product::BasicDisplay);
        self::assertStringContainsString("Set 'product' in loupe-config.php to instagram_login", $words);
        self::assertDoesNotMatchRegularExpression(self::ELSEWHERE, $words);
    }

    /** @dataProvider codes */
    public function testAFailureAtInstagramSpeaksOfNothingThatIsNotThere(FailureCode $code): void
    {
        self::assertDoesNotMatchRegularExpression(self::ELSEWHERE, Words::say(new Failure($code)));
    }

    /** @return iterable<string, array{FailureCode}> */
    public static function codes(): iterable
    {
        foreach (FailureCode::cases() as $code) {
            // What a browser alone can meet.
            if ($code !== FailureCode::Blocked) {
                yield $code->value => [$code];
            }
        }
    }
}
