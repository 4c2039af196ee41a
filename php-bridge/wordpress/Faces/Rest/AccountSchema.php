<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Account\Lifetime;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Product;
use Loupe\Core\View\AccountState;
use Loupe\Core\Work\Alert\AlertLevel;

/** What comes back of the accounts, as JSON schemas: docs/wire.md, "REST" and "Account summary". */
final class AccountSchema
{
    private const TIME = ['type' => ['integer', 'null']];

    /** @return array<string, mixed> the list of them, and the answer to connecting one */
    public static function accounts(): array
    {
        return Schema::either('loupe-accounts', [
            ['accounts' => Schema::listOf(self::summary())],
            ['account' => Schema::objectOf(self::summary()), 'notice' => ['type' => ['string', 'null']]],
        ]);
    }

    /** @return array<string, mixed> one that was refreshed or synced */
    public static function account(): array
    {
        return Schema::document('loupe-account', ['account' => Schema::objectOf(self::summary())]);
    }

    /** @return array<string, mixed> one that was disconnected */
    public static function deleted(): array
    {
        return Schema::document('loupe-deleted-account', ['deleted' => ['type' => 'boolean']]);
    }

    /** @return array<string, mixed> */
    private static function summary(): array
    {
        $count = ['type' => ['integer', 'null'], 'minimum' => 0];
        $job = ['last' => self::TIME, 'next' => self::TIME, 'failure' => Schema::objectOrNull(self::failure())];
        return [
            'id' => ['type' => 'string', 'pattern' => '^[0-9]{1,19}$'],
            'username' => Schema::TEXT,
            'name' => Schema::TEXT,
            'account_type' => Schema::caseOf(AccountType::class),
            'picture' => Schema::TEXT,
            'followers' => $count,
            'posts' => $count,
            'product' => Schema::caseOf(Product::class),
            'state' => Schema::caseOf(AccountState::class),
            'token' => Schema::objectOf([
                'lifetime' => Schema::caseOf(Lifetime::class),
                'expires_at' => self::TIME,
                'days_left' => ['type' => ['integer', 'null']],
            ]),
            'refresh' => Schema::objectOf($job),
            'sync' => Schema::objectOf([...$job, 'items' => ['type' => 'integer', 'minimum' => 0]]),
            'pictures' => Schema::objectOf([
                'missing' => ['type' => 'integer', 'minimum' => 0],
                'failure' => Schema::objectOrNull(self::failure()),
            ]),
            'withdrawal' => Schema::objectOrNull([
                'seen_at' => self::TIME,
                'confirmed_at' => self::TIME,
                'delete_at' => self::TIME,
            ]),
            'connected' => Schema::objectOf(['at' => ['type' => 'integer'], 'by' => Schema::TEXT]),
            'attention' => Schema::objectOrNull([
                'level' => Schema::caseOf(AlertLevel::class),
                'code' => Schema::caseOrNull(FailureCode::class),
                'message' => Schema::TEXT,
            ]),
        ];
    }

    /** @return array<string, mixed> */
    private static function failure(): array
    {
        return [
            'code' => Schema::caseOf(FailureCode::class),
            'kind' => Schema::caseOf(FailureKind::class),
            'retry_after' => ['type' => ['integer', 'null'], 'minimum' => 0],
            'message' => Schema::TEXT,
        ];
    }
}
