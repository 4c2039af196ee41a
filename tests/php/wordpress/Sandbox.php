<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** The sandbox's controls: docs in tests/sandbox. */
final class Sandbox
{
    public static function url(): string
    {
        return rtrim((string) getenv('LOUPE_SANDBOX'), '/');
    }

    /** Seed state, real clock. */
    public static function reset(): void
    {
        self::post('reset', []);
    }

    /** @param string $name such as "sample", "young", "expired" */
    public static function token(string $name): string
    {
        return self::send('GET', 'tokens')[$name];
    }

    /** @param array<string, mixed> $fault such as ['on' => 'media', 'kind' => 'half_json'] */
    public static function fail(array $fault): void
    {
        self::post('faults', $fault);
    }

    public static function work(): void
    {
        self::send('DELETE', 'faults');
    }

    public static function advance(int $seconds): void
    {
        self::post('clock', ['advance' => $seconds]);
    }

    /** @param array<string, mixed> $settings such as ['refreshed_token' => 'same'] */
    public static function set(array $settings): void
    {
        self::post('settings', $settings);
    }

    /** @return list<array<string, mixed>> calls since they were last cleared, with their "area" */
    public static function calls(): array
    {
        return self::send('GET', 'calls')['calls'];
    }

    public static function forgetCalls(): void
    {
        self::send('DELETE', 'calls');
    }

    /** @return list<array<string, mixed>> newest first */
    public static function posts(string $username): array
    {
        return self::send('GET', 'posts')[$username];
    }

    public static function deletePost(string $id): void
    {
        self::send('DELETE', 'posts', ['id' => $id]);
    }

    /** @param array<string, mixed> $body */
    private static function post(string $path, array $body): void
    {
        self::send('POST', $path, $body);
    }

    /**
     * @param array<string, mixed>|null $body
     * @return array<string, mixed>
     */
    private static function send(string $method, string $path, ?array $body = null): array
    {
        $reply = file_get_contents(self::url() . '/sandbox/' . $path, false, stream_context_create(['http' => [
            'method' => $method,
            'header' => 'Content-Type: application/json',
            'content' => $body === null ? '' : json_encode((object) $body),
        ]]));
        return json_decode((string) $reply, true) ?? [];
    }
}
