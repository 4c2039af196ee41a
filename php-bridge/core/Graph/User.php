<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\FailureCode;

/**
 * An Instagram account as the user node tells it. What Instagram left out is null.
 */
final class User
{
    /**
     * @param string      $id                Scoped to the app that the token was made for.
     * @param string|null $userId            The professional account's own id, as in webhooks; Basic Display has none.
     * @param string|null $username          Without the @.
     * @param string|null $profilePictureUrl On Instagram's servers, and it expires.
     */
    public function __construct(
        public readonly string $id,
        public readonly ?string $userId,
        public readonly ?string $username,
        public readonly ?string $name,
        public readonly AccountType $accountType,
        public readonly ?string $profilePictureUrl,
        public readonly ?int $followersCount,
        public readonly ?int $mediaCount,
        public readonly ?string $biography = null,
        public readonly ?int $followsCount = null,
    ) {
    }

    /**
     * Reads a successful reply; Failure::classify() comes first.
     *
     * @param mixed $reply What Json::decode() made of its body.
     * @return self|Failure `not_json` for a web page, `garbled` for half a reply, or one without a usable id.
     */
    public static function read(mixed $reply): self|Failure
    {
        if ($reply instanceof FailureCode) {
            return new Failure($reply);
        }
        $node = Json::node($reply);
        $userId = $node === null ? false : Json::id($node, 'user_id');
        $id = $node === null ? false : Json::id($node, 'id') ?? $userId;
        if ($node === null || $userId === false || $id === false || $id === null) {
            return new Failure(FailureCode::Garbled);
        }
        $picture = Json::text($node, 'profile_picture_url');

        return new self(
            $id,
            $userId,
            Json::text($node, 'username'),
            Json::text($node, 'name'),
            AccountType::fromInstagram(Json::text($node, 'account_type')),
            $picture !== null && preg_match('~^https?://~', $picture) === 1 ? $picture : null,
            Json::count($node, 'followers_count'),
            Json::count($node, 'media_count'),
            Json::text($node, 'biography'),
            Json::count($node, 'follows_count'),
        );
    }

    /** With what was known before in place of what no account is without, and this answer left out. */
    public function completedBy(self $known): self
    {
        return new self(
            $this->id,
            $this->userId,
            $this->username ?? $known->username,
            $this->name,
            $this->accountType === AccountType::Unknown ? $known->accountType : $this->accountType,
            $this->profilePictureUrl,
            $this->followersCount ?? $known->followersCount,
            $this->mediaCount ?? $known->mediaCount,
            $this->biography,
            $this->followsCount ?? $known->followsCount,
        );
    }

    /** The id that the account is stored under. */
    public function accountId(): string
    {
        return $this->userId ?? $this->id;
    }
}
