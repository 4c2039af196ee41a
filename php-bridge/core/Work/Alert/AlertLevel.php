<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Alert;

/** How much an alert matters. */
enum AlertLevel: string
{
    /** The feed is not updated until somebody does something. */
    case Critical = 'critical';
    /** It may come to that. */
    case Warning = 'warning';
}
