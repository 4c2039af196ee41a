<?php

/** Loupe on the command line: `php loupe.php help`. */

declare(strict_types=1);

use Loupe\Standalone\Command\Output;
use Loupe\Standalone\Command\Program;

if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}

require_once __DIR__ . '/../autoload.php';

// The largest photo that is taken needs 160 MB while it is made smaller.
ini_set('memory_limit', '512M');

exit((new Program(STDIN, new Output(STDOUT, STDERR)))->run(array_slice($argv, 1))->value);
