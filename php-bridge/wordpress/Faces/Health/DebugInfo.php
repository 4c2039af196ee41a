<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Health;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\CallBudget;
use Loupe\Core\Graph\CallKind;
use Loupe\Core\Graph\Config;
use Loupe\Core\Value\Printable;
use Loupe\Core\View\Summaries;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\KeySource;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;
use Loupe\WordPress\Words\DebugWords;

/**
 * A section of Site Health's "Info": what one needs to know to help somebody.
 * No token, no secret, no key; what names a person is not copied.
 */
final class DebugInfo
{
    public function __construct(
        private readonly Config $config,
        private readonly Accounts $accounts,
        private readonly AppRepository $app,
        private readonly CallBudget $budget,
        private readonly Summaries $summaries,
    ) {
    }

    /**
     * For the filter debug_information.
     *
     * @param array<string, mixed> $info
     * @return array<string, mixed>
     */
    public function section(array $info): array
    {
        $fields = $this->site();
        foreach ($this->accounts->all() as $number => $account) {
            $fields += $this->account($account, $number + 1);
        }
        $info['loupe'] = ['label' => 'Loupe', 'fields' => $fields];
        return $info;
    }

    /** @return array<string, array<string, mixed>> */
    private function site(): array
    {
        $next = wp_next_scheduled(Names::TICK);
        return [
            'version' => self::field(DebugWords::version(), PluginFiles::version()),
            'product' => self::field(DebugWords::product(), $this->config->product->value),
            'graph' => self::field(DebugWords::api(), $this->config->graphBase()),
            'key' => self::field(
                DebugWords::key(),
                KeySource::fromConstants()->name() ?? DebugWords::noKey()
            ),
            'app' => self::flag(
                DebugWords::appStored(),
                $this->app->get() instanceof App
            ),
            'cron' => self::field(DebugWords::nextRun(), self::date($next === false ? null : $next)),
            'cron_late' => self::flag(DebugWords::runOverdue(), Cron::isLate()),
            'wp_cron_disabled' => self::flag(
                'DISABLE_WP_CRON',
                defined('DISABLE_WP_CRON') && constant('DISABLE_WP_CRON')
            ),
            'tick' => self::field(DebugWords::address(), FrontAddress::of(FrontAddress::TICK)),
            'calls' => self::field(
                DebugWords::calls(),
                $this->budget->used() . '/' . $this->config->hourlyCalls
            ),
        ];
    }

    /** @return array<string, array<string, mixed>> */
    private function account(Account $account, int $number): array
    {
        $summary = $this->summaries->of($account);
        $values = [
            'type' => $summary->accountType->value,
            'state' => $summary->state->value,
            'token' => $summary->token->lifetime->value,
            'expires' => self::date($summary->token->expiresAt),
            'connected' => self::date($account->connectedAt),
            'last refresh' => self::date($summary->refresh->last),
            'next refresh' => self::date($summary->refresh->next),
            'refresh failed' => $summary->refresh->failure?->code->value ?? '-',
            'last sync' => self::date($summary->sync->last),
            'next sync' => self::date($summary->sync->next),
            'sync failed' => $summary->sync->failure?->code->value ?? '-',
            'posts stored' => $summary->items,
            'calls in the last 24 hours' => $this->budget->usedInLastDay($account->id),
            'calls to read all posts' => $this->budget->otherInLastDay($account->id, CallKind::Deep),
            'calls for chosen posts' => $this->budget->otherInLastDay($account->id, CallKind::Chosen),
            'no calls until' => self::date($this->budget->heldUntil($account->id)),
        ];
        $names = ['name' => $account->name(), 'id' => $account->id];
        return [
            /* translators: %d: 1 for the first account, and so on */
            "name_$number" => self::field(DebugWords::accountName((string) $number), $names)
                + ['private' => true],
            /* translators: %d: 1 for the first account, and so on */
            "account_$number" => self::field(DebugWords::account((string) $number), $values),
        ];
    }

    /**
     * @param string|array<string, string|int> $value
     * @return array<string, mixed>
     */
    private static function field(string $label, string|array $value): array
    {
        $printable = static fn (mixed $text): mixed => is_string($text) ? Printable::line($text) : $text;
        return ['label' => $label, 'value' => is_array($value) ? array_map($printable, $value) : $printable($value)];
    }

    /** @return array<string, mixed> */
    private static function flag(string $label, bool $value): array
    {
        return ['label' => $label, 'value' => $value ? DebugWords::yes() : DebugWords::no(), 'debug' => $value];
    }

    private static function date(?int $time): string
    {
        return $time === null ? '-' : gmdate('Y-m-d\TH:i:s\Z', $time);
    }
}
