<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

/**
 * What is told by its beginning and is no token of Instagram's.
 */
enum Shape
{
    case FacebookToken;
    case Code;
}
