<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Port\ByteRange;
use Loupe\Core\Port\Http;
use Loupe\Core\Port\HttpReply;
use Loupe\Core\Port\HttpTrouble;

/** HTTP by PHP's curl extension. Its error texts are not kept: they may name the URL, and that the token. */
final class CurlHttp implements Http
{
    private const CONNECT_TIMEOUT = 10;

    public function get(
        #[\SensitiveParameter] string $url,
        int $timeout,
        int $maxBytes,
        ?ByteRange $range = null,
    ): HttpReply|HttpTrouble {
        $headers = [];
        foreach ($range?->headers() ?? [] as $name => $value) {
            $headers[] = "$name: $value";
        }
        return self::send($url, [CURLOPT_HTTPHEADER => $headers], $timeout, $maxBytes);
    }

    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        return self::send($url, [CURLOPT_POSTFIELDS => http_build_query($fields)], $timeout, $maxBytes);
    }

    /** @param array<int, mixed> $options */
    private static function send(
        #[\SensitiveParameter] string $url,
        #[\SensitiveParameter] array $options,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble {
        $body = '';
        $headers = [];
        $isTooLong = false;
        $handle = curl_init();
        curl_setopt_array($handle, $options + [
            CURLOPT_URL => $url,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_TIMEOUT => $timeout,
            CURLOPT_CONNECTTIMEOUT => min($timeout, self::CONNECT_TIMEOUT),
            CURLOPT_USERAGENT => 'Loupe',
            CURLOPT_HEADERFUNCTION => static function ($handle, string $line) use (&$headers): int {
                $headers = str_starts_with($line, 'HTTP/') ? [] : self::withHeader($headers, $line);
                return strlen($line);
            },
            CURLOPT_WRITEFUNCTION => static function ($handle, string $part) use (&$body, &$isTooLong, $maxBytes): int {
                $isTooLong = strlen($body) + strlen($part) > $maxBytes;
                $body .= $isTooLong ? '' : $part;
                return $isTooLong ? 0 : strlen($part);
            },
        ]);
        $isDone = curl_exec($handle);
        return match (true) {
            $isTooLong => HttpTrouble::TooLong,
            $isDone !== false => new HttpReply((int) curl_getinfo($handle, CURLINFO_RESPONSE_CODE), $headers, $body),
            curl_errno($handle) === CURLE_OPERATION_TIMEDOUT => HttpTrouble::TimedOut,
            default => HttpTrouble::Unreachable,
        };
    }

    /**
     * @param array<string, string> $headers
     * @return array<string, string>
     */
    private static function withHeader(array $headers, string $line): array
    {
        [$name, $value] = [...explode(':', $line, 2), ''];
        $name = strtolower(trim($name));
        if ($name !== '') {
            $headers[$name] = isset($headers[$name]) ? $headers[$name] . ', ' . trim($value) : trim($value);
        }
        return $headers;
    }
}
