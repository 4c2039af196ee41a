<?php

declare(strict_types=1);

namespace Loupe\WordPress\Checks;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Tick\Overdue;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Schedule\Loopback;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Words\CronCheckWords;

/**
 * Whether anything does what is due: WordPress's cron, else somebody who calls
 * the site's address for it, else the site itself when visitors come. A page
 * had better not wait for it: the site, asked by itself, may be silent for
 * seconds.
 */
final class CronCheck implements Check
{
    public function __construct(private readonly Accounts $accounts, private readonly Overdue $overdue)
    {
    }

    public function id(): string
    {
        return Names::SLOW_CHECK;
    }

    public function label(): string
    {
        return CronCheckWords::label();
    }

    public function run(): Finding
    {
        if ($this->accounts->areNone()) {
            return new Finding(
                Status::Good,
                CronCheckWords::notNeeded(),
                [CronCheckWords::whenNeeded()]
            );
        }
        $isWorkLate = $this->overdue->isAnything();
        return match ([Cron::isLate(), $isWorkLate]) {
            [false, false] => new Finding(
                Status::Good,
                CronCheckWords::good(),
                [self::planned()]
            ),
            [true, false] => $this->accounts->leaving() === [] ? self::nothingOverdue() : self::removalOverdue(),
            [false, true] => new Finding(
                Status::Recommended,
                CronCheckWords::workUndone(),
                [self::planned(), CronCheckWords::workUndoneMeans()]
            ),
            [true, true] => $this->findingWithoutCron(),
        };
    }

    private static function nothingOverdue(): Finding
    {
        return new Finding(
            Status::Good,
            CronCheckWords::doneWithout(),
            [self::planned(), CronCheckWords::doneWithoutMeans()]
        );
    }

    /** No visitor of a feed and nobody in wp-admin does that. */
    private static function removalOverdue(): Finding
    {
        return new Finding(
            Status::Recommended,
            CronCheckWords::removalWaits(),
            [self::planned(), CronCheckWords::removalWaitsMeans(), self::todo()],
            FrontAddress::of(FrontAddress::TICK)
        );
    }

    private function findingWithoutCron(): Finding
    {
        $obstacle = Loopback::obstacle();
        if ($obstacle === null) {
            return new Finding(
                Status::Recommended,
                CronCheckWords::waitsForVisitors(),
                [
                    self::planned(),
                    CronCheckWords::waitsForVisitorsMeans(),
                    self::todo(),
                ],
                FrontAddress::of(FrontAddress::TICK)
            );
        }
        return new Finding(
            Status::Critical,
            CronCheckWords::nothingRuns(),
            [
                self::planned(),
                CronCheckWords::nothingRunsMeans(),
                CronCheckWords::answer(rtrim($obstacle, '.')),
                self::todo(),
            ],
            FrontAddress::of(FrontAddress::TICK)
        );
    }

    private static function todo(): string
    {
        return CronCheckWords::todo();
    }

    private static function planned(): string
    {
        $next = wp_next_scheduled(Names::TICK);
        if ($next === false) {
            return CronCheckWords::noRun();
        }
        $distance = human_time_diff($next, time());
        return $next >= time()
            ? CronCheckWords::nextRun($distance)
            : CronCheckWords::lateRun($distance);
    }
}
