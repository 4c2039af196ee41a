<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Secret;

/** What version 0.1.0 wrote into sites' databases. */
final class SealedByVersionOne
{
    public static function seal(string $secret, string $name, string $keyMaterial): string
    {
        $key = hash_hkdf('sha256', $keyMaterial, SODIUM_CRYPTO_SECRETBOX_KEYBYTES, "loupe vault v1 $name");
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        return 'v1:' . base64_encode($nonce . sodium_crypto_secretbox($secret, $nonce, $key));
    }
}
