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
            'Loupe.Comments.Reason' => ['// phpcs:ignore WordPress.WP.AlternativeFunctions' . "\n" . 'unlink($a);'],
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
            '$a = sanitize_key(wp_unslash($_GET[\'a\'] ?? \'\'));',
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
        $command = ['phpcs', '--standard=phpcs.xml', '-s', '--report=emacs',
            '--stdin-path=' . realpath(self::ROOT) . '/php-bridge/wordpress/Sample.php', '-'];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes, self::ROOT);
        fwrite($pipes[0], "<?php\n\n$statements\n");
        fclose($pipes[0]);
        $said = (string) stream_get_contents($pipes[1]);
        proc_close($process);
        return $said;
    }
}
