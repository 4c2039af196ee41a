<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** WordPress's REST server where headers were sent long ago. */
final class QuietRestServer extends \WP_REST_Server
{
    /**
     * @param string $key
     * @param string $value
     */
    public function send_header($key, $value): void
    {
    }
}
