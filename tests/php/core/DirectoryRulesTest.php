<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use PHPUnit\Framework\TestCase;

/** The rules of WordPress.org's directory, as `cargo xtask check` keeps them: each finds what it is there for. */
final class DirectoryRulesTest extends TestCase
{
    private const ROOT = __DIR__ . '/../../..';

    /** @dataProvider breaches */
    public function testABreachIsFoundInWhatShips(string $rule, string $statement): void
    {
        self::assertStringContainsString("($rule", self::said($statement));
    }

    /** @return iterable<string, array{string, string}> */
    public static function breaches(): iterable
    {
        $names = [
            'Generic.PHP.ForbiddenFunctions' => ["proc_open('ls', [], \$pipes);", "eval('1;');"],
            'Squiz.PHP.Heredoc' => ["\$a = <<<TEXT\nx\nTEXT;"],
            'Generic.PHP.BacktickOperator' => ['$a = `ls`;'],
            'WordPress.WP.AlternativeFunctions' => ['parse_url($a);', 'unlink($a);'],
            'WordPress.WP.I18n.NoLiteral' => [
                "__('a' . 'b', 'loupe');",
                "__(\$text, 'loupe');",
                "_n('a', \$b, 2, 'loupe');",
            ],
            'WordPress.WP.I18n.TextDomain' => ["__('a');", "esc_html__('a', 'other');"],
            'WordPress.Security.ValidatedSanitizedInput' => ['$a = $_GET[\'a\'] ?? \'\';', 'f($_SERVER);'],
            'WordPress.Security.EscapeOutput.OutputNotEscaped' => [
                'echo $a;',
                'echo esc_html($a) . $b;',
                'exit(f($a));',
            ],
            'WordPress.Security.EscapeOutput.ExceptionNotEscaped' => ['throw new \Exception("no $a");'],
            'WordPress.Security.NonceVerification' => ['isset($_GET[\'a\']);', 'function f() { return $_POST; }'],
            'WordPress.Security.SafeRedirect' => ['wp_redirect($a);'],
            'WordPress.DB.DirectDatabaseQuery' => ['$wpdb->get_var(\'SELECT 1\');'],
            'WordPress.DB.PreparedSQL' => [
                '$wpdb->get_col($sql);',
                '$wpdb->query("DELETE FROM {$wpdb->options} WHERE option_id = $id");',
                '$wpdb->prepare("SELECT $a FROM {$wpdb->posts} WHERE ID = %d", $id);',
                '$wpdb->get_var(\'SELECT \' . $a);',
            ],
            'WordPress.NamingConventions.PrefixAllGlobals' => ['do_action(\'init\');', 'apply_filters(A::B, $c);'],
            'WordPress.WP.EnqueuedResources' => [
                'echo \'<script type="module" src="\', esc_url($a), \'"></script>\';',
                'echo \'<link rel="stylesheet" href="a.css">\';',
            ],
            'PluginCheck.CodeAnalysis.ImageFunctions' => ['printf(\'<img alt="" src="%s">\', esc_url($a));'],
            'Loupe.Comments.Reason' => [
                '// phpcs:ignore WordPress.WP.AlternativeFunctions' . "\nunlink(\$a);",
                '// phpcs:disable WordPress.WP.AlternativeFunctions -- For all that follows.' . "\nunlink(\$a);",
            ],
        ];
        foreach ($names as $rule => $statements) {
            foreach ($statements as $statement) {
                yield "$rule: $statement" => [$rule, $statement];
            }
        }
    }

    public function testWhatIsAllowedIsLeftAlone(): void
    {
        $allowed = implode("\n", [
            "__('It’s one text', 'loupe');",
            'check_admin_referer(\'a\');',
            '$a = sanitize_key(wp_unslash($_GET[\'a\'] ?? \'\'));',
            'wp_safe_redirect($a);',
            'apply_filters(\'loupe_now\', $a);',
            '$b = $wpdb->prepare("SELECT ID FROM {$wpdb->posts} WHERE ID = %d", $a);',
            '// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- There is a reason.',
            '$wpdb->get_col($wpdb->prepare("SELECT ID FROM {$wpdb->posts} WHERE ID = %d", $a));',
            'echo \'<img\', esc_attr($a), \'>\';',
            'echo esc_html($a), \'plain\';',
            'throw new \Exception(\'plain\');',
            '// phpcs:ignore WordPress.WP.AlternativeFunctions -- There is a reason.',
            'unlink($a);',
        ]);
        self::assertSame('', self::said($allowed));
    }

    /** @return string what the check says of these statements in a file that ships */
    private static function said(string $statements): string
    {
        $command = ['phpcs', '--standard=xtask/sniffs/directory.xml', '-s', '--report=emacs',
            '--stdin-path=' . realpath(self::ROOT) . '/php-bridge/wordpress/Sample.php', '-'];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes, self::ROOT);
        fwrite($pipes[0], "<?php\n\n$statements\n");
        fclose($pipes[0]);
        $said = (string) stream_get_contents($pipes[1]);
        proc_close($process);
        return $said;
    }
}
