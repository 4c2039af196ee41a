<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

/** Gives each test a folder of its own, which goes with it. */
abstract class TestCase extends \PHPUnit\Framework\TestCase
{
    protected string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/loupe-test-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0755);
    }

    protected function tearDown(): void
    {
        self::remove($this->folder);
    }

    /** @return list<string> paths of all files below a folder, relative to it and sorted */
    protected static function filesBelow(string $folder): array
    {
        $found = [];
        $files = new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS);
        foreach (new \RecursiveIteratorIterator($files) as $file) {
            $found[] = substr((string) $file, strlen($folder) + 1);
        }
        sort($found);
        return $found;
    }

    protected static function modeOf(string $path): string
    {
        clearstatcache(true, $path);
        return sprintf('%04o', fileperms($path) & 07777);
    }

    private static function remove(string $path): void
    {
        if (is_dir($path) && !is_link($path)) {
            foreach (array_diff(scandir($path) ?: [], ['.', '..']) as $name) {
                self::remove("$path/$name");
            }
            rmdir($path);
        } else {
            unlink($path);
        }
    }
}
