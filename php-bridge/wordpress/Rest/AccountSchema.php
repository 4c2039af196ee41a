<?php

declare(strict_types=1);

namespace Loupe\WordPress\Rest;

/** The account summary as a JSON schema: docs/architecture.md, "Account summary". */
final class AccountSchema
{
    /** @return array<string, mixed> */
    public static function get(): array
    {
        $time = ['type' => ['integer', 'null']];
        $count = ['type' => ['integer', 'null'], 'minimum' => 0];
        $job = ['last' => $time, 'next' => $time, 'failure' => ['type' => ['object', 'null']]];
        return Schema::document('loupe-account', [
            'id' => ['type' => 'string', 'pattern' => '^[0-9]{1,19}$'],
            'username' => Schema::TEXT,
            'name' => Schema::TEXT,
            'account_type' => ['type' => 'string', 'enum' => ['business', 'creator', 'personal', 'unknown']],
            'picture' => Schema::TEXT,
            'followers' => $count,
            'posts' => $count,
            'product' => ['type' => 'string', 'enum' => ['instagram_login', 'basic_display']],
            'state' => [
                'type' => 'string',
                'enum' => ['connected', 'waiting', 'reconnect', 'fix_app', 'withdrawn'],
            ],
            'token' => ['type' => 'object', 'properties' => [
                'lifetime' => ['type' => 'string', 'enum' => ['known', 'long_lived', 'assumed', 'possibly_short']],
                'expires_at' => $time,
                'days_left' => ['type' => ['integer', 'null']],
            ]],
            'refresh' => ['type' => 'object', 'properties' => $job],
            'sync' => ['type' => 'object', 'properties' => [...$job, 'items' => ['type' => 'integer']]],
            'withdrawal' => ['type' => ['object', 'null'], 'properties' => [
                'seen_at' => $time,
                'confirmed_at' => $time,
                'delete_at' => $time,
            ]],
            'attention' => ['type' => ['object', 'null'], 'properties' => [
                'level' => ['type' => 'string', 'enum' => ['critical', 'warning']],
                'message' => Schema::TEXT,
            ]],
        ]);
    }
}
