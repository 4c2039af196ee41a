<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** A part of a file that is asked for. Servers may send less of it, or all of the file (RFC 9110, 14.2). */
final class ByteRange
{
    /** @param int $from how many bytes are left out */
    public function __construct(public readonly int $from, public readonly int $count)
    {
    }

    /**
     * What is compressed on the way has other bytes to count.
     *
     * @return array<string, string> of the request
     */
    public function headers(): array
    {
        return ['Range' => "bytes=$this->from-" . ($this->from + $this->count - 1), 'Accept-Encoding' => 'identity'];
    }
}
