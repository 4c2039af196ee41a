<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Value;

use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Value\AccountId;
use Loupe\Tests\Core\MemorySite;
use PHPUnit\Framework\TestCase;

/** Names of records, locks and folders are made of ids, and of nothing else. */
final class AccountIdTest extends TestCase
{
    /** @return iterable<string, array{mixed}> */
    public static function others(): iterable
    {
        yield 'a path' => ['../../evil'];
        yield 'a path behind an id' => ['10/../../evil'];
        yield 'nothing' => [''];
        yield 'an account that is leaving' => ['-10'];
        yield 'a line behind an id' => ["10\n"];
        yield 'a null byte behind an id' => ["10\0"];
        yield 'a blank before an id' => [' 10'];
        yield 'a fraction' => ['1.0'];
        yield 'more digits than 64 bits have' => ['12345678901234567890'];
        yield 'digits of another script' => ['١٠'];
        yield 'a list' => [['10']];
        yield 'a number' => [10];
        yield 'none' => [null];
    }

    public function testAnIdIsOneToNineteenDigits(): void
    {
        foreach (['0', '10', '17841400000000001', '9999999999999999999'] as $digits) {
            self::assertSame($digits, AccountId::read($digits)?->digits);
        }
    }

    /** @dataProvider others */
    public function testNothingElseIsOne(mixed $other): void
    {
        self::assertNull(AccountId::read($other));
        if (is_string($other)) {
            $this->expectException(\ValueError::class);
            new AccountId($other);
        }
    }

    /** @return iterable<string, array{string}> */
    public static function strangers(): iterable
    {
        yield 'an id that is not connected' => ['99'];
        foreach (self::others() as $what => [$other]) {
            if (is_string($other)) {
                yield $what => [$other];
            }
        }
    }

    /** @dataProvider strangers */
    public function testWorkForNoConnectedAccountIsRefusedAndLeavesNothing(string $id): void
    {
        $site = new MemorySite(1_764_000_000);
        $outcomes = [
            $site->refresher()->refresh($id),
            $site->refresher()->refreshIfDue($id),
            $site->feedSync()->sync($id),
            $site->feedSync()->syncIfDue($id, 10),
            $site->disconnector()->disconnect($id),
        ];
        foreach ($outcomes as $outcome) {
            self::assertSame(RefusalCode::NoAccount, $outcome->code);
        }
        self::assertSame([], $site->lock->taken);
        self::assertSame([], $site->store->keys());
    }
}
