<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class RemovalCheckWords
{
    public static function label(): string
    {
        return __('Removal of Instagram accounts', 'loupe');
    }

    public static function good(): string
    {
        return __('Nothing is left of Instagram accounts that were removed', 'loupe');
    }

    public static function goodMeans(): string
    {
        return __('When an account is disconnected, its token, posts and pictures go at once.', 'loupe');
    }

    public static function underWay(): string
    {
        return __('The removal of an Instagram account is not finished', 'loupe');
    }

    public static function underWayMeans(): string
    {
        return __('It is under way, or was interrupted. What is left of it is done with the next run.', 'loupe');
    }

    public static function picturesLeft(): string
    {
        return __('Pictures of removed Instagram accounts are still on this server', 'loupe');
    }

    public static function picturesLeftMeans(): string
    {
        return __('Whoever knows their addresses can see them. It is tried again every hour to delete them. If they stay, the server may not: ask whoever runs it to look at the owner and the permissions of what is named here, or to delete it:', 'loupe');
    }
}
