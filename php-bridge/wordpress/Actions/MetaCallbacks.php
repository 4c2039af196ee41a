<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Connect\Meta\Callbacks;
use Loupe\Core\Refusal;
use Loupe\WordPress\Schedule\Cron;
use Loupe\WordPress\Site\FrontAddress;

/** Meta's callbacks, the same at their front addresses and over REST. */
final class MetaCallbacks
{
    public function __construct(private readonly Callbacks $callbacks, private readonly Cron $cron)
    {
    }

    /** @return array{success: true}|Refusal */
    public function deauthorise(string $signed): array|Refusal
    {
        return $this->callbacks->deauthorise($signed) ?? ['success' => true];
    }

    /** @return array{url: string, confirmation_code: string}|Refusal as documented by Meta */
    public function delete(string $signed): array|Refusal
    {
        $deletion = $this->callbacks->delete($signed);
        if ($deletion instanceof Refusal) {
            return $deletion;
        }
        $this->cron->keepScheduled();
        return [
            'url' => FrontAddress::of(FrontAddress::DELETION, ['code' => $deletion->code]),
            'confirmation_code' => $deletion->code,
        ];
    }
}
