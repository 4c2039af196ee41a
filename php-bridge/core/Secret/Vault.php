<?php

declare(strict_types=1);

namespace Loupe\Core\Secret;

use Loupe\Core\Token\Secret;

/**
 * Authenticated encryption of what must not be readable in a database dump
 * (XSalsa20-Poly1305, libsodium's secretbox).
 *
 * The key material comes from outside the database. Each name has a key of its
 * own, so a record copied to another name cannot be opened there.
 */
final class Vault
{
    private const VERSION = 'v1:';

    public function __construct(#[\SensitiveParameter] private readonly string $keyMaterial)
    {
    }

    /** @param string $name whose secret it is, for example "token of 1784" */
    public function seal(Secret $secret, string $name): string
    {
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $box = sodium_crypto_secretbox($secret->reveal(), $nonce, $this->key($name));
        return self::VERSION . base64_encode($nonce . $box);
    }

    /**
     * @return Secret|null null when it was sealed with another key or altered
     *                     since: the secret is lost, its owner has to give it anew
     */
    public function open(string $sealed, string $name): ?Secret
    {
        if (!str_starts_with($sealed, self::VERSION)) {
            return null;
        }
        $bytes = base64_decode(substr($sealed, strlen(self::VERSION)), true);
        $shortest = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES + SODIUM_CRYPTO_SECRETBOX_MACBYTES;
        if ($bytes === false || strlen($bytes) < $shortest) {
            return null;
        }
        $nonce = substr($bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $secret = sodium_crypto_secretbox_open(
            substr($bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES),
            $nonce,
            $this->key($name)
        );
        return $secret === false ? null : new Secret($secret);
    }

    private function key(string $name): string
    {
        return hash_hkdf('sha256', $this->keyMaterial, SODIUM_CRYPTO_SECRETBOX_KEYBYTES, 'loupe vault v1 ' . $name);
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['keyMaterial' => '(hidden)'];
    }

    /** @return never */
    public function __serialize(): array
    {
        throw new \LogicException('A vault is never serialised: it holds a key.');
    }
}
