<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Standalone\Words\NotSafeWords;

/** A file is not as it has to be, and only a person can mend that. Its message says how, and holds no secret. */
final class NotSafe extends \RuntimeException
{
    public static function shared(string $path, int $mode, int $wanted): self
    {
        return new self(
            NotSafeWords::shared($path, self::octal($mode), self::octal($wanted), escapeshellarg($path))
        );
    }

    public static function writable(string $path, int $mode): self
    {
        return new self(NotSafeWords::writable($path, self::octal($mode), escapeshellarg($path)));
    }

    /** Of a folder of pictures. */
    public static function link(string $path): self
    {
        return new self(NotSafeWords::link($path, escapeshellarg($path)));
    }

    /** Of a folder that the pictures are in. */
    public static function linkAbove(string $path): self
    {
        return new self(NotSafeWords::linkAbove($path, escapeshellarg($path), (string) realpath($path)));
    }

    public static function anotherUsers(string $path, ?int $owner): self
    {
        $owner = $owner === null ? NotSafeWords::somebody() : self::nameOf($owner);
        return new self(NotSafeWords::anotherUsers($path, $owner, self::nameOf(posix_geteuid())));
    }

    public static function unreadable(string $path): self
    {
        return new self(NotSafeWords::unreadable($path));
    }

    public static function keyGone(string $path): self
    {
        return new self(NotSafeWords::keyGone($path));
    }

    public static function closed(string $path): self
    {
        return new self(NotSafeWords::closed($path, escapeshellarg($path)));
    }

    private static function nameOf(int $user): string
    {
        return posix_getpwuid($user)['name'] ?? NotSafeWords::user((string) $user);
    }

    private static function octal(int $mode): string
    {
        return sprintf('%04o', $mode);
    }
}
