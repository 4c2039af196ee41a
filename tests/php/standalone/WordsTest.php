<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Core\Generated\Word;
use Loupe\Core\Graph\Product;
use Loupe\Standalone\Words;
use Loupe\Standalone\Words\CoreWords;
use Loupe\Tests\WordPress\Sandbox;

/** A person at a command line is sent to no page, form or constant, which are not there. */
final class WordsTest extends TestCase
{
    private const ELSEWHERE = '/this page|the page shows|the form\b|panel|Theme|wp-config|WordPress|database|LOUPE_/';

    /** Whatever is counted. */
    private const NUMBERS = [
        'days' => 7, 'weeks' => 7, 'months' => 7, 'years' => 7,
        'likes' => 7, 'comments' => 7, 'posts' => 7, 'followers' => 7, 'accounts' => 7,
    ];

    /** @dataProvider words */
    public function testWhatTheCoreSaysSpeaksOfNothingThatIsNotThere(Word $word): void
    {
        self::assertDoesNotMatchRegularExpression(self::ELSEWHERE, CoreWords::text($word, self::NUMBERS));
    }

    /** @return iterable<string, array{Word}> that a command can come to */
    public static function words(): iterable
    {
        // What a browser alone can meet, and what is said where there is a form for the app.
        $elsewhere = [
            Word::FailureBlocked,
            Word::PasteAppSecretHasAForm,
            Word::PasteAppIdHasAForm,
        ];
        foreach (Word::cases() as $word) {
            if (!in_array($word, $elsewhere, true)) {
                yield $word->value => [$word];
            }
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
}
