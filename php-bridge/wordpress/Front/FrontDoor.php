<?php

declare(strict_types=1);

namespace Loupe\WordPress\Front;

use Loupe\Core\Connect\App\PendingStates;
use Loupe\WordPress\Services;

/**
 * Loupe's addresses outside the REST API, which many sites close to strangers:
 * `/?loupe=…`, and the way back from Instagram's authorisation page.
 */
final class FrontDoor
{
    public function __construct(private readonly Services $services)
    {
    }

    /** Before any output. What is not meant for Loupe goes on as ever. */
    public function answer(): void
    {
        $this->reply()?->send();
    }

    /** @return Reply|null null where the request is somebody else's */
    public function reply(): ?Reply
    {
        // Other plugins use `code` and `state` at the front address too.
        if (str_starts_with(self::query('state'), PendingStates::PREFIX)) {
            return (new AuthorisationReturn($this->services))->reply();
        }
        return match (self::query('loupe')) {
            FrontAddress::DEAUTHORISE, FrontAddress::DELETE => (new MetaCalls($this->services))->reply(),
            FrontAddress::DELETION => (new DeletionStatus($this->services))->reply(),
            FrontAddress::NOT_CONNECTED => AuthorisationReturn::explanation(),
            FrontAddress::TICK => (new DueWork($this->services->cron()))->reply(),
            default => null,
        };
    }

    /** @return string a parameter of the address; empty where it is missing or a list */
    public static function query(string $name): string
    {
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Only compared, or taken apart by whoever reads it; `state` stands for a nonce.
        $value = $_GET[$name] ?? '';
        return is_string($value) ? wp_unslash($value) : '';
    }
}
