<?php

declare(strict_types=1);

namespace Loupe\Tests\Standalone;

use Loupe\Tests\WordPress\Sandbox;

/** Gives each test a fresh site, and the sandbox as it is at its start. */
abstract class SandboxTestCase extends TestCase
{
    protected Site $site;

    protected function setUp(): void
    {
        parent::setUp();
        Sandbox::reset();
        $this->site = new Site($this->folder);
    }

    /** @param list<string> $secrets */
    protected static function assertHoldsNone(array $secrets, string $text, string $where): void
    {
        foreach ($secrets as $secret) {
            self::assertGreaterThan(32, strlen($secret));
            // Nor a part of one.
            for ($at = 0; $at + 16 <= strlen($secret); $at += 16) {
                self::assertFalse(str_contains($text, substr($secret, $at, 16)), "A secret is in $where.");
            }
        }
    }
}
