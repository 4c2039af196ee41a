<?php

/**
 * The functions and hooks by which page caches are told to forget pages, each noting what it was asked for.
 */

declare(strict_types=1);

use Loupe\Tests\WordPress\PageCacheLog;

function wpsc_delete_post_cache(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function wp_cache_clear_cache(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function w3tc_flush_post(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function w3tc_flush_posts(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function rocket_clean_post(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function rocket_clean_domain(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function wpfc_clear_post_cache_by_id(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function wpfc_clear_all_cache(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function sg_cachepress_purge_cache(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function sg_cachepress_purge_everything(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}

function wpo_cache_flush(mixed ...$arguments): void
{
    PageCacheLog::note(__FUNCTION__, $arguments);
}
