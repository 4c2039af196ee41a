<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Secret;

use Loupe\Core\Secret\KeyStrength;
use PHPUnit\Framework\TestCase;

final class KeyStrengthTest extends TestCase
{
    /** @return iterable<string, array{string}> what people write who have no generator at hand */
    public static function easy(): iterable
    {
        yield 'one character' => [str_repeat('a', 32)];
        yield 'one character, very often' => [str_repeat('x', 1000)];
        yield 'two characters in turn' => [str_repeat('ab', 40)];
        yield 'two halves' => [str_repeat('a', 16) . str_repeat('b', 16)];
        yield 'a word again and again' => [str_repeat('password', 5)];
        yield 'a word with disguises again and again' => [str_repeat('P4ssw0rd!', 5)];
        yield 'a short random text again and again' => [str_repeat('xK9#', 10)];
        yield 'a phrase again and again' => [str_repeat('MySecretKey123!', 6)];
        yield 'a long phrase twice' => [str_repeat('put your unique phrase here ', 2)];
        yield 'digits in order' => ['01234567890123456789012345678901'];
        yield 'hexadecimal digits in order' => ['0123456789abcdef0123456789abcdef'];
        yield 'letters in order' => ['abcdefghijklmnopqrstuvwxyz0123456789'];
        yield 'letters backwards' => ['zyxwvutsrqponmlkjihgfedcba9876543210'];
        yield 'digits in pairs' => ['00112233445566778899aabbccddeeff'];
        yield 'two rows in turn' => ['f0e1d2c3b4a5968778695a4b3c2d1e0f'];
        yield 'rows of a keyboard' => ['qwertyuiopasdfghjklzxcvbnm1234567890'];
        yield 'rows of a German keyboard' => ['qwertzuiopasdfghjklyxcvbnm1234567890'];
        yield 'a famous passphrase' => ['correct horse battery staple 2024!'];
        yield 'words without blanks' => ['CorrectHorseBatteryStapleAndMoreWords'];
        yield 'a sentence' => ['this is my very secret wordpress key'];
        yield 'a sample of a guide' => ['define-your-own-key-here-with-at-least-32-characters'];
        yield 'a German sample' => ['Füge hier deine Zeichenkette in KEY ein'];
        yield 'a Russian sample' => ['впишите сюда уникальную фразу'];
        yield 'words of hexadecimal digits' => ['deadbeefdeadbeefdeadbeefdeadbeef'];
        yield 'nothing' => [''];
        yield 'random but short' => ['rT7#kQ9!mZ2$xV5&'];
    }

    /** @dataProvider easy */
    public function testWhatARuleOrADictionaryForetellsIsNoKey(string $key): void
    {
        self::assertFalse(KeyStrength::isEnough($key), (string) KeyStrength::bits($key));
    }

    /** @return iterable<string, array{string}> what generators give */
    public static function generated(): iterable
    {
        yield 'our own line' => ['q0v8Jm3ZkYt1c7R5xWbN2fLhGdUe9sAoPiVyTnKzQrMwXjCgEu4S6lBHaDp1OFIk'];
        yield 'WordPress\'s service' => ['}Vg|8-e]J:d&~K#yq2+N^w0P(xZ;5uF!Rb7$mT<Lh{3sC9/kXa=o@DvW.4i*Ez6'];
        yield '32 hexadecimal digits' => ['9f86d081884c7d659a2feaa0c55ad015'];
        yield 'a SHA-1' => ['a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'];
        yield '32 letters and digits' => ['h7Kq2ZpX9vRt4LmWc8NbYs3JdGf6TuAe'];
        yield 'lower-case letters' => ['kqzxjwvbtrpnmhdgflsckqwzvxnbjtrpmdhgkfslcqzwxvjbtrnpmhdkgflscqwz'];
        yield 'a UUID and another' => ['3f2b8c1e-7d4a-4e96-b05f-8a1c6d29e7f3c7e1a95d-2b84-4f06-9d3a-61f8b0e4c2d7'];
        yield 'bytes' => [(string) hex2bin('8f1d4ab7c93e602558fae1790cd3b64412997f0ae8352bc6d174806b1fa95de3')];
    }

    /** @dataProvider generated */
    public function testWhatAGeneratorMakesIsTaken(string $key): void
    {
        self::assertTrue(KeyStrength::isEnough($key), (string) KeyStrength::bits($key));
    }
}
