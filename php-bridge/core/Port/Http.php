<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

interface Http
{
    /**
     * One GET, without redirects: a token in a query must not be carried on
     * to another host. Over TLS the other side's certificate is checked, whatever
     * others on the site set: where they would change any of it, nothing is sent.
     *
     * @param int $timeout in seconds, for the whole exchange
     * @param int $maxBytes a longer body is HttpTrouble::TooLong
     * @param ByteRange|null $range null for the whole; whoever asks looks at what came
     */
    public function get(
        #[\SensitiveParameter] string $url,
        int $timeout,
        int $maxBytes,
        ?ByteRange $range = null,
    ): HttpReply|HttpTrouble|Meddling;

    /**
     * One POST of a form, without redirects.
     *
     * @param array<string, string> $fields
     * @param int $timeout in seconds, for the whole exchange
     * @param int $maxBytes a longer body is HttpTrouble::TooLong
     */
    public function post(
        string $url,
        #[\SensitiveParameter] array $fields,
        int $timeout,
        int $maxBytes,
    ): HttpReply|HttpTrouble|Meddling;
}
