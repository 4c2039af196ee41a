<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

use Loupe\Core\Connect\Paste\ReadingKind;

/**
 * What a pasted text is by its shape, and what it may be by its beginning.
 *
 * Generated from spec/paste.json by `cargo xtask codegen`: change that, not this.
 */
final class PasteShapes
{
    /** @var list<array{ReadingKind, string, string}> with the product of a token; the first that fits counts */
    public const SHAPES = [
        [ReadingKind::Masked, '', '/^(?:[0-9A-Za-z._-]*(?:[•●∙*]{3}|[xX]{8}).*)\\z/u'],
        [ReadingKind::CutOff, '', '/^(?:(?:IG|AQ)[0-9A-Za-z_-]*(?:…|\\.\\.\\.).*)\\z/u'],
        [ReadingKind::Token, 'basic_display', '/^(?:IGQ[0-9A-Za-z_-]{21,})\\z/u'],
        [ReadingKind::Token, 'instagram_login', '/^(?:IGAA[0-9A-Za-z_-]{20,}|IG[0-9A-Za-z_-]{98,})\\z/u'],
        [ReadingKind::CutOff, '', '/^(?:IG(?:AA|Q)[0-9A-Za-z_-]*)\\z/u'],
        [ReadingKind::FacebookToken, '', '/^(?:EAA[0-9A-Za-z_-]{5,})\\z/u'],
        [ReadingKind::Code, '', '/^(?:AQ[0-9A-Za-z_-]{22,}(?:#_)?)\\z/u'],
        [ReadingKind::LegacyToken, '', '/^(?:[0-9]+\\.[0-9a-f]{7}\\.[0-9a-f]{32})\\z/u'],
        [ReadingKind::AppSecret, '', '/^(?:[0-9a-fA-F]{32})\\z/u'],
        [ReadingKind::AppId, '', '/^(?:[0-9]{13,17})\\z/u'],
    ];

    /** @var list<array{ReadingKind, string}> */
    public const BEGINNINGS = [
        [ReadingKind::CutOff, 'IGAA'],
        [ReadingKind::CutOff, 'IGQ'],
        [ReadingKind::FacebookToken, 'EAA'],
        [ReadingKind::Command, 'curl '],
        [ReadingKind::Command, '$ curl '],
        [ReadingKind::Command, 'https://graph.instagram.com/'],
        [ReadingKind::Command, 'https://api.instagram.com/oauth/access_token'],
    ];
}
