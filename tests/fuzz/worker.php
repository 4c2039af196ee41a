<?php

/**
 * Reads cases and says what they are: `php worker.php [DEFECT]`, driven by src/theirs.rs.
 *
 * A case is a line `AREA LENGTH` and so many bytes, an answer a line with its length and that much JSON:
 * `{"outcome": …}` as src/ours.rs tells it, or `{"trouble": "…"}`.
 */

declare(strict_types=1);

use Loupe\Tests\Fuzz\Outcome;

require __DIR__ . '/../../php-bridge/autoload.php';
require __DIR__ . '/ToldTexts.php';
require __DIR__ . '/Outcome.php';

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$defect = $argv[1] ?? null;
while (($head = fgets(STDIN)) !== false) {
    [$area, $length] = explode(' ', trim($head));
    $body = $length === '0' ? '' : stream_get_contents(STDIN, (int) $length);
    try {
        if ($defect !== null && str_contains($body, "\xC3\x28")) {
            match ($defect) {
                'warning' => trigger_error('a planted warning', E_USER_WARNING),
                'silence' => sleep(3600),
                'end' => exit(1),
                default => null,
            };
        }
        $answer = json_encode(['outcome' => Outcome::of($area, $body)], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
        if ($defect === 'difference') {
            $answer = str_replace("\u{fffd}", '', $answer);
        }
    } catch (Throwable $trouble) {
        $where = basename($trouble->getFile()) . ':' . $trouble->getLine();
        $answer = json_encode(['trouble' => $trouble->getMessage() . " ($where)"], JSON_INVALID_UTF8_SUBSTITUTE);
    }
    fwrite(STDOUT, strlen($answer) . "\n" . $answer);
}
