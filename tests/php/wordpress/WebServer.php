<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** The site behind PHP's own web server, which, as mod_php, cannot end a request before its work is done. */
final class WebServer
{
    private const SECONDS_TO_START = 60;

    /** @param resource $process */
    private function __construct(private $process, private readonly string $address)
    {
    }

    public static function start(): self
    {
        $probe = stream_socket_server('tcp://127.0.0.1:0') ?: throw new \RuntimeException('No port is free.');
        $address = (string) stream_socket_get_name($probe, false);
        fclose($probe);
        $folder = Site::fromEnvironment()->folder;
        $silent = [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']];
        // Without a buffer, as PHP does by default, it finds out at the first output that nobody listens.
        $options = ['-d', 'output_buffering=0', '-S', $address, '-t', $folder];
        $process = proc_open([PHP_BINARY, ...$options, "$folder/index.php"], $silent, $pipes);
        if ($process === false) {
            throw new \RuntimeException('PHP did not start its web server.');
        }
        $server = new self($process, $address);
        $until = microtime(true) + self::SECONDS_TO_START;
        while (@stream_socket_client("tcp://$address") === false) {
            if (microtime(true) > $until) {
                $server->stop();
                throw new \RuntimeException("Nothing listens on $address.");
            }
            usleep(20_000);
        }
        return $server;
    }

    /** As the site's own requests to itself, which wait for nothing. */
    public function askAndHangUp(string $path): void
    {
        [$host, $port] = explode(':', $this->address);
        $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP) ?: throw new \RuntimeException('There is no socket.');
        socket_connect($socket, $host, (int) $port);
        $host = (string) parse_url(Site::URL, PHP_URL_HOST);
        socket_write($socket, "GET $path HTTP/1.1\r\nHost: $host\r\nConnection: close\r\n\r\n");
        // The connection is broken off, so that whoever writes to it is told so.
        socket_set_option($socket, SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
        socket_close($socket);
    }

    public function stop(): void
    {
        proc_terminate($this->process);
        proc_close($this->process);
    }
}
