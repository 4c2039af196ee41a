<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\App;
use Loupe\Core\Refusal;
use Loupe\Tests\Core\SpecWords;
use PHPUnit\Framework\TestCase;

final class AppTest extends TestCase
{
    private const ID = '900000000000098';
    private const SECRET = '0123456789abcdef0123456789abcdef';

    public function testBlanksAndQuotesAroundThemAreForgiven(): void
    {
        $app = App::read(' "' . self::ID . "\" \n", "\t'" . self::SECRET . "' ");
        self::assertSame(self::ID, $app->id);
        self::assertSame(self::SECRET, $app->secret->reveal());
    }

    /** @return iterable<string, array{string, string}> what stands before and after */
    public static function unseen(): iterable
    {
        yield 'zero-width spaces' => ["\u{200b}", "\u{200b}"];
        yield 'a byte order mark' => ["\u{feff}", ''];
        yield 'no-break spaces' => ["\u{a0}", "\u{a0}\u{202f}"];
        yield 'marks of direction' => ["\u{200e}", "\u{202c}"];
        yield 'a line separator' => ['', "\u{2028}"];
        yield 'typographic quotes' => ['“', '”'];
        yield 'German quotes with a blank inside' => ['„ ', "\u{a0}“"];
        yield 'guillemets' => ["«\u{202f}", "\u{202f}»"];
    }

    /** @dataProvider unseen */
    public function testWhatCopyingPutsAroundThemUnseenIsForgiven(string $before, string $after): void
    {
        $app = App::read($before . self::ID . $after, $before . self::SECRET . $after);
        self::assertInstanceOf(App::class, $app);
        self::assertSame(self::ID, $app->id);
        self::assertSame(self::SECRET, $app->secret->reveal());
    }

    public function testAnInvisibleCharacterInTheMiddleIsDropped(): void
    {
        $middle = static fn (string $text): string => substr($text, 0, 8) . "\u{ad}\u{200b}" . substr($text, 8);
        $app = App::read($middle(self::ID), $middle(self::SECRET));
        self::assertInstanceOf(App::class, $app);
        self::assertSame(self::ID, $app->id);
        self::assertSame(self::SECRET, $app->secret->reveal());
    }

    /** @return iterable<string, array{string, string, string}> */
    public static function refused(): iterable
    {
        yield 'nothing' => ['', '', 'not_an_app_id'];
        yield 'the secret where the ID belongs' => [self::SECRET, self::ID, 'not_an_app_id'];
        yield 'an ID with a blank inside' => ['9906 2627938098', self::SECRET, 'not_an_app_id'];
        yield 'an ID with a quote inside' => ['9906”2627938098', self::SECRET, 'not_an_app_id'];
        yield 'nothing that can be seen' => ["\u{200b}„“", self::SECRET, 'not_an_app_id'];
        yield 'no secret' => [self::ID, '', 'not_an_app_secret'];
        yield 'a secret that Meta hides' => [self::ID, '●●●●●●●●●●●●●●●●', 'not_an_app_secret'];
        yield 'half a secret' => [self::ID, '0123456789', 'not_an_app_secret'];
        yield 'a sentence' => [self::ID, 'this is my secret, is it not?', 'not_an_app_secret'];
    }

    /** @dataProvider refused */
    public function testWhatCannotBeOneIsRefusedByName(string $id, string $secret, string $code): void
    {
        $refusal = App::read($id, $secret);
        self::assertInstanceOf(Refusal::class, $refusal);
        self::assertSame($code, $refusal->code->value);
        self::assertStringContainsString('Nothing was changed', SpecWords::say($refusal));
    }

    public function testTheSecretIsNotShownWhenDumped(): void
    {
        $app = App::read(self::ID, self::SECRET);
        ob_start();
        var_dump($app);
        $dump = ob_get_clean() . print_r($app, true) . json_encode($app);
        self::assertStringNotContainsString(self::SECRET, $dump);
    }
}
