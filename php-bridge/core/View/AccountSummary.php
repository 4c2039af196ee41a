<?php

declare(strict_types=1);

namespace Loupe\Core\View;

use Loupe\Core\Graph\AccountType;
use Loupe\Core\Graph\Product;
use Loupe\Core\Words\Catalogue;

/**
 * What may be known of a stored account: never its token.
 *
 * Generated from spec/summary.json by `cargo xtask codegen`: change that, not this.
 */
final class AccountSummary
{
    public function __construct(
        /** Instagram's id: digits, more of them than a float can hold. */
        public readonly string $id,
        /** The handle, without @. */
        public readonly string $username,
        /** The display name; empty where Instagram gave none. */
        public readonly string $name,
        /** What kind of account it is. */
        public readonly AccountType $accountType,
        /** Address of the site's own copy of the profile picture; empty where there is none, or the feed is hidden. */
        public readonly string $picture,
        /** Followers, where Instagram said. */
        public readonly ?int $followers,
        /** Posts on Instagram, where Instagram said. */
        public readonly ?int $posts,
        /** Which of Instagram's APIs it is asked by. */
        public readonly Product $product,
        /** How it is doing. */
        public readonly AccountState $state,
        /** What is known of the token's life. */
        public readonly TokenSummary $token,
        /** The token's renewal. */
        public readonly JobSummary $refresh,
        /** The feed's renewal. */
        public readonly JobSummary $sync,
        /** How many posts are stored. */
        public readonly int $items,
        /** Posts read so far of a list that was never read whole yet; null where none is being read. */
        public readonly ?int $read,
        /** The site's copies of the posts' pictures. */
        public readonly PicturesSummary $pictures,
        /** That access was withdrawn, and what follows from it. */
        public readonly ?WithdrawalSummary $withdrawal,
        /** Who gave it the token, and when. */
        public readonly ConnectionSummary $connected,
        /** What the owner has to hear: the panel, the notice, Site Health and the e-mail say the same. */
        public readonly ?AttentionSummary $attention,
    ) {
    }

    /** @return array<string, mixed> as it goes over the wire, its sentences said */
    public function toArray(Catalogue $catalogue): array
    {
        return [
            'id' => $this->id,
            'username' => $this->username,
            'name' => $this->name,
            'account_type' => $this->accountType->value,
            'picture' => $this->picture,
            'followers' => $this->followers,
            'posts' => $this->posts,
            'product' => $this->product->value,
            'state' => $this->state->value,
            'token' => $this->token->toArray(),
            'refresh' => $this->refresh->toArray($catalogue),
            'sync' => $this->sync->toArray($catalogue),
            'items' => $this->items,
            'read' => $this->read,
            'pictures' => $this->pictures->toArray($catalogue),
            'withdrawal' => $this->withdrawal?->toArray(),
            'connected' => $this->connected->toArray(),
            'attention' => $this->attention?->toArray($catalogue),
        ];
    }

    /** @return array<string, mixed> the JSON schema of that */
    public static function schema(): array
    {
        $properties = [
            'id' => ['type' => 'string', 'pattern' => '^[0-9]{1,19}$'],
            'username' => ['type' => 'string'],
            'name' => ['type' => 'string'],
            'account_type' => ['type' => 'string', 'enum' => array_column(AccountType::cases(), 'value')],
            'picture' => ['type' => 'string'],
            'followers' => ['type' => ['integer', 'null'], 'minimum' => 0],
            'posts' => ['type' => ['integer', 'null'], 'minimum' => 0],
            'product' => ['type' => 'string', 'enum' => array_column(Product::cases(), 'value')],
            'state' => ['type' => 'string', 'enum' => array_column(AccountState::cases(), 'value')],
            'token' => TokenSummary::schema(),
            'refresh' => JobSummary::schema(),
            'sync' => JobSummary::schema(),
            'items' => ['type' => 'integer', 'minimum' => 0],
            'read' => ['type' => ['integer', 'null'], 'minimum' => 0],
            'pictures' => PicturesSummary::schema(),
            'withdrawal' => [...WithdrawalSummary::schema(), 'type' => ['object', 'null']],
            'connected' => ConnectionSummary::schema(),
            'attention' => [...AttentionSummary::schema(), 'type' => ['object', 'null']],
        ];
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
