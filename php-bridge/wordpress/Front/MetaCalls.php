<?php

declare(strict_types=1);

namespace Loupe\WordPress\Front;

use Loupe\Core\Refusal;
use Loupe\WordPress\Rest\Errors;
use Loupe\WordPress\Services;
use Loupe\WordPress\Words\MetaPageWords;

/** Meta's callbacks, the same at their front addresses and over REST. */
final class MetaCalls
{
    public function __construct(private readonly Services $services)
    {
    }

    public function reply(): Reply
    {
        if (sanitize_key(wp_unslash($_SERVER['REQUEST_METHOD'] ?? '')) !== 'post') {
            return Reply::page(200, MetaPageWords::title(), '<p>' . esc_html(MetaPageWords::text()) . '</p>');
        }
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput,WordPress.Security.NonceVerification -- Meta's signature is checked over the text as it came.
        $signed = $_POST['signed_request'] ?? '';
        $signed = is_string($signed) ? wp_unslash($signed) : '';
        $answer = FrontDoor::query('loupe') === FrontAddress::DELETE
            ? $this->delete($signed)
            : $this->deauthorise($signed);
        if (is_array($answer)) {
            return Reply::json(200, $answer);
        }
        $error = Errors::from($answer);
        return Reply::json($error->get_error_data()['status'], [
            'code' => $error->get_error_code(),
            'message' => $error->get_error_message(),
        ]);
    }

    /** @return array{success: true}|Refusal */
    public function deauthorise(string $signed): array|Refusal
    {
        return $this->services->callbacks()->deauthorise($signed) ?? ['success' => true];
    }

    /** @return array{url: string, confirmation_code: string}|Refusal as documented by Meta */
    public function delete(string $signed): array|Refusal
    {
        $deletion = $this->services->callbacks()->delete($signed);
        if ($deletion instanceof Refusal) {
            return $deletion;
        }
        $this->services->cron()->keepScheduled();
        return [
            'url' => FrontAddress::of(FrontAddress::DELETION, ['code' => $deletion->code]),
            'confirmation_code' => $deletion->code,
        ];
    }
}
