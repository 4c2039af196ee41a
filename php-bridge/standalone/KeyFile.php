<?php

declare(strict_types=1);

namespace Loupe\Standalone;

use Loupe\Core\Secret\KeyStrength;
use Loupe\Standalone\Words\SetupWords;

/**
 * The key that tokens are encrypted with, in a file of its own outside the
 * data folder: a copy of that folder alone opens nothing.
 */
final class KeyFile
{
    private const BYTES = 32;

    public function __construct(private readonly string $path, private readonly Mutex $mutex)
    {
    }

    /**
     * @return string|null key material; null when there is no key
     * @throws NotSafe when somebody else may read it
     * @throws WrongSetup when it is no key
     */
    public function read(): ?string
    {
        $text = Files::read($this->path, Access::Owner);
        if ($text === null) {
            return null;
        }
        $key = base64_decode(trim($text), true);
        if ($key === false || strlen($key) !== self::BYTES) {
            throw new WrongSetup(SetupWords::damagedKey($this->path));
        }
        return $key;
    }

    /**
     * For a token that is to be stored. Makes the key if there is none. Of two processes that come at once, both get
     * the same.
     *
     * @throws WrongSetup when somebody put a key there that is easy to guess
     */
    public function readOrMake(): string
    {
        $key = $this->read() ?? $this->mutex->hold(fn (): string => $this->read() ?? $this->make());
        return KeyStrength::isEnough($key)
            ? $key
            : throw new WrongSetup(SetupWords::weakKey($this->path, escapeshellarg($this->path)));
    }

    /** @throws NotSafe when accounts are connected, and the key is gone */
    public function mustBeThere(): void
    {
        $this->read() ?? throw NotSafe::keyGone($this->path);
    }

    private function make(): string
    {
        $key = random_bytes(self::BYTES);
        $name = basename($this->path);
        Files::replace($this->path, base64_encode($key) . "\n", Access::Owner, ".$name.new");
        return $key;
    }
}
