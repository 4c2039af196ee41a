<?php

declare(strict_types=1);

namespace Loupe\Core\Generated;

/**
 * What an answer looks like.
 *
 * Generated from spec/failures.json by `cargo xtask codegen`: change that, not this.
 */
enum ReplyForm: string
{
    /** No error's envelope, or no JSON object at all. */
    case Plain = 'plain';

    /** `{"error":{"message", "type", "code", "error_subcode"?, "is_transient"?}}` */
    case GraphError = 'graph_error';

    /** `{"error_type", "code", "error_message"}` */
    case FlatError = 'flat_error';

    /** `{"meta":{"error_type", "code", "error_message"}}` */
    case LegacyError = 'legacy_error';
}
