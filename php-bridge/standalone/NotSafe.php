<?php

declare(strict_types=1);

namespace Loupe\Standalone;

/** A file is not as it has to be, and only a person can mend that. Its message says how, and holds no secret. */
final class NotSafe extends \RuntimeException
{
    public static function shared(string $path, int $mode, int $wanted): self
    {
        return new self(sprintf(
            "Other users of this server can get at %s (its mode is %04o), so Loupe does not use it. Close it:\n\n"
            . "    chmod %04o %s\n\n"
            . 'If somebody may have read the token and its key, revoke the token at Instagram and connect anew.',
            $path,
            $mode,
            $wanted,
            escapeshellarg($path),
        ));
    }

    public static function writable(string $path, int $mode): self
    {
        return new self(sprintf(
            "Other users of this server may put files of theirs into %s (its mode is %04o), and pages would show them, "
            . "so Loupe does not use it. Close it:\n\n    chmod go-w %s",
            $path,
            $mode,
            escapeshellarg($path),
        ));
    }

    /** Of a folder of pictures. */
    public static function link(string $path): self
    {
        return new self("$path is a link, and pictures would be written and deleted wherever it leads, so Loupe does "
            . "not follow it. Look who made it, and remove it:\n\n    rm " . escapeshellarg($path) . "\n\n"
            . 'The next sync makes the folder, and copies the pictures anew.');
    }

    /** Of a folder that the pictures are in. */
    public static function linkAbove(string $path): self
    {
        return new self("$path is a link inside the web root, and pictures would be written and deleted wherever it "
            . 'leads, so Loupe does not follow it. Put the folder itself there, if the link is not yours:'
            . "\n\n    rm " . escapeshellarg($path) . "\n\n"
            . 'If it is, set web_root in loupe-config.php to the folder that it leads to: ' . realpath($path));
    }

    public static function anotherUsers(string $path, ?int $owner): self
    {
        $name = $owner === null ? 'somebody else' : (posix_getpwuid($owner)['name'] ?? "user $owner");
        $me = posix_getpwuid(posix_geteuid())['name'] ?? 'user ' . posix_geteuid();
        return new self("$path belongs to $name, and this runs as $me, so Loupe does not use it. "
            . "Run loupe.php as $name, in cron too. To go on as $me instead, give that user the data folder, the key "
            . 'and the pictures (chown -R).');
    }

    public static function unreadable(string $path): self
    {
        return new self("$path is there, but this user may not read it. Run loupe.php as the user that connected the "
            . 'account. What pages read has to be open to the web server: feeds/ is 0755, and its files are 0644.');
    }

    public static function keyGone(string $path): self
    {
        return new self("The key file $path is gone, and without it the stored tokens can't be read. The feed stays as "
            . 'it is. Put the file back from where it was kept; if it is lost, get new tokens and connect anew: '
            . 'php loupe.php connect');
    }

    public static function closed(string $path): self
    {
        $quoted = escapeshellarg($path);
        return new self("No pictures can be put into $path: this user may not write there. Posts without one show "
            . 'their description. Make the folder, and give it to the user that runs loupe.php:'
            . "\n\n    mkdir -p $quoted && chown USER $quoted");
    }
}
