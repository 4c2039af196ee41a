<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What tells which failure an answer is.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
final class Reply
{
    /**
     * @param ReplyForm $form the fields behind it are of a graph error
     * @param int $code 0 where none is given
     * @param int $subcode 0 where none is given
     */
    public function __construct(
        private readonly Endpoint $endpoint,
        private readonly int $status,
        private readonly ReplyForm $form,
        private readonly bool $isTransient = false,
        private readonly int $code = 0,
        private readonly int $subcode = 0,
        private readonly string $type = '',
        private readonly string $message = '',
    ) {
    }

    /** Which failure it is; null where no rule knows it. */
    public function failureCode(): ?FailureCode
    {
        $code = match ($this->code) {
            102 => 190,
            452 => 190,
            default => $this->code,
        };
        return match (true) {
            $code === 4
                => FailureCode::AppLimit,
            in_array($code, [17, 32, 613], true)
                => FailureCode::UserLimit,
            in_array($code, [80001, 80002], true)
                => FailureCode::BusinessLimit,
            $this->status === 429
                => FailureCode::AppLimit,
            $this->status >= 500 && $this->status <= 999
                => FailureCode::Transient,
            $this->isTransient
                => FailureCode::Transient,
            $code === 190 && $this->subcode === 463
                => FailureCode::Expired,
            $code === 190 && in_array($this->subcode, [460, 492], true)
                => FailureCode::SessionEnded,
            $code === 190 && $this->subcode === 458
                => FailureCode::Withdrawn,
            $code === 190 && $this->subcode === 464
                => FailureCode::NotConfirmed,
            $code === 190 && $this->subcode === 459
                => FailureCode::Checkpointed,
            $code === 100 && $this->subcode === 33
                => FailureCode::UnknownObject,
            $code === 190 && $this->subcode === 0 && $this->type === 'IGApiException'
                => FailureCode::MalformedToken,
            $code === 190 && $this->subcode === 0 && str_contains($this->message, 'has expired')
                => FailureCode::Expired,
            $code === 190 && $this->subcode === 0 && str_contains($this->message, 'has been invalidated')
                => FailureCode::SessionEnded,
            in_array($code, [100, 2500], true) && str_contains($this->message, 'permission')
                => FailureCode::Permission,
            $code === 100 && $this->subcode === 0 && str_starts_with($this->message, 'Unsupported request')
                => FailureCode::NotATester,
            $code === 1
                && $this->endpoint === Endpoint::LongLivedExchange
                && str_contains($this->message, 'client secret')
                => FailureCode::WrongSecret,
            $code === 2500 && str_contains($this->message, 'access token')
                => FailureCode::NoToken,
            $code === 100 && $this->subcode === 0 && $this->endpoint === Endpoint::LongLivedExchange
                => FailureCode::NotATester,
            $code === 190
                => FailureCode::InvalidToken,
            ($code === 10 || $code >= 200 && $code <= 299)
                => FailureCode::Permission,
            $code === 101
                => FailureCode::WrongSecret,
            in_array($code, [1, 2], true)
                => FailureCode::Transient,
            $code === 104
                => FailureCode::NoToken,
            $code === 100
                => FailureCode::BadRequest,
            in_array($code, [803, 2500], true)
                => FailureCode::UnknownObject,
            $this->form === ReplyForm::LegacyError
                => FailureCode::LegacyApi,
            $this->form === ReplyForm::FlatError
                => FailureCode::CodeRefused,
            default => null,
        };
    }
}
