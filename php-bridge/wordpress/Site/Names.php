<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/**
 * What WordPress knows Loupe by. Here and not in the classes that each belongs to, which most requests never load.
 */
final class Names
{
    public const BLOCK = 'loupe/feed';
    public const SHORTCODE = 'loupe';
    /** The widget of the time before blocks. */
    public const WIDGET = 'loupe_feed';
    /** The stylesheet that every feed has. */
    public const STYLE = 'loupe-feed';
    /** The source of block bindings. */
    public const BINDING = 'loupe/account';
    /** The collection of icons, and the one in it. */
    public const ICONS = 'loupe';
    public const ICON = 'loupe/feed';
    /** What an address asks for a part of a feed with. */
    public const PART = 'loupe-page';
    /** Cron's hook. */
    public const TICK = 'loupe_tick';
    /** The routes' namespace. */
    public const REST = 'loupe/v1';
    /** The action that closes a notice. */
    public const DISMISS = 'loupe_dismiss';
    /** The check that Site Health asks for by itself. */
    public const SLOW_CHECK = 'cron';
}
