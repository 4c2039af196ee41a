<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Port\NotStored;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\NotSafe;
use Loupe\Standalone\Services;
use Loupe\Standalone\SiteConfig;
use Loupe\Standalone\Words\CommandWords;
use Loupe\Standalone\WrongSetup;
use Loupe\System\SystemClock;

/** From a command line to an exit code. */
final class Program
{
    private const EXTENSIONS = ['ctype', 'curl', 'gd', 'posix', 'sodium'];

    /** @param resource $input */
    public function __construct(private $input, private readonly Output $output)
    {
    }

    /** @param list<string> $words of the command line, without the program's name */
    public function run(#[\SensitiveParameter] array $words): ExitCode
    {
        $last = null;
        try {
            self::refuseWithoutExtensions();
            $arguments = Arguments::read($words);
            if ($arguments->action === Action::Help) {
                $this->output->say(CommandWords::usage());
                return ExitCode::Done;
            }
            $config = SiteConfig::read($arguments->config);
            $last = $arguments->isByCron()
                ? new LastTrouble(new DataFolder($config->dataFolder), $arguments->action)
                : null;
            $code = $this->commands($config)->run($arguments);
            $last?->forget();
            return $code;
        } catch (\Throwable $trouble) {
            $text = self::text($trouble);
            if ($last?->isNews($text) ?? true) {
                $this->output->warn($text);
            }
            return $trouble instanceof WrongSetup ? ExitCode::WrongUse : ExitCode::Act;
        }
    }

    private static function text(\Throwable $trouble): string
    {
        return match (true) {
            $trouble instanceof WrongSetup, $trouble instanceof NotSafe => $trouble->getMessage(),
            $trouble instanceof NotStored => CommandWords::nothingChanged($trouble->getMessage()),
            // Without its trace, which shows what functions were given.
            default => CommandWords::fault(
                $trouble->getMessage() . ' (' . basename($trouble->getFile()) . ":{$trouble->getLine()})"
            ),
        };
    }

    private function commands(SiteConfig $config): Commands
    {
        $config->refuseWrongPlaces();
        (new DataFolder($config->dataFolder))->refuseIfShared();
        $services = new Services($config, new Alerts($this->output), new SystemClock());
        return new Commands($services, $this->input, $this->output);
    }

    private static function refuseWithoutExtensions(): void
    {
        $missing = array_filter(self::EXTENSIONS, static fn (string $name): bool => !extension_loaded($name));
        if ($missing !== []) {
            $names = implode(', ', $missing);
            throw new WrongSetup(CommandWords::noExtensions($names, implode(', ', self::EXTENSIONS)));
        }
    }
}
