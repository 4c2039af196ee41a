<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Refresh;

use Loupe\Core\Account\TokenLife;
use Loupe\Core\Work\Refresh\RefreshPolicy;
use PHPUnit\Framework\TestCase;

final class RefreshPolicyTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const HOUR = 3600;
    private const DAY = 86400;
    private const SIXTY_DAYS = 60 * self::DAY;

    public function testATokenOfKnownLifeIsRefreshedWellBeforeHalfOfItIsOver(): void
    {
        $life = TokenLife::known(self::NOW, self::NOW + self::SIXTY_DAYS);
        foreach (range(1, 500) as $seed) {
            $after = RefreshPolicy::next($life, $seed) - self::NOW;
            self::assertGreaterThanOrEqual(3 * self::DAY, $after);
            self::assertLessThanOrEqual(6 * self::DAY, $after);
        }
    }

    public function testAThousandSitesDoNotRefreshTogether(): void
    {
        $life = TokenLife::known(self::NOW, self::NOW + self::SIXTY_DAYS);
        $perHour = [];
        foreach (range(1, 1000) as $seed) {
            $hour = intdiv(RefreshPolicy::next($life, $seed), self::HOUR);
            $perHour[$hour] = ($perHour[$hour] ?? 0) + 1;
        }
        self::assertLessThan(35, max($perHour));
    }

    public function testTheSameSiteGetsTheSameAnswer(): void
    {
        $life = TokenLife::known(self::NOW, self::NOW + self::SIXTY_DAYS);
        self::assertSame(RefreshPolicy::next($life, 7), RefreshPolicy::next($life, 7));
    }

    public function testATokenOfUnknownLifeIsRefreshedAsSoonAsInstagramAllows(): void
    {
        foreach ([TokenLife::assumed(self::NOW), TokenLife::assumed(self::NOW)->possiblyShort()] as $life) {
            $after = RefreshPolicy::next($life, 3) - self::NOW;
            self::assertGreaterThan(self::DAY, $after);
            self::assertLessThan(26 * self::HOUR, $after);
        }
    }

    public function testNoRefreshComesBeforeADayHoweverShortTheLife(): void
    {
        $life = TokenLife::known(self::NOW, self::NOW + 2 * self::DAY);
        self::assertGreaterThan(self::NOW + self::DAY, RefreshPolicy::next($life, 1));
    }

    public function testFailuresBackOffUpToADay(): void
    {
        $life = TokenLife::known(self::NOW, self::NOW + self::SIXTY_DAYS);
        $delays = array_map(
            static fn (int $n): int => RefreshPolicy::afterFailure($life, $n, null, self::NOW, 5) - self::NOW,
            range(1, 12)
        );
        self::assertLessThanOrEqual(900, $delays[0]);
        self::assertGreaterThan(4 * $delays[0], $delays[3]);
        self::assertLessThanOrEqual(self::DAY, max($delays));
        self::assertGreaterThan(self::DAY / 2, $delays[11]);
    }

    public function testNearItsEndATokenIsTriedMoreOften(): void
    {
        $life = TokenLife::known(self::NOW - 59 * self::DAY, self::NOW + 2 * self::HOUR);
        $next = RefreshPolicy::afterFailure($life, 20, null, self::NOW, 5);
        self::assertLessThanOrEqual(self::NOW + self::HOUR, $next);
    }

    public function testNearTheEndOfAnAssumedLifeItHurriesToo(): void
    {
        $life = TokenLife::assumed(self::NOW - self::SIXTY_DAYS + 2 * self::HOUR);
        $next = RefreshPolicy::afterFailure($life, 20, null, self::NOW, 5);
        self::assertLessThanOrEqual(self::NOW + self::HOUR, $next);
    }

    public function testWhatInstagramAsksToWaitIsObeyedEvenThen(): void
    {
        $life = TokenLife::known(self::NOW - 59 * self::DAY, self::NOW + 2 * self::HOUR);
        self::assertSame(self::NOW + 6000, RefreshPolicy::afterFailure($life, 1, 6000, self::NOW, 5));
    }

    public function testAnExpiredTokenIsStillTriedOnceADay(): void
    {
        $life = TokenLife::known(self::NOW - 70 * self::DAY, self::NOW - 10 * self::DAY);
        $next = RefreshPolicy::afterFailure($life, 30, null, self::NOW, 5);
        self::assertGreaterThan(self::NOW + self::DAY / 2, $next);
        self::assertLessThanOrEqual(self::NOW + self::DAY, $next);
    }

    public function testOnlyATokenKnownToBeYoungIsTooYoung(): void
    {
        $known = TokenLife::known(self::NOW, self::NOW + self::SIXTY_DAYS);
        self::assertTrue(RefreshPolicy::isTooYoung($known, self::NOW + self::DAY - 1));
        self::assertFalse(RefreshPolicy::isTooYoung($known, self::NOW + self::DAY));
        self::assertFalse(RefreshPolicy::isTooYoung(TokenLife::assumed(self::NOW), self::NOW));
    }

    public function testATokenDatedInTheFutureByAClockThatWasWrongIsNotTakenForYoung(): void
    {
        $life = TokenLife::known(self::NOW + 40 * self::DAY, self::NOW + 100 * self::DAY);
        self::assertFalse(RefreshPolicy::isTooYoung($life, self::NOW));
    }
}
