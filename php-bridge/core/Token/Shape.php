<?php

declare(strict_types=1);

namespace Loupe\Core\Token;

/**
 * What is told by its shape and is no whole token of Instagram's.
 */
enum Shape
{
    case FacebookToken;
    case LegacyToken;
    case Code;
    case AppSecret;
    case AppId;

    /** A token or a code without its end. */
    case CutOff;

    /** A token or a code behind dots or asterisks. */
    case Masked;
}
