<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

/** What a token is worth on a site that is set to a product. The same names as in Rust. */
enum TokenKind: string
{
    /** One of the site's product, as far as its shape tells. */
    case Usable = 'token';

    /** The same, known to be one of an hour. */
    case ShortLived = 'short_lived_token';

    /** One of Basic Display, on a site that is set to the API in its place. */
    case Retired = 'retired_token';

    /** One of the API with Instagram login, on a site that is set to Basic Display. */
    case OtherProducts = 'other_products_token';
}
