<?php

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** What can be wrong with a setting in a shortcode. */
enum MisreadingCode: string
{
    /** There is no such setting. */
    case Unknown = 'unknown';
    /** A number was expected. */
    case NoNumber = 'no_number';
    /** The number was brought in. */
    case OutOfRange = 'out_of_range';
    /** Yes or no was expected. */
    case NoSwitch = 'no_switch';
    /** One of several was expected. */
    case NoChoice = 'no_choice';
    /** Some of several were expected. */
    case NoMember = 'no_member';
    /** A day was expected. */
    case NoDay = 'no_day';
}
