<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Port\NotStored;
use Loupe\Core\SystemClock;
use Loupe\Core\Terminal\ExitCode;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\NotSafe;
use Loupe\Standalone\Services;
use Loupe\Standalone\SiteConfig;
use Loupe\Standalone\WrongSetup;

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
        try {
            self::refuseWithoutExtensions();
            $arguments = Arguments::read($words);
            if ($arguments->action === Action::Help) {
                $this->output->say(Arguments::USAGE);
                return ExitCode::Done;
            }
            return $this->commands($arguments)->run($arguments);
        } catch (WrongSetup $wrong) {
            $this->output->warn($wrong->getMessage());
            return ExitCode::WrongUse;
        } catch (NotSafe $notSafe) {
            $this->output->warn($notSafe->getMessage());
            return ExitCode::Act;
        } catch (NotStored $notStored) {
            $this->output->warn($notStored->getMessage() . ' Nothing was changed. Look whether the disk is full and '
                . 'whether this user may write there.');
            return ExitCode::Act;
        } catch (\Throwable $fault) {
            // Without its trace, which shows what functions were given.
            $where = basename($fault->getFile()) . ':' . $fault->getLine();
            $this->output->warn('Loupe met a fault of its own and stopped. Nothing is lost. Look for an update, or '
                . "report this:\n{$fault->getMessage()} ($where)");
            return ExitCode::Act;
        }
    }

    private function commands(Arguments $arguments): Commands
    {
        $config = SiteConfig::read($arguments->config);
        $config->refuseWrongPlaces();
        (new DataFolder($config->dataFolder))->refuseIfShared();
        $services = new Services($config, new Alerts($this->output), new SystemClock());
        return new Commands($services, $this->input, $this->output);
    }

    private static function refuseWithoutExtensions(): void
    {
        $missing = array_filter(self::EXTENSIONS, static fn (string $name): bool => !extension_loaded($name));
        if ($missing !== []) {
            throw new WrongSetup('This PHP has no ' . implode(', ', $missing) . '. Loupe needs the extensions '
                . implode(', ', self::EXTENSIONS) . ' on the command line: without sodium no token could be '
                . 'encrypted. Install them, or ask your host to.');
        }
    }
}
