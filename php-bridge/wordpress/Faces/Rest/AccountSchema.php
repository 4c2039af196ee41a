<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\View\AccountSummary;

/** What comes back of the accounts, as JSON schemas: docs/wire.md, "REST" and "Account summary". */
final class AccountSchema
{
    /** @return array<string, mixed> the list of them, and the answer to connecting one */
    public static function accounts(): array
    {
        return Schema::either('loupe-accounts', [
            ['accounts' => ['type' => 'array', 'items' => AccountSummary::schema()]],
            ['account' => AccountSummary::schema(), 'notice' => ['type' => ['string', 'null']]],
        ]);
    }

    /** @return array<string, mixed> one that was refreshed or synced */
    public static function account(): array
    {
        return Schema::document('loupe-account', ['account' => AccountSummary::schema()]);
    }

    /** @return array<string, mixed> one that was disconnected */
    public static function deleted(): array
    {
        return Schema::document('loupe-deleted-account', ['deleted' => ['type' => 'boolean']]);
    }
}
