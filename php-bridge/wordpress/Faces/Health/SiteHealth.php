<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Health;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Checks\Check;
use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Words\ButtonWords;

/** The checks as Site Health's tests. */
final class SiteHealth
{
    /** @param list<Check> $checks in the order in which they are shown */
    public function __construct(private readonly Accounts $accounts, private readonly array $checks)
    {
    }

    /**
     * For the filter site_status_tests.
     *
     * @param array<string, array<string, array<string, mixed>>> $tests
     * @return array<string, array<string, array<string, mixed>>>
     */
    public function tests(array $tests): array
    {
        // A site that shows no feed yet has nothing to be well or ill.
        if ($this->accounts->areNone()) {
            return $tests;
        }
        foreach ($this->checks as $check) {
            $name = self::name($check);
            $run = fn (): array => $this->result($check);
            if ($check->id() === Names::SLOW_CHECK) {
                // Without has_rest its page asks admin-ajax.php: see answerSlow().
                $tests['async'][$name] = ['label' => $check->label(), 'test' => $name, 'async_direct_test' => $run];
            } else {
                $tests['direct'][$name] = ['label' => $check->label(), 'test' => $run];
            }
        }
        return $tests;
    }

    /** What its page asks for the slow check. */
    public function answerSlow(): void
    {
        check_ajax_referer('health-check-site-status');
        if (!current_user_can('view_site_health_checks')) {
            wp_send_json_error();
        }
        foreach ($this->checks as $check) {
            if ($check->id() === Names::SLOW_CHECK) {
                wp_send_json_success($this->result($check));
            }
        }
    }

    /** @return array<string, mixed> */
    private function result(Check $check): array
    {
        $finding = $check->run();
        $html = '';
        foreach ($finding->details as $sentence) {
            $html .= '<p>' . esc_html(Printable::line($sentence)) . '</p>';
        }
        if ($finding->copy !== '') {
            $html .= '<p><code>' . esc_html(Printable::line($finding->copy)) . '</code></p>';
        }
        return [
            'label' => Printable::line($finding->title),
            'status' => $finding->status->value,
            'badge' => ['label' => 'Loupe', 'color' => 'blue'],
            'description' => $html,
            'actions' => sprintf(
                '<p><a href="%s">%s</a></p>',
                esc_url(PanelPage::url()),
                esc_html(ButtonWords::openPanel())
            ),
            'test' => self::name($check),
        ];
    }

    private static function name(Check $check): string
    {
        return 'loupe_' . $check->id();
    }
}
