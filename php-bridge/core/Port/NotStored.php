<?php

declare(strict_types=1);

namespace Loupe\Core\Port;

/** The store refused a record, or did not say what is stored: the database is read-only, full or gone. */
final class NotStored extends \RuntimeException
{
}
