<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\Meta;

use Loupe\Core\Connect\Meta\SignedRequest;
use Loupe\Core\Value\Secret;
use PHPUnit\Framework\TestCase;

final class SignedRequestTest extends TestCase
{
    private const SECRET = '0123456789abcdef0123456789abcdef';

    /** Signed by another program. */
    private const KNOWN = 'jU_tGwTqwZ7I_hhz4XEYmoDSD9juciBj3Mp3-mGG3Bs.'
        . 'eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTI5MTgzNjgwMCwidXNlcl9pZCI6IjIxODQ3MSJ9';

    /** The same, with an id as a number that no float holds. */
    private const WITH_A_NUMBER = 'G6_dH-4mbmA9traK6oHuZ1_SEimAT4il2b9-wgoQKlE.'
        . 'eyJ1c2VyX2lkIjoxNzg0MTQwMDAwMDAwMDIxOSwiYWxnb3JpdGhtIjoiSE1BQy1TSEEyNTYiLCJpc3N1ZWRfYXQiOjE3NjQwMDAwMDB9';

    public function testAKnownOneIsRead(): void
    {
        $request = SignedRequest::read(self::KNOWN, new Secret(self::SECRET));
        self::assertSame('218471', $request->userId);
        self::assertSame(1291836800, $request->issuedAt);
    }

    public function testAnIdMayBeANumber(): void
    {
        $request = SignedRequest::read(self::WITH_A_NUMBER, new Secret(self::SECRET));
        self::assertSame('17841400000000219', $request->userId);
    }

    public function testAnotherSecretsSignatureIsNotBelieved(): void
    {
        self::assertNull(SignedRequest::read(self::KNOWN, new Secret('fedcba9876543210fedcba9876543210')));
    }

    public function testAChangedPayloadIsNotBelieved(): void
    {
        [$signature] = explode('.', self::KNOWN);
        $payload = self::encode('{"algorithm":"HMAC-SHA256","issued_at":1291836800,"user_id":"218472"}');
        self::assertNull(SignedRequest::read("$signature.$payload", new Secret(self::SECRET)));
    }

    /** @return iterable<string, array{string}> */
    public static function nonsense(): iterable
    {
        yield 'nothing' => [''];
        yield 'no dot' => ['abc'];
        yield 'only a dot' => ['.'];
        yield 'no signature' => ['.' . explode('.', self::KNOWN)[1]];
        yield 'no payload' => [explode('.', self::KNOWN)[0] . '.'];
        yield 'three parts' => [self::KNOWN . '.x'];
        yield 'the signature of the empty payload' => [self::signed('')];
        yield 'a signature in other letters' => [strtolower(self::KNOWN)];
        yield 'a megabyte' => [str_repeat('a', 500_000) . '.' . str_repeat('b', 500_000)];
        yield 'bytes' => ["\xff\xfe.\x00"];
    }

    /** @dataProvider nonsense */
    public function testNonsenseIsNotBelieved(string $text): void
    {
        self::assertNull(SignedRequest::read($text, new Secret(self::SECRET)));
    }

    /** @return iterable<string, array{string}> */
    public static function signedButOfNoUse(): iterable
    {
        yield 'another algorithm' => ['{"algorithm":"none","issued_at":1291836800,"user_id":"218471"}'];
        yield 'no algorithm' => ['{"issued_at":1291836800,"user_id":"218471"}'];
        yield 'no user' => ['{"algorithm":"HMAC-SHA256","issued_at":1291836800}'];
        yield 'a user that is no id' => ['{"algorithm":"HMAC-SHA256","issued_at":1291836800,"user_id":"me"}'];
        yield 'a list of users' => ['{"algorithm":"HMAC-SHA256","issued_at":1291836800,"user_id":["1"]}'];
        yield 'no date' => ['{"algorithm":"HMAC-SHA256","user_id":"218471"}'];
        yield 'a date in words' => ['{"algorithm":"HMAC-SHA256","issued_at":"today","user_id":"218471"}'];
        yield 'a list' => ['[1]'];
        yield 'half of it' => ['{"algorithm":'];
    }

    /** @dataProvider signedButOfNoUse */
    public function testASignatureAloneIsNotEnough(string $payload): void
    {
        self::assertNull(SignedRequest::read(self::signed($payload), new Secret(self::SECRET)));
    }

    public static function signed(string $payload, string $secret = self::SECRET): string
    {
        $payload = self::encode($payload);
        return self::encode(hash_hmac('sha256', $payload, $secret, true)) . '.' . $payload;
    }

    private static function encode(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
