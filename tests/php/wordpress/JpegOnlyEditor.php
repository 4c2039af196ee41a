<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

require_once ABSPATH . WPINC . '/class-wp-image-editor.php';
require_once ABSPATH . WPINC . '/class-wp-image-editor-gd.php';

/** GD as some hosts build it. */
final class JpegOnlyEditor extends \WP_Image_Editor_GD
{
    public static function supports_mime_type($mime_type): bool
    {
        return $mime_type === 'image/jpeg';
    }
}
