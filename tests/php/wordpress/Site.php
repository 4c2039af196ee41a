<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/**
 * The WordPress that the tests run in: a copy of its own to write into, on a
 * MariaDB of its own, talking to the sandbox in place of Instagram.
 */
final class Site
{
    public const URL = 'http://site.test';

    /** @param string $folder an unpacked WordPress that may be written into */
    private function __construct(
        public readonly string $folder,
        private readonly string $socket,
        private readonly string $database,
        private readonly string $user,
        private readonly string $sandbox,
    ) {
    }

    public static function fromEnvironment(): self
    {
        return new self(
            self::environment('LOUPE_WP_DIR'),
            self::environment('LOUPE_DB_SOCKET'),
            self::environment('LOUPE_DB_NAME'),
            getenv('LOUPE_DB_USER') ?: 'root',
            self::environment('LOUPE_SANDBOX'),
        );
    }

    /** A fresh installation with the plugin active, which was put there as it ships. */
    public function install(): void
    {
        $database = new \mysqli(null, $this->user, '', '', 0, $this->socket);
        $database->query("DROP DATABASE IF EXISTS `$this->database`");
        $database->query("CREATE DATABASE `$this->database` CHARACTER SET utf8mb4");
        $this->writeConfig();
        self::removeFolder($this->folder . '/wp-content/uploads');
        is_dir($this->opcodes()) || mkdir($this->opcodes());
        $this->run('install.php');
    }

    /**
     * PHP on the command line, to be followed by a script. Hundreds of processes load this WordPress, which takes most
     * of their time unless they share what PHP has compiled.
     *
     * @return list<string>
     */
    public function php(): array
    {
        return [
            PHP_BINARY, '-d', 'display_errors=stderr', '-d', 'opcache.enable_cli=1', '-d', 'opcache.file_cache_only=1',
            '-d', 'opcache.file_cache=' . $this->opcodes(),
        ];
    }

    /**
     * Runs a script of this folder in a PHP of its own, inside this WordPress.
     *
     * @param array<string, string> $environment
     * @return string what it printed
     */
    public function run(string $script, array $environment = []): string
    {
        return $this->runTogether($script, 1, $environment)[0];
    }

    /**
     * Runs a script several times at once.
     *
     * @param array<string, string> $environment
     * @return list<string> what each printed
     */
    public function runTogether(string $script, int $times, array $environment = []): array
    {
        $command = [...$this->php(), __DIR__ . '/scripts/' . $script];
        $channels = [1 => ['pipe', 'w'], 2 => ['pipe', 'w']];
        $running = [];
        for ($i = 0; $i < $times; $i++) {
            $pipes = [];
            $process = proc_open($command, $channels, $pipes, null, [...getenv(), ...$environment]);
            $running[] = [$process, $pipes];
        }
        $outputs = [];
        foreach ($running as [$process, $pipes]) {
            $output = (string) stream_get_contents($pipes[1]);
            $errors = (string) stream_get_contents($pipes[2]);
            if (proc_close($process) !== 0 || $errors !== '') {
                throw new \RuntimeException("$script failed: $errors\n" . substr($output, -2000));
            }
            $outputs[] = $output;
        }
        return $outputs;
    }

    private function writeConfig(): void
    {
        $constants = [
            'DB_NAME' => $this->database,
            'DB_USER' => $this->user,
            'DB_PASSWORD' => '',
            'DB_HOST' => 'localhost:' . $this->socket,
            'DB_CHARSET' => 'utf8mb4',
            'DB_COLLATE' => '',
            'WP_DEBUG' => true,
            'WP_DEBUG_DISPLAY' => true,
            'WP_HTTP_BLOCK_EXTERNAL' => true,
            'WP_ACCESSIBLE_HOSTS' => (string) parse_url($this->sandbox, PHP_URL_HOST),
            'DISABLE_WP_CRON' => true,
            'SAVEQUERIES' => true,
            'LOUPE_SANDBOX' => $this->sandbox,
        ];
        foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
            $constants[$name . '_KEY'] = bin2hex(random_bytes(32));
            $constants[$name . '_SALT'] = bin2hex(random_bytes(32));
        }
        $lines = ["<?php\n"];
        foreach ($constants as $name => $value) {
            $lines[] = sprintf("define('%s', %s);\n", $name, var_export($value, true));
        }
        $lines[] = "require " . var_export(__DIR__ . '/scripts/site-or-network.php', true) . ";\n";
        $lines[] = "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\n";
        $lines[] = "require_once ABSPATH . 'wp-settings.php';\n";
        file_put_contents($this->folder . '/wp-config.php', implode('', $lines));
        $plugins = $this->folder . '/wp-content/mu-plugins';
        is_dir($plugins) || mkdir($plugins);
        copy(dirname(__DIR__, 2) . '/sandbox/loupe-sandbox.php', "$plugins/loupe-sandbox.php");
    }

    private function opcodes(): string
    {
        return $this->folder . '-opcodes';
    }

    private static function removeFolder(string $folder): void
    {
        if (!is_dir($folder)) {
            return;
        }
        foreach (array_diff(scandir($folder) ?: [], ['.', '..']) as $name) {
            is_dir("$folder/$name") ? self::removeFolder("$folder/$name") : unlink("$folder/$name");
        }
        rmdir($folder);
    }

    private static function environment(string $name): string
    {
        $value = getenv($name);
        if ($value === false || $value === '') {
            throw new \RuntimeException("$name is not set: run these tests with cargo xtask test.");
        }
        return $value;
    }
}
