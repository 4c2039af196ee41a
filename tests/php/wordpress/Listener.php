<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A server beside the site that writes down what it hears. */
final class Listener
{
    private const SECONDS_TO_START = 60;

    /** @param resource $process */
    private function __construct(
        private $process,
        private readonly string $folder,
        private readonly string $scheme,
        private readonly int $port,
    ) {
    }

    /** Behind TLS, with a certificate that nobody vouches for. */
    public static function behindTls(): self
    {
        $folder = self::folder();
        $script = dirname(__DIR__) . '/standalone/scripts/tls.php';
        return self::start([PHP_BINARY, $script, $folder], $folder, 'https', '/port (\d+)\n/');
    }

    /** Sends everybody on to another host. */
    public static function redirecting(): self
    {
        $folder = self::folder();
        $command = [PHP_BINARY, '-S', '127.0.0.1:0', __DIR__ . '/scripts/redirecting.php'];
        return self::start($command, $folder, 'http', '~http://127\.0\.0\.1:(\d+)\) started~');
    }

    public function url(): string
    {
        return "$this->scheme://127.0.0.1:$this->port";
    }

    /** The file that vouches for it. */
    public function certificate(): string
    {
        return "$this->folder/cert.pem";
    }

    public function heard(): string
    {
        return (string) @file_get_contents("$this->folder/heard.txt");
    }

    public function stop(): void
    {
        proc_terminate($this->process, SIGKILL);
        proc_close($this->process);
        array_map(unlink(...), glob("$this->folder/*") ?: []);
        rmdir($this->folder);
    }

    private static function folder(): string
    {
        $folder = sys_get_temp_dir() . '/loupe-listener-' . bin2hex(random_bytes(6));
        mkdir($folder, 0700);
        return $folder;
    }

    /** @param list<string> $command */
    private static function start(array $command, string $folder, string $scheme, string $greeting): self
    {
        $output = "$folder/output.txt";
        $streams = [['file', '/dev/null', 'r'], ['file', $output, 'w'], ['file', $output, 'a']];
        $environment = [...getenv(), 'LOUPE_TEST_HEARD' => "$folder/heard.txt"];
        $process = proc_open($command, $streams, $pipes, null, $environment);
        if ($process === false) {
            throw new \RuntimeException('PHP did not start.');
        }
        $until = microtime(true) + self::SECONDS_TO_START;
        while (preg_match($greeting, (string) file_get_contents($output), $found) !== 1) {
            if (microtime(true) > $until) {
                throw new \RuntimeException('It says nothing: ' . file_get_contents($output));
            }
            usleep(20_000);
        }
        return new self($process, $folder, $scheme, (int) $found[1]);
    }
}
