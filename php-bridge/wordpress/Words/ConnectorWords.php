<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class ConnectorWords
{
    public static function name(): string
    {
        return __('Instagram feed', 'loupe');
    }

    public static function about(): string
    {
        return __('Shows posts of Instagram accounts on this site. Accounts are connected in Loupe’s panel, and their tokens stored encrypted.', 'loupe');
    }
}
