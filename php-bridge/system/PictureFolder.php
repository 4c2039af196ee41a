<?php

declare(strict_types=1);

namespace Loupe\System;

use Loupe\Core\Port\FilmPart;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Port\PictureName;

/**
 * A folder of pictures and films with one folder in it for each account, where others may have put things too. What is
 * not named as Loupe names its files, and whatever a link leads to, is neither listed, nor written, nor deleted.
 */
final class PictureFolder
{
    private const ACCOUNT = '/^[0-9]{1,64}\z/';

    /** Where an account's pictures are while they are hidden: nobody who is not told finds it. */
    private const HIDDEN = '/^\.([0-9]{1,64})-[0-9a-f]{32}\z/';

    /** Who is copying pictures of an account while it is removed puts a file or two behind the first round's back. */
    private const ROUNDS = 4;

    /**
     * @param int $mode of the folders; files are as open as these, and are no programs
     * @param \Closure(string): mixed $unlink deletes a file
     */
    public function __construct(
        private readonly string $path,
        public readonly int $mode,
        private readonly \Closure $unlink,
    ) {
    }

    /** @throws NotStored */
    public function put(string $account, string $file, string $bytes): void
    {
        if (!PictureName::isOwn($file)) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored("$file is no picture's name.");
        }
        $folder = $this->make($account);
        WholeFile::put("$folder/$file", $bytes, $this->mode & 0666, PictureName::temporary());
    }

    /** @return list<string> paths of the account's pictures and films, relative to the folder, without hidden ones */
    public function paths(string $account): array
    {
        $files = $this->isOpen($account) ? self::files($this->folder($account)) : [];
        // What a crash left half written is no picture, and nobody waits for it to go.
        $whole = array_filter($files, PictureName::isWhole(...));
        return array_values(array_map(static fn (string $file): string => "$account/$file", $whole));
    }

    /** Whether one of these is there. */
    public function has(string $path): bool
    {
        [$account, $file] = [dirname($path), basename($path)];
        return PictureName::isWhole($file) && $this->isOpen($account) && self::isOwn($this->folder($account), $file);
    }

    /** @return list<FilmPart> films that are being fetched */
    public function parts(string $account): array
    {
        $files = $this->isOpen($account) ? self::files($this->folder($account)) : [];
        $parts = [];
        foreach (array_filter($files, static fn (string $file): bool => PictureName::partOf($file) !== null) as $file) {
            clearstatcache(true, $this->folder("$account/$file"));
            $parts[] = FilmPart::named($file, (int) @filesize($this->folder("$account/$file")));
        }
        return array_values(array_filter($parts));
    }

    /** @return list<string> those of them that are not what their names say */
    public function damaged(string $account): array
    {
        $isTrue = fn (string $path): bool => PictureName::isFilm($path)
            ? Mp4File::isWhole($this->folder($path))
            : PictureFile::isWhole($this->folder($path));
        return array_values(array_filter($this->paths($account), static fn (string $path): bool => !$isTrue($path)));
    }

    /** @return list<string> names of what is in the account's folder and is not Loupe's */
    public function strangers(string $account): array
    {
        $folder = $this->folder($account);
        return $this->isOpen($account)
            ? array_values(array_diff(self::entriesOf($folder), self::files($folder)))
            : [];
    }

    /** Whether any picture of the account is there, hidden ones included. */
    public function hasAnyOf(string $account): bool
    {
        foreach ($this->foldersOf($account) as $folder) {
            if (self::files($folder) !== []) {
                return true;
            }
        }
        return false;
    }

    /** @param callable(string): bool $stays by path, relative to the folder; what is half written never does */
    public function keepOnly(string $account, callable $stays): void
    {
        if ($this->isOpen($account)) {
            $this->delete(
                $this->folder($account),
                static fn (string $file): bool => !PictureName::isTemporary($file) && $stays("$account/$file")
            );
        }
    }

    /** @return bool whether none is left, hidden ones included */
    public function deleteAll(string $account): bool
    {
        $rounds = self::ROUNDS;
        do {
            foreach ($this->foldersOf($account) as $folder) {
                $this->delete($folder, static fn (): bool => false);
                self::removeIfEmpty($folder);
            }
            $isLeft = $this->hasAnyOf($account);
        } while ($isLeft && --$rounds > 0);
        return !$isLeft;
    }

    /**
     * Every account's pictures.
     *
     * @param list<string> $spared but these accounts'
     */
    public function deleteEverything(array $spared = []): void
    {
        $accounts = array_filter(array_map(self::accountOf(...), $this->entries()), is_string(...));
        array_map($this->deleteAll(...), array_diff($accounts, $spared));
        if (self::isFolder($this->path)) {
            self::removeIfEmpty($this->path);
        }
    }

    public function hide(string $account): void
    {
        if (!$this->isOpen($account)) {
            return;
        }
        $to = $this->hiddenFolders($account)[0] ?? "$this->path/.$account-" . bin2hex(random_bytes(16));
        // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
        if (is_dir($to) || @mkdir($to, 0700)) {
            self::move($this->folder($account), $to);
        }
    }

    public function show(string $account): void
    {
        foreach ($this->hiddenFolders($account) as $from) {
            try {
                self::move($from, $this->make($account));
            } catch (NotStored) {
                // What cannot be shown stays hidden; the next sync copies it anew, or tells why it cannot.
                return;
            }
        }
    }

    /** @return list<string> paths of what stands in an account's place, hidden ones included; some may be links */
    public function folders(): array
    {
        $isAccounts = static fn (string $name): bool => self::accountOf($name) !== null;
        return array_values(array_map($this->folder(...), array_filter($this->entries(), $isAccounts)));
    }

    /** @return string path of an account's folder, or of a picture as records name it */
    public function folder(string $name): string
    {
        return "$this->path/$name";
    }

    /**
     * @return string path of the account's folder
     * @throws NotStored
     */
    public function make(string $account): string
    {
        $folder = $this->folder($account);
        if (preg_match(self::ACCOUNT, $account) !== 1) {
            // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
            throw new NotStored("$account is no account's id.");
        }
        foreach ([$this->path, $folder] as $path) {
            // Another process may be faster, which is as well.
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
            if (!self::isFolder($path) && @mkdir($path, 0700)) {
                // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
                @chmod($path, $this->mode);
            }
            if (!self::isFolder($path)) {
                // phpcs:ignore WordPress.Security.EscapeOutput -- Caught by the plugin, never printed as HTML.
                throw new NotStored("$path is no folder, or a link to one.");
            }
        }
        return $folder;
    }

    private function isOpen(string $account): bool
    {
        return preg_match(self::ACCOUNT, $account) === 1
            && self::isFolder($this->path)
            && self::isFolder($this->folder($account));
    }

    /** @return list<string> paths of the account's folders, hidden ones included */
    private function foldersOf(string $account): array
    {
        return [...$this->isOpen($account) ? [$this->folder($account)] : [], ...$this->hiddenFolders($account)];
    }

    /** @return list<string> their paths */
    private function hiddenFolders(string $account): array
    {
        $isTheirs = fn (string $name): bool => $name !== $account
            && self::accountOf($name) === $account
            && self::isFolder($this->folder($name));
        return array_values(array_map($this->folder(...), array_filter($this->entries(), $isTheirs)));
    }

    /** @return string|null whose folder is called so; null where it is nobody's */
    private static function accountOf(string $name): ?string
    {
        return preg_match(self::ACCOUNT, $name) === 1
            ? $name
            : (preg_match(self::HIDDEN, $name, $parts) === 1 ? $parts[1] : null);
    }

    /** @return list<string> */
    private function entries(): array
    {
        return self::isFolder($this->path) ? self::entriesOf($this->path) : [];
    }

    /** One by one: a crash leaves each in one place or the other, and the next time the rest is moved. */
    private static function move(string $from, string $to): void
    {
        foreach (self::files($from) as $file) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
            @rename("$from/$file", "$to/$file");
        }
        self::removeIfEmpty($from);
    }

    /** @param callable(string): bool $stays by name */
    private function delete(string $folder, callable $stays): void
    {
        foreach (self::files($folder) as $file) {
            // Looked at again: the folder may have been changed for a link meanwhile.
            if (!$stays($file) && self::isFolder($folder)) {
                ($this->unlink)("$folder/$file");
            }
        }
    }

    private static function removeIfEmpty(string $folder): void
    {
        if (self::isFolder($folder) && self::entriesOf($folder) === []) {
            // phpcs:ignore WordPress.WP.AlternativeFunctions -- Runs without WordPress too, whose own follow links.
            @rmdir($folder);
        }
    }

    /** @return list<string> names of Loupe's own files */
    private static function files(string $folder): array
    {
        return array_values(array_filter(
            self::entriesOf($folder),
            static fn (string $file): bool => self::isOwn($folder, $file)
        ));
    }

    private static function isOwn(string $folder, string $file): bool
    {
        return PictureName::isOwn($file) && self::typeOf("$folder/$file") === 'file';
    }

    private static function isFolder(string $path): bool
    {
        return self::typeOf($path) === 'dir';
    }

    /** What is there itself, not what it may lead to; null where there is nothing. */
    private static function typeOf(string $path): ?string
    {
        clearstatcache(true, $path);
        return @filetype($path) ?: null;
    }

    /** @return list<string> */
    private static function entriesOf(string $folder): array
    {
        return array_values(array_diff(@scandir($folder) ?: [], ['.', '..']));
    }
}
