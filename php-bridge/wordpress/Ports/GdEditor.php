<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\System\GdPicture;
use Loupe\System\GdScaling;

/** WordPress's editor by GD, for our own copies: it minds PHP's memory, and takes its time. */
final class GdEditor extends \WP_Image_Editor_GD
{
    /** @return true|\WP_Error */
    public function load()
    {
        // WordPress raises the limit for pictures only when it reads one.
        wp_raise_memory_limit('image');
        [$width, $height] = wp_getimagesize($this->file) ?: [0, 0];
        return GdPicture::hasMemoryFor((int) $width, (int) $height)
            ? parent::load()
            : new \WP_Error('loupe_no_memory', 'The picture is too large for the memory that PHP may have.');
    }

    /**
     * @param int $src_x
     * @param int $src_y
     * @param int $src_w
     * @param int $src_h
     * @param int|null $dst_w
     * @param int|null $dst_h
     * @param bool $src_abs
     * @return true|\WP_Error
     */
    public function crop($src_x, $src_y, $src_w, $src_h, $dst_w = null, $dst_h = null, $src_abs = false)
    {
        if ($src_abs || $dst_w === null || $dst_h === null) {
            return parent::crop($src_x, $src_y, $src_w, $src_h, $dst_w, $dst_h, $src_abs);
        }
        $this->image = GdScaling::cut($this->image, [$src_x, $src_y, $src_w, $src_h], $dst_w, $dst_h);
        return $this->update_size();
    }

    /**
     * @param string $filename
     * @param callable $callback
     * @param array<mixed> $arguments
     * @return bool
     */
    // phpcs:ignore PSR1.Methods.CamelCapsMethodName -- WordPress's name.
    protected function make_image($filename, $callback, $arguments)
    {
        $speed = $callback === 'imageavif' ? [GdPicture::AVIF_SPEED] : [];
        return parent::make_image($filename, $callback, [...$arguments, ...$speed]);
    }
}
