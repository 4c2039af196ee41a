<?php

declare(strict_types=1);

namespace Loupe\Core\Secret;

use Loupe\Core\Value\Secret;

/**
 * Authenticated encryption of what must not be readable in a database dump
 * (XSalsa20-Poly1305, libsodium's secretbox).
 *
 * The key material comes from outside the database. Each site and each name
 * has a key of its own, so a record copied to another name, or to another site
 * that has the same key material, cannot be opened there.
 */
final class Vault
{
    private const VERSION = 'v2:';
    /** What version 0.1.0 wrote: bound to a name, and to no site. */
    private const UNBOUND = 'v1:';

    /**
     * @param string $site what no other site is called that may have the same key material
     * @param list<string> $older key material that secrets may still be sealed with
     * @param bool $isStrong whether the key material is good enough for secrets that are not sealed with it yet
     * @param bool $opensUnbound whether what is bound to no site is to be opened
     */
    public function __construct(
        #[\SensitiveParameter] private readonly string $keyMaterial,
        private readonly string $site = '',
        #[\SensitiveParameter] private readonly array $older = [],
        public readonly bool $isStrong = true,
        private readonly bool $opensUnbound = true,
    ) {
    }

    /** @param string $name whose secret it is, for example "token of 1784" */
    public function seal(Secret $secret, string $name): string
    {
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $box = sodium_crypto_secretbox($secret->reveal(), $nonce, $this->key($this->keyMaterial, $name));
        return self::VERSION . base64_encode($nonce . $box);
    }

    /**
     * @return Secret|null null when it was sealed with another key, for another site, or altered since: the secret is
     *                     lost, its owner has to give it anew
     */
    public function open(string $sealed, string $name): ?Secret
    {
        foreach ([$this->keyMaterial, ...$this->older] as $material) {
            $secret = match (true) {
                self::isBound($sealed) => self::unbox($sealed, $this->key($material, $name)),
                $this->opensUnbound => self::unbox($sealed, self::unboundKey($material, $name)),
                default => null,
            };
            if ($secret !== null) {
                return $secret;
            }
        }
        return null;
    }

    /** Whether it is sealed as it would be today, so that neither an older key nor an older version is needed. */
    public function isCurrent(string $sealed, string $name): bool
    {
        return self::isBound($sealed) && self::unbox($sealed, $this->key($this->keyMaterial, $name)) !== null;
    }

    /** Whether it can be opened on one site only. */
    public static function isBound(string $sealed): bool
    {
        return str_starts_with($sealed, self::VERSION);
    }

    private static function unbox(string $sealed, #[\SensitiveParameter] string $key): ?Secret
    {
        $version = substr($sealed, 0, strlen(self::VERSION));
        $bytes = base64_decode(substr($sealed, strlen(self::VERSION)), true);
        $shortest = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES + SODIUM_CRYPTO_SECRETBOX_MACBYTES;
        $isOurs = in_array($version, [self::VERSION, self::UNBOUND], true);
        if (!$isOurs || $bytes === false || strlen($bytes) < $shortest) {
            return null;
        }
        $nonce = substr($bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $secret = sodium_crypto_secretbox_open(substr($bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), $nonce, $key);
        return $secret === false ? null : new Secret($secret);
    }

    private function key(#[\SensitiveParameter] string $material, string $name): string
    {
        return self::derived($material, "loupe vault v2\n$this->site\n$name");
    }

    private static function unboundKey(#[\SensitiveParameter] string $material, string $name): string
    {
        return self::derived($material, "loupe vault v1 $name");
    }

    private static function derived(#[\SensitiveParameter] string $material, string $purpose): string
    {
        return hash_hkdf('sha256', $material, SODIUM_CRYPTO_SECRETBOX_KEYBYTES, $purpose);
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['keyMaterial' => '(hidden)', 'older' => '(hidden)'];
    }

    /** @return never */
    public function __serialize(): array
    {
        throw new \LogicException('A vault is never serialised: it holds a key.');
    }
}
