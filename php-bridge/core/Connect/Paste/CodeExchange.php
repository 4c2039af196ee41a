<?php

declare(strict_types=1);

namespace Loupe\Core\Connect\Paste;

/**
 * What becomes of an authorisation code on this site.
 */
enum CodeExchange: string
{
    /** Nothing here exchanges codes: people do it by themselves. */
    case ByHand = 'by_hand';

    /** The app's ID and secret are needed first. */
    case NeedsApp = 'needs_app';

    /** The site exchanges it: the app's ID and secret are stored. */
    case Ready = 'ready';
}
