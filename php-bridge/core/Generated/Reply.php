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
     * @param int $subcode 0 where none is given
     */
    public function __construct(
        private readonly Endpoint $endpoint,
        private readonly int $status,
        private readonly ReplyForm $form,
        private readonly bool $isTransient = false,
        private readonly ?int $code = null,
        private readonly int $subcode = 0,
        private readonly string $type = '',
        private readonly string $message = '',
    ) {
    }

    /** Which failure it is; null where no rule knows it. */
    public function failureCode(): ?FailureCode
    {
        return match (true) {
            $this->code === 4
                => FailureCode::AppLimit,
            in_array($this->code, [17, 32, 613], true)
                => FailureCode::UserLimit,
            in_array($this->code, [80001, 80002], true)
                => FailureCode::BusinessLimit,
            $this->status === 429
                => FailureCode::AppLimit,
            $this->status >= 500 && $this->status <= 999
                => FailureCode::Transient,
            $this->isTransient
                => FailureCode::Transient,
            in_array($this->code, [102, 190, 452], true) && $this->subcode === 463
                => FailureCode::Expired,
            in_array($this->code, [102, 190, 452], true) && in_array($this->subcode, [460, 492], true)
                => FailureCode::SessionEnded,
            in_array($this->code, [102, 190, 452], true) && $this->subcode === 458
                => FailureCode::Withdrawn,
            in_array($this->code, [102, 190, 452], true) && $this->subcode === 464
                => FailureCode::NotConfirmed,
            in_array($this->code, [102, 190, 452], true) && $this->subcode === 459
                => FailureCode::Checkpointed,
            $this->code === 100 && $this->subcode === 33
                => FailureCode::UnknownObject,
            in_array($this->code, [102, 190, 452], true) && $this->subcode === 0 && $this->type === 'IGApiException'
                => FailureCode::MalformedToken,
            in_array($this->code, [102, 190, 452], true)
                && $this->subcode === 0
                && str_contains($this->message, 'has expired')
                => FailureCode::Expired,
            in_array($this->code, [102, 190, 452], true)
                && $this->subcode === 0
                && str_contains($this->message, 'has been invalidated')
                => FailureCode::SessionEnded,
            in_array($this->code, [100, 2500], true) && str_contains($this->message, 'permission')
                => FailureCode::Permission,
            $this->code === 100 && $this->subcode === 0 && str_starts_with($this->message, 'Unsupported request')
                => FailureCode::NotATester,
            $this->code === 1
                && $this->endpoint === Endpoint::LongLivedExchange
                && str_contains($this->message, 'client secret')
                => FailureCode::WrongSecret,
            $this->code === 2500 && str_contains($this->message, 'access token')
                => FailureCode::NoToken,
            $this->code === 100 && $this->subcode === 0 && $this->endpoint === Endpoint::LongLivedExchange
                => FailureCode::NotATester,
            in_array($this->code, [102, 190, 452], true)
                => FailureCode::InvalidToken,
            ($this->code === 10 || $this->code >= 200 && $this->code <= 299)
                => FailureCode::Permission,
            $this->code === 101
                => FailureCode::WrongSecret,
            in_array($this->code, [1, 2], true)
                => FailureCode::Transient,
            $this->code === 104
                => FailureCode::NoToken,
            $this->code === 100
                => FailureCode::BadRequest,
            in_array($this->code, [803, 2500], true)
                => FailureCode::UnknownObject,
            $this->form === ReplyForm::LegacyError
                => FailureCode::LegacyApi,
            $this->form === ReplyForm::FlatError
                => FailureCode::CodeRefused,
            default => null,
        };
    }
}
