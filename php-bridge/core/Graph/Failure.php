<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\FailureKind;
use Loupe\Core\Generated\Word;
use Loupe\Core\Value\Coerce;
use Loupe\Core\Words\Message;

/** A classified error. */
final class Failure
{
    /**
     * @param int|null $retryAfter Seconds to wait at least, where Instagram said so.
     * @param string $hook Of `filtered`: which hook it was, and who uses it.
     */
    public function __construct(
        public readonly FailureCode $code,
        public readonly ?int $retryAfter = null,
        private readonly string $hook = '',
    ) {
    }

    /**
     * Reads a reply: null when it is a success, as far as the envelope tells.
     *
     * @param array<string, string> $headers Names in any case.
     * @param mixed $reply What Json::decode() made of its body.
     */
    public static function classify(
        Endpoint $endpoint,
        int $status,
        array $headers,
        #[\SensitiveParameter] mixed $reply,
    ): ?self {
        $code = Classification::of($endpoint, $status, $reply);
        if ($code === null) {
            return null;
        }

        return new self($code, $code->kind() === FailureKind::Wait ? RetryAfter::seconds($headers) : null);
    }

    /** From what toArray() wrote; a code of a later version reads as unknown. */
    public static function fromArray(array $failure): self
    {
        $code = is_string($failure['code'] ?? null) ? FailureCode::tryFrom($failure['code']) : null;
        $retryAfter = $failure['retry_after'] ?? null;

        return new self(
            $code ?? FailureCode::Unknown,
            is_int($retryAfter) ? $retryAfter : null,
            Coerce::text($failure['hook'] ?? null),
        );
    }

    /** Whether Instagram wants fewer calls: the token works, and so does the question. */
    public function isOfTooManyCalls(): bool
    {
        return match ($this->code) {
            FailureCode::AppLimit, FailureCode::UserLimit, FailureCode::BusinessLimit => true,
            default => false,
        };
    }

    public function kind(): FailureKind
    {
        return $this->code->kind();
    }

    /** What happened, what it means, and what to do. */
    public function message(): Message
    {
        $message = new Message(Word::from("failure.{$this->code->value}"));
        return $this->hook === ''
            ? $message
            : new Message(Word::FailureDetailHook, failure: $message, hook: $this->hook);
    }

    /** @return array<string, mixed> for a record */
    public function toArray(): array
    {
        return [
            'code' => $this->code->value,
            'kind' => $this->kind()->value,
            'retry_after' => $this->retryAfter,
            ...($this->hook === '' ? [] : ['hook' => $this->hook]),
        ];
    }
}
