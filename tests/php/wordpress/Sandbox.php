<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** The sandbox's controls: docs in tests/sandbox. */
final class Sandbox
{
    /** The app that Instagram Login's accounts belong to. */
    public const APP_ID = '900000000000098';
    public const APP_SECRET = '5a4db0c0ffee00000000000000000001';
    /** The app that Basic Display's belong to. */
    public const BASIC_APP_ID = '900000000000411';
    public const BASIC_APP_SECRET = '5a4db0c0ffee00000000000000000002';

    public static function url(): string
    {
        return rtrim((string) getenv('LOUPE_SANDBOX'), '/');
    }

    /** Seed state, real clock; the pictures reduced, because most tests only need some. */
    public static function reset(): void
    {
        self::post('reset', []);
        self::set(['pictures' => 'reduced']);
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

    /**
     * What a person does on the authorisation page.
     *
     * @param string $url of that page
     * @param string $decision "allow" or "deny"
     * @return string the address that the browser is sent to
     */
    public static function authorise(string $url, string $account, string $decision = 'allow'): string
    {
        parse_str((string) parse_url($url, PHP_URL_QUERY), $form);
        self::set(['redirect_uris' => [$form['redirect_uri']]]);
        file_get_contents(explode('?', $url)[0], false, stream_context_create(['http' => [
            'method' => 'POST',
            'header' => 'Content-Type: application/x-www-form-urlencoded',
            'content' => http_build_query([...$form, 'account' => $account, 'decision' => $decision]),
            'follow_location' => 0,
        ]]));
        foreach ($http_response_header as $header) {
            if (stripos($header, 'location: ') === 0) {
                return substr($header, strlen('location: '));
            }
        }
        throw new \RuntimeException('The sandbox sent nobody anywhere.');
    }

    /**
     * What Meta signs when access is withdrawn, or data is to be deleted.
     *
     * @param array<string, mixed> $callback such as ['user_id' => 'id', 'issued_at' => 1764000000]
     */
    public static function signedRequest(string $kind, string $account, array $callback = []): string
    {
        $callback = ['kind' => $kind, 'account' => $account, 'send' => false, ...$callback];
        return self::send('POST', 'callbacks', $callback)['signed_request'];
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

    /**
     * Deletes all posts of the account of the token "sample", but for its newest video that has a film.
     *
     * @return array{id: string, media_url: string} which that is
     */
    public static function leaveOneVideo(): array
    {
        return self::leaveOne('id,media_type,media_url', static fn (array $post): bool
            => $post['media_type'] === 'VIDEO' && isset($post['media_url']));
    }

    /**
     * Likewise, but for its newest album that begins with a video.
     *
     * @return array{id: string, children: array{data: list<array{id: string, media_type: string}>}} which that is
     */
    public static function leaveOneAlbum(): array
    {
        return self::leaveOne('id,children{id,media_type}', static fn (array $post): bool
            => ($post['children']['data'][0]['media_type'] ?? '') === 'VIDEO');
    }

    /**
     * @param callable(array<string, mixed>): bool $isOne
     * @return array<string, mixed> the newest that is one, as Instagram tells those fields
     */
    private static function leaveOne(string $fields, callable $isOne): array
    {
        $query = http_build_query(['fields' => $fields, 'limit' => 100, 'access_token' => self::token('sample')]);
        $posts = json_decode((string) file_get_contents(self::url() . "/me/media?$query"), true)['data'];
        $left = array_values(array_filter($posts, $isOne))[0];
        foreach ($posts as $post) {
            $post['id'] === $left['id'] || self::deletePost($post['id']);
        }
        return $left;
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
