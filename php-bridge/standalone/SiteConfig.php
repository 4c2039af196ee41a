<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\Config;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\OwnAddress;
use Loupe\Standalone\Words\SetupWords;

/** What the site's owner wrote into loupe-config.php. It holds no secret: the web server reads it too. */
final class SiteConfig
{
    private const PICTURES = 'loupe-pictures';
    private const SAMPLE = __DIR__ . '/loupe-config.sample.php';

    private function __construct(
        /** The folder that the site's pages are in. */
        private readonly string $webRoot,
        /** The folder that the host's address leads to, the web root or one above it. */
        private readonly string $documentRoot,
        /** Where the records are. */
        public readonly string $dataFolder,
        /** File of the encryption key. */
        public readonly string $keyFile,
        /** Folder of the pictures, which the web server hands out. */
        public readonly string $picturesFolder,
        /** Address of that folder, with its final slash. */
        public readonly string $picturesUrl,
        /** @var list<Placement> how pages show pictures, so that copies are made for it */
        public readonly array $placements,
        public readonly Config $core,
    ) {
    }

    /** Where it is looked for when nobody names another: beside Loupe's folder, which an update replaces. */
    public static function usualFile(): string
    {
        return dirname(__DIR__, 2) . '/loupe-config.php';
    }

    /** @throws WrongSetup */
    public static function read(string $file): self
    {
        if (!@is_file($file) || !is_readable($file)) {
            throw new WrongSetup(SetupWords::noConfiguration($file, self::SAMPLE));
        }
        // In a scope of its own.
        $values = (static fn (): mixed => require $file)();
        return is_array($values)
            ? self::from($values)
            : throw new WrongSetup(SetupWords::noArray($file, self::SAMPLE));
    }

    /**
     * @param array<mixed> $values keys: web_root, site_url, data_folder, key_file, shown, and those of Config::from()
     * @throws WrongSetup
     */
    public static function from(array $values): self
    {
        $root = self::path($values, 'web_root')
            ?? throw new WrongSetup(SetupWords::noWebRoot());
        $url = $values['site_url'] ?? null;
        if (!is_string($url) || preg_match('~^https?://[^\s/?#]+(?:/[^?#\x00-\x1F]*)?\z~i', $url) !== 1) {
            throw new WrongSetup(SetupWords::noSiteUrl());
        }
        $documentRoot = self::documentRoot($root, $url);
        $data = self::path($values, 'data_folder')
            ?? self::beside($documentRoot ?? throw new WrongSetup(SetupWords::unlikeAddress($root, $url)));
        return new self(
            $root,
            $documentRoot ?? $root,
            $data,
            self::path($values, 'key_file') ?? "$data.key",
            $root . '/' . self::PICTURES,
            rtrim(OwnAddress::whole($url, $url, false), '/') . '/' . self::PICTURES . '/',
            self::placements($values['shown'] ?? []),
            Config::from($values),
        );
    }

    /** @param array<mixed> $values what a page sets before it requires the feed */
    public static function room(array $values): Room
    {
        return Room::of(Coerce::clamped($values['room'] ?? null, 0, PHP_INT_MAX) ?? Room::USUAL);
    }

    /** @return list<string> paths of the folders that the pictures' is in, from the document root to the web root */
    public function foldersAbovePictures(): array
    {
        $folders = [$folder = $this->documentRoot];
        $path = trim(substr($this->webRoot, strlen($folder)), '/');
        foreach ($path === '' ? [] : explode('/', $path) as $name) {
            $folders[] = $folder .= "/$name";
        }
        return $folders;
    }

    /** @throws WrongSetup when there is no such web root, or visitors could ask for the data or the key, or these are together */
    public function refuseWrongPlaces(): void
    {
        if (!is_dir($this->webRoot)) {
            throw new WrongSetup(SetupWords::webRootMissing($this->webRoot));
        }
        foreach (['data_folder' => $this->dataFolder, 'key_file' => $this->keyFile] as $name => $path) {
            // A link may lead from one to a place outside of the other.
            foreach ([$this->documentRoot, $this->webRoot] as $open) {
                if (self::isInside($path, $open)) {
                    throw new WrongSetup(SetupWords::inWebRoot($name, $path, $open));
                }
            }
        }
        if (self::isInside($this->keyFile, $this->dataFolder)) {
            throw new WrongSetup(SetupWords::keyBesideData($this->keyFile, $this->dataFolder));
        }
    }

    /**
     * @param mixed $shown a list of what pages set before they require the feed
     * @return list<Placement>
     * @throws WrongSetup
     */
    private static function placements(mixed $shown): array
    {
        if (!is_array($shown) || array_filter($shown, is_array(...)) !== $shown) {
            throw new WrongSetup(SetupWords::shownIsNoList());
        }
        return array_merge(...array_map(static fn (array $values): array
            => Placement::all(Settings::fromArray($values), self::room($values)), array_values($shown)));
    }

    /**
     * Of a site in a subfolder, what is beside its pages can be asked for too.
     *
     * @return string|null null where the folders are not named like the address's path, so that nobody can tell
     */
    private static function documentRoot(string $root, string $url): ?string
    {
        $path = '/' . trim(rawurldecode((string) parse_url($url, PHP_URL_PATH)), '/');
        return match (true) {
            $path === '/' => $root,
            $root !== $path && str_ends_with($root, $path) => substr($root, 0, -strlen($path)),
            default => null,
        };
    }

    private static function beside(string $folder): string
    {
        return rtrim(dirname($folder), '/') . '/loupe-data';
    }

    /**
     * @param array<mixed> $values
     * @return string|null an absolute path without a final slash; null where none is set
     */
    private static function path(array $values, string $name): ?string
    {
        $path = $values[$name] ?? null;
        if ($path === null || $path === '') {
            return null;
        }
        if (!is_string($path) || !str_starts_with($path, '/') || rtrim($path, '/') === '') {
            throw new WrongSetup(SetupWords::noWholePath($name));
        }
        return rtrim($path, '/');
    }

    private static function isInside(string $path, string $folder): bool
    {
        return str_starts_with(self::real($path) . '/', self::real($folder) . '/');
    }

    /** With links followed, as far as the path exists. */
    private static function real(string $path): string
    {
        $real = realpath($path);
        return match (true) {
            $real !== false => $real,
            dirname($path) === $path => $path,
            default => rtrim(self::real(dirname($path)), '/') . '/' . basename($path),
        };
    }
}
