<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;
use Loupe\WordPress\Site\KeySource;

final class KeySourceTest extends TestCase
{
    private const OWN = 'q0v8Jm3ZkYt1c7R5xWbN2fLhGdUe9sAoPiVyTnKzQrMwXjCg';
    private const ANOTHER = 'tB6nXp4WsDk9zHy2MvQf7LcRj1GoEa8UwTi3KbYx5VuNqZeS';
    private const WEAK = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

    public function testTheOwnKeyComesFirst(): void
    {
        $source = new KeySource([...self::real(), 'LOUPE_KEY' => self::OWN]);
        self::assertSame(self::OWN, $source->material());
        self::assertSame('LOUPE_KEY', $source->name());
        self::assertFalse($source->isOwnRefused());
    }

    public function testWordPresssOwnKeysServeWhereThereIsNoOther(): void
    {
        self::assertNotNull((new KeySource(self::real()))->material());
        self::assertNotNull(KeySource::fromConstants()->material());
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function withoutAKey(): iterable
    {
        yield 'no constants' => [[]];
        yield 'sample phrases' => [array_map(static fn (): string => 'put your unique phrase here', self::real())];
        yield 'one is missing' => [array_slice(self::real(), 0, 3)];
        yield 'one is empty' => [[...self::real(), 'AUTH_SALT' => '']];
        yield 'all the same' => [array_map(static fn (): string => self::OWN, self::real())];
        yield 'all easy to guess' => [array_combine(
            array_keys(self::real()),
            array_map(static fn (string $letter): string => str_repeat($letter, 64), ['a', 'b', 'c', 'd'])
        )];
        yield 'easy to guess' => [['LOUPE_KEY' => self::WEAK]];
        yield 'too short' => [['LOUPE_KEY' => 'short']];
        yield 'not a text' => [['LOUPE_KEY' => 12345678901234567]];
    }

    /**
     * @dataProvider withoutAKey
     * @param array<string, mixed> $constants
     */
    public function testASiteWhoseKeysLiveInItsDatabaseHasNone(array $constants): void
    {
        self::assertNull((new KeySource($constants))->material());
    }

    public function testTheLineToPasteDefinesAKeyThatServes(): void
    {
        self::assertSame(1, preg_match("~^define\( 'LOUPE_KEY', '([^']+)' \);\z~", KeySource::line(), $match));
        self::assertSame($match[1], (new KeySource(['LOUPE_KEY' => $match[1]]))->material());
        self::assertNotSame(KeySource::line(), KeySource::line());
    }

    public function testAnOwnKeyThatIsEasyToGuessIsRefusedAndWordPresssOwnServeInItsPlace(): void
    {
        foreach ([self::WEAK, 'short', 5, str_repeat('secret key ', 9)] as $weak) {
            $source = new KeySource([...self::real(), 'LOUPE_KEY' => $weak]);
            self::assertSame((new KeySource(self::real()))->material(), $source->material());
            self::assertTrue($source->isOwnRefused());
        }
    }

    public function testWhatAWeakKeyHasSealedStaysReadableAndNothingNewIsEntrustedToIt(): void
    {
        $old = new Vault(self::WEAK, '1');
        $sealed = $old->seal(new Secret('IGAAtoken'), 'token of 1');
        foreach ([[], self::real(), ['LOUPE_KEY_PREVIOUS' => self::WEAK, 'LOUPE_KEY' => self::OWN]] as $others) {
            $vault = (new KeySource(['LOUPE_KEY' => self::WEAK, ...$others]))->vault('1', false);
            self::assertSame('IGAAtoken', $vault?->open($sealed, 'token of 1')?->reveal());
            self::assertSame($others !== [], $vault->isStrong);
        }
    }

    public function testAnOwnKeyThatComesLaterOrInPlaceOfAnotherLosesNothing(): void
    {
        $real = self::real();
        $shared = implode("\n", $real);
        $changes = [
            'introduced' => [$shared, [...$real, 'LOUPE_KEY' => self::OWN]],
            'changed' => [self::ANOTHER, [...$real, 'LOUPE_KEY' => self::OWN, 'LOUPE_KEY_PREVIOUS' => self::ANOTHER]],
            'taken out' => [self::ANOTHER, [...$real, 'LOUPE_KEY_PREVIOUS' => self::ANOTHER]],
            'salts rotated' => [self::OWN, [...array_map(strrev(...), $real), 'LOUPE_KEY' => self::OWN]],
        ];
        foreach ($changes as $change => [$before, $constants]) {
            $sealed = (new Vault($before, '1'))->seal(new Secret('IGAAtoken'), 'token of 1');
            $vault = (new KeySource($constants))->vault('1', false);
            self::assertSame('IGAAtoken', $vault?->open($sealed, 'token of 1')?->reveal(), $change);
        }
    }

    public function testADumpedSourceShowsNoKey(): void
    {
        $source = new KeySource(['LOUPE_KEY' => self::OWN]);
        self::assertStringNotContainsString('q0v8', print_r([$source, $source->vault('1', true)], true));
    }

    /** @return array<string, string> */
    private static function real(): array
    {
        return [
            'AUTH_KEY' => '}Vg|8-e]J:d&~K#yq2+N^w0P(xZ;5uF!Rb7$mT<Lh{3sC9/kXa=o@DvW.4i*Ez6',
            'SECURE_AUTH_KEY' => 'k2$Wq9!zR4)xT7^bN0&mC5*vJ8(gH1_yL6+pF3=dS@aE#uK%oI~tY`rU|eQ{wB}',
            'AUTH_SALT' => 'n7<Gd1>Xs5?Ym9.Lk3,Pa8;Jf2:Hc6[Vb0]Zq4{Wt}Ru|Ei_Ov-Bn+Cy=Dx~Fz!',
            'SECURE_AUTH_SALT' => 'x4@Bw8#Nf2$Km6%Tr0^Lc5&Yp9*Gd3(Hs7)Jv1_Zq+Ea=Uo{Xi}Wn|Rt:Py;Dk<',
        ];
    }
}
