<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

/** What a file of the container says that films and pictures have in common (ISO/IEC 14496-12), HEIC and AVIF too. */
final class Heif
{
    private const MIMES = '/^.{4}ftyp(?:(hei[cxms]|hev[cxms])|(mif1|msf1)|(avif|avis))/s';

    /** Bytes before which it says how large its pictures are. */
    private const HEAD = 65_536;

    /** @return string|null null where it is no picture of these */
    public static function mime(string $bytes): ?string
    {
        return preg_match(self::MIMES, $bytes, $kinds) !== 1 ? null : match (count($kinds)) {
            2 => 'image/heic',
            3 => 'image/heif',
            default => 'image/avif',
        };
    }

    /**
     * The largest picture's, for there may be small ones too, as it is shown.
     *
     * @return array{int, int}|null width and height in px; null where it does not say
     */
    public static function size(string $bytes): ?array
    {
        if (self::mime($bytes) === null) {
            return null;
        }
        $largest = null;
        // "ispe", a version and flags, and two numbers (ISO/IEC 23008-12, 6.5.3).
        $head = substr($bytes, 0, self::HEAD);
        preg_match_all('/ispe\0{4}(.{4})(.{4})/s', $head, $boxes, PREG_SET_ORDER);
        foreach ($boxes as [, $width, $height]) {
            $size = [unpack('N', $width)[1] ?? 0, unpack('N', $height)[1] ?? 0];
            $isLarger = $largest === null || $size[0] * $size[1] > $largest[0] * $largest[1];
            $largest = $isLarger ? $size : $largest;
        }
        // Phones turn it by quarters (6.5.10), and whoever decodes it does.
        $isOnItsSide = preg_match('/\0{3}\x09irot(.)/s', $head, $turn) === 1 && (ord($turn[1]) & 1) === 1;
        return $isOnItsSide && $largest !== null ? array_reverse($largest) : $largest;
    }
}
