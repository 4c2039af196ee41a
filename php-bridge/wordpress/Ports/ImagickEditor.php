<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

/** WordPress's editor by Imagick, for our own copies: before WordPress 7.1, AVIF heeded no quality that was asked of it. */
final class ImagickEditor extends \WP_Image_Editor_Imagick
{
    /**
     * @param int|null $quality
     * @param array<string, int> $dims
     * @return true|\WP_Error
     */
    // phpcs:ignore PSR1.Methods.CamelCapsMethodName -- WordPress's name.
    public function set_quality($quality = null, $dims = [])
    {
        $outcome = parent::set_quality($quality, $dims);
        if ($outcome === true) {
            $this->image->setCompressionQuality($this->get_quality());
        }
        return $outcome;
    }
}
