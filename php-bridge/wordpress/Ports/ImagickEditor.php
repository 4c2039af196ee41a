<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

/** WordPress's editor by Imagick, for our own copies: before WordPress 7.1, AVIF heeded no quality that was asked of it. */
final class ImagickEditor extends \WP_Image_Editor_Imagick
{
    /** More than GD needs for AVIF: at 62, SSIMULACRA2 says 70 where GD has 75; at 70 it says 73. */
    private const MORE_FOR_AVIF = 8;

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
            $more = $this->output_mime_type === 'image/avif' ? self::MORE_FOR_AVIF : 0;
            $this->image->setCompressionQuality($this->get_quality() + $more);
        }
        return $outcome;
    }
}
