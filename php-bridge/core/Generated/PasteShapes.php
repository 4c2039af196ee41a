<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What a pasted text is by its shape, and what it may be by its beginning.
 *
 * Generated from spec/paste.json by `cargo xtask codegen`: change that, not this.
 */
final class PasteShapes
{
    /** @var list<array{string, string, string}> kind, product of a token, shape; the first that fits counts */
    public const SHAPES = [
        ['masked', '', '/^(?:[0-9A-Za-z._-]*(?:[•●∙*]{3}|[xX]{8}).*)\\z/u'],
        ['cut_off', '', '/^(?:(?:IG|AQ)[0-9A-Za-z_-]*(?:…|\\.\\.\\.).*)\\z/u'],
        ['token', 'basic_display', '/^(?:IGQ[0-9A-Za-z_-]{21,})\\z/u'],
        ['token', 'instagram_login', '/^(?:IGAA[0-9A-Za-z_-]{20,}|IG[0-9A-Za-z_-]{98,})\\z/u'],
        ['cut_off', '', '/^(?:IG(?:AA|Q)[0-9A-Za-z_-]*)\\z/u'],
        ['facebook_token', '', '/^(?:EAA[0-9A-Za-z_-]{5,})\\z/u'],
        ['code', '', '/^(?:AQ[0-9A-Za-z_-]{22,}(?:#_)?)\\z/u'],
        ['legacy_token', '', '/^(?:[0-9]+\\.[0-9a-f]{7}\\.[0-9a-f]{32})\\z/u'],
        ['app_secret', '', '/^(?:[0-9a-fA-F]{32})\\z/u'],
        ['app_id', '', '/^(?:[0-9]{13,17})\\z/u'],
    ];

    /** @var list<array{string, string}> kind, beginning */
    public const BEGINNINGS = [
        ['cut_off', 'IGAA'],
        ['cut_off', 'IGQ'],
        ['facebook_token', 'EAA'],
        ['command', 'curl '],
        ['command', '$ curl '],
        ['command', 'https://graph.instagram.com/'],
        ['command', 'https://api.instagram.com/oauth/access_token'],
    ];
}
