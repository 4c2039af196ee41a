<?php

declare(strict_types=1);

namespace Loupe\WordPress\Site;

/** A page's address for search engines, with the parts of feeds that it shows: WordPress's, and what SEO plugins print. */
final class Canonical
{
    /** Filters of an address: WordPress's, Yoast's, Rank Math's and All in One SEO's. */
    public const OF_ADDRESS = [
        'get_canonical_url',
        'wpseo_canonical',
        'rank_math/frontend/canonical',
        'aioseo_canonical_url',
    ];

    /** SEOPress's, of a whole tag. */
    public const OF_TAG = 'seopress_titles_canonical';

    /** The SEO Framework's, of all its tags. */
    public const OF_TAGS = 'the_seo_framework_meta_render_data';

    /** @param mixed $address no text, or an empty one, where none is to be printed */
    public static function address(mixed $address): mixed
    {
        return is_string($address) && $address !== '' ? PartAddress::canonical($address) : $address;
    }

    public static function tag(mixed $tag): mixed
    {
        $html = new \WP_HTML_Tag_Processor(is_string($tag) ? $tag : '');
        $address = $html->next_tag('LINK') ? self::address($html->get_attribute('href')) : null;
        if (!is_string($address)) {
            return $tag;
        }
        $html->set_attribute('href', $address);
        return $html->get_updated_html();
    }

    public static function tags(mixed $tags): mixed
    {
        if (is_array($tags) && isset($tags['canonical']['attributes']['href'])) {
            $tags['canonical']['attributes']['href'] = self::address($tags['canonical']['attributes']['href']);
        }
        return $tags;
    }
}
