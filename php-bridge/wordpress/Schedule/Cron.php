<?php

declare(strict_types=1);

namespace Loupe\WordPress\Schedule;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Tick\Tick;
use Loupe\WordPress\Ports\OptionStore;
use Loupe\WordPress\Site\Activation;
use Loupe\WordPress\Site\Names;

/**
 * WordPress's cron: an hourly tick while an account is connected or being
 * removed, and one sooner while work is left over.
 */
final class Cron
{
    public function __construct(private readonly Accounts $accounts, private readonly Tick $tick)
    {
    }

    public function run(): void
    {
        $isWhole = false;
        try {
            OptionStore::recheck();
            $this->tick->run();
            $isWhole = true;
        } finally {
            // What throws is tried again by the next hour's run, and not every minute.
            $isWhole ? $this->keepScheduled() : $this->keepHourly();
        }
    }

    /** Only what must not wait for the next run. */
    public function runPressing(): void
    {
        try {
            $this->tick->doPressing();
        } finally {
            $this->keepScheduled();
        }
    }

    /** To be called after every change: it makes the schedule fit the accounts. */
    public function keepScheduled(): void
    {
        // Somebody may have deactivated the plugin while this request was at work.
        if (Activation::isActive()) {
            $this->schedule();
        }
    }

    /** Also while the plugin is being activated, when WordPress does not count it as active yet. */
    public function schedule(): void
    {
        $this->scheduleHourly();
        if ($this->tick->isDue()) {
            // An argument of its own: WordPress drops an event that looks like one already planned.
            wp_schedule_single_event(time() + MINUTE_IN_SECONDS, Names::TICK, ['rest']);
        }
    }

    private function keepHourly(): void
    {
        if (Activation::isActive()) {
            $this->scheduleHourly();
        }
    }

    private function scheduleHourly(): void
    {
        if ($this->accounts->areNone()) {
            self::stop();
            return;
        }
        if (self::isTooFarAhead((int) wp_next_scheduled(Names::TICK))) {
            self::stop();
        }
        if (
            wp_get_schedule(Names::TICK) === false
            && !wp_schedule_event(time() + HOUR_IN_SECONDS, 'hourly', Names::TICK)
        ) {
            // Another request may just have planned it, and WordPress remembers the list without.
            wp_cache_delete('alloptions', 'options');
        }
    }

    /** Whether the hourly tick is overdue, is planned no more, or would be waited for in vain. */
    public static function isLate(): bool
    {
        $next = wp_next_scheduled(Names::TICK);
        return $next === false || $next < time() - Job::GRACE || self::isTooFarAhead($next);
    }

    public static function stop(): void
    {
        wp_unschedule_hook(Names::TICK);
    }

    /** Planned by a clock that was ahead. */
    private static function isTooFarAhead(int $next): bool
    {
        return $next > time() + Job::GRACE;
    }
}
