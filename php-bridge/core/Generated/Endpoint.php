<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What was asked of Instagram. The same error code means different things at different endpoints.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
enum Endpoint: string
{
    /** Authorisation code → short-lived token. */
    case CodeExchange = 'code_exchange';

    /** Short-lived → long-lived token. */
    case LongLivedExchange = 'long_lived_exchange';

    /** Long-lived token → one with a new term. */
    case Refresh = 'refresh';

    /** The user node. */
    case User = 'user';

    /** Media, as a list or one post. */
    case Media = 'media';
}
