<?php

declare(strict_types=1);

namespace Loupe\WordPress\Health;

use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\Services;

/** The checks as Site Health's tests. */
final class SiteHealth
{
    public function __construct(private readonly Services $services)
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
        $accounts = $this->services->accounts();
        if ($accounts->ids() === [] && $accounts->leaving() === []) {
            return $tests;
        }
        foreach (Checks::all($this->services) as $check) {
            $name = self::name($check);
            $run = fn (): array => $this->result($check);
            if (in_array($check->id(), Checks::SLOW, true)) {
                // Without has_rest its page asks admin-ajax.php: see answer().
                $tests['async'][$name] = ['label' => $check->label(), 'test' => $name, 'async_direct_test' => $run];
            } else {
                $tests['direct'][$name] = ['label' => $check->label(), 'test' => $run];
            }
        }
        return $tests;
    }

    /**
     * What its page asks for a slow check.
     *
     * @param string $id one of Checks::SLOW
     */
    public function answer(string $id): void
    {
        check_ajax_referer('health-check-site-status');
        if (!current_user_can('view_site_health_checks')) {
            wp_send_json_error();
        }
        foreach (Checks::all($this->services) as $check) {
            if ($check->id() === $id) {
                wp_send_json_success($this->result($check));
            }
        }
        wp_send_json_error();
    }

    /** @return array<string, mixed> */
    private function result(Check $check): array
    {
        $finding = $check->run();
        $html = '';
        foreach ($finding->details as $sentence) {
            $html .= '<p>' . esc_html($sentence) . '</p>';
        }
        if ($finding->copy !== '') {
            $html .= '<p><code>' . esc_html($finding->copy) . '</code></p>';
        }
        return [
            'label' => $finding->title,
            'status' => $finding->status->value,
            'badge' => ['label' => 'Loupe', 'color' => 'blue'],
            'description' => $html,
            'actions' => sprintf(
                '<p><a href="%s">%s</a></p>',
                esc_url(ThemeOptionsPage::url()),
                esc_html__('Open the Instagram panel', 'loupe')
            ),
            'test' => self::name($check),
        ];
    }

    /**
     * The action that answers for a slow check: WordPress's script makes it of the test's name.
     *
     * @param string $id one of Checks::SLOW
     */
    public static function action(string $id): string
    {
        return "wp_ajax_health-check-loupe-$id";
    }

    private static function name(Check $check): string
    {
        return 'loupe_' . $check->id();
    }
}
