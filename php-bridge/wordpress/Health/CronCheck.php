<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\WordPress\Cron;
use Loupe\WordPress\Front\FrontAddress;
use Loupe\WordPress\Plugin;
use Loupe\WordPress\SelfCall;
use Loupe\WordPress\Services;

/**
 * Whether anything does what is due: WordPress's cron, else somebody who calls
 * the site's address for it, else the site itself when visitors come. A page
 * had better not wait for it: the site, asked by itself, may be silent for
 * seconds.
 */
final class CronCheck implements Check
{
    public function __construct(private readonly Services $services)
    {
    }

    public function id(): string
    {
        return Plugin::SLOW_CHECK;
    }

    public function label(): string
    {
        return __('Scheduled updates of Instagram feeds', 'loupe');
    }

    public function run(): Finding
    {
        $accounts = $this->services->accounts();
        if ($accounts->areNone()) {
            return new Finding(
                Status::Good,
                __('No scheduled task is needed', 'loupe'),
                [__('It is set up when an Instagram account is connected.', 'loupe')]
            );
        }
        $isWorkLate = $this->services->overdue()->isAnything();
        return match ([Cron::isLate(), $isWorkLate]) {
            [false, false] => new Finding(
                Status::Good,
                __('WordPress’s scheduled tasks look after the Instagram feeds', 'loupe'),
                [self::planned()]
            ),
            [true, false] => $accounts->leaving() === [] ? self::nothingOverdue() : self::removalOverdue(),
            [false, true] => new Finding(
                Status::Recommended,
                __('WordPress’s scheduled tasks leave work on Instagram feeds undone', 'loupe'),
                [self::planned(), __(
                    'They run on time, but something has waited for two hours or longer. If the next run does not do it either, runs stop before their end, or the database does not store what they write: look into PHP’s error log, or ask your host to.',
                    'loupe'
                )]
            ),
            [true, true] => $this->findingWithoutCron(),
        };
    }

    private static function nothingOverdue(): Finding
    {
        return new Finding(
            Status::Good,
            __('The Instagram feeds get by without WordPress’s scheduled tasks', 'loupe'),
            [self::planned(), __(
                'Nothing is overdue all the same: what could be done was done by other requests.',
                'loupe'
            )]
        );
    }

    /** No visitor of a feed and nobody in wp-admin does that. */
    private static function removalOverdue(): Finding
    {
        return new Finding(
            Status::Recommended,
            __('WordPress’s scheduled tasks do not run, so the removal of an Instagram account waits', 'loupe'),
            [self::planned(), __('What is left of the account is removed with the next run.', 'loupe'), self::todo()],
            FrontAddress::of(FrontAddress::TICK)
        );
    }

    private function findingWithoutCron(): Finding
    {
        $obstacle = SelfCall::obstacle();
        if ($obstacle === null) {
            return new Finding(
                Status::Recommended,
                __('WordPress’s scheduled tasks do not run, so Instagram feeds wait for visitors', 'loupe'),
                [
                    self::planned(),
                    __('The site asks itself to do what is due when somebody visits a page with a feed.', 'loupe'),
                    self::todo(),
                ],
                FrontAddress::of(FrontAddress::TICK)
            );
        }
        return new Finding(
            Status::Critical,
            __('Nothing keeps the Instagram feeds fresh', 'loupe'),
            [
                self::planned(),
                __(
                    'WordPress’s scheduled tasks do not run, and the site cannot call itself either. Tokens are refreshed only while somebody works in wp-admin, and a token that nobody refreshes for 60 days expires.',
                    'loupe'
                ),
                /* translators: %s: a technical reason, such as "HTTP 401" */
                sprintf(__('What comes back is: %s.', 'loupe'), rtrim($obstacle, '.')),
                self::todo(),
            ],
            FrontAddress::of(FrontAddress::TICK)
        );
    }

    private static function todo(): string
    {
        return __(
            'Have your host’s cron or an uptime monitor call this address every 15 minutes. It needs no login, and it only does what is due:',
            'loupe'
        );
    }

    private static function planned(): string
    {
        $next = wp_next_scheduled(Plugin::TICK);
        if ($next === false) {
            return __('No run is planned.', 'loupe');
        }
        $distance = human_time_diff($next, time());
        return $next >= time()
            /* translators: %s: a span of time, such as "20 minutes" */
            ? sprintf(__('The next run is planned in %s.', 'loupe'), $distance)
            /* translators: %s: a span of time, such as "3 days" */
            : sprintf(__('The next run was due %s ago.', 'loupe'), $distance);
    }
}
