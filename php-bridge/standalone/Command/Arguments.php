<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Standalone\SiteConfig;
use Loupe\Standalone\Words\CommandWords;
use Loupe\Standalone\WrongSetup;

/** The command line, read. What it does not know is never repeated: it may be a secret after all. */
final class Arguments
{
    private function __construct(
        public readonly Action $action,
        /** Username or id; empty where the command needs none. */
        public readonly string $account,
        public readonly string $config,
        public readonly bool $isForced,
        public readonly bool $isQuiet,
    ) {
    }

    /** Whether it is cron that says so, again and again, and mails what is printed. */
    public function isByCron(): bool
    {
        return $this->isQuiet && match ($this->action) {
            Action::Sync, Action::Refresh => true,
            Action::Connect, Action::Disconnect, Action::Status, Action::Help => false,
            Action::CheckPictures, Action::RepairPictures => false,
        };
    }

    /**
     * @param list<string> $words without the program's name
     * @throws WrongSetup
     */
    public static function read(#[\SensitiveParameter] array $words): self
    {
        foreach ($words as $word) {
            if (PastedText::holdsSecret($word)) {
                throw new WrongSetup(CommandWords::secretAmongArguments());
            }
        }
        [$config, $words] = self::config($words);
        $options = array_filter($words, static fn (string $word): bool => str_starts_with($word, '-'));
        $named = array_values(array_diff($words, $options));
        // Of two words.
        if (($named[0] ?? '') === 'pictures') {
            array_splice($named, 0, 2, implode(' ', array_slice($named, 0, 2)));
        }
        [$command, $account] = [...$named, '', ''];
        $arguments = new self(
            self::wantsHelp($words) ? Action::Help : self::action($command),
            $account,
            $config ?? SiteConfig::usualFile(),
            in_array('--force', $options, true),
            in_array('--quiet', $options, true),
        );
        return $arguments->fits(count($named), $options)
            ? $arguments
            : throw new WrongSetup(CommandWords::notSo(CommandWords::usage()));
    }

    private static function action(string $command): Action
    {
        return Action::tryFrom($command) ?? throw new WrongSetup(CommandWords::none(CommandWords::usage()));
    }

    /** @param list<string> $words */
    private static function wantsHelp(array $words): bool
    {
        return $words === [] || array_intersect($words, ['--help', '-h']) !== [];
    }

    /**
     * @param list<string> $words
     * @return array{string|null, list<string>} the configuration's path, and the other words
     */
    private static function config(array $words): array
    {
        $file = null;
        $others = [];
        foreach ($words as $word) {
            if (str_starts_with($word, '--config=')) {
                $file = substr($word, strlen('--config='));
                // Whole, because it is shown as a line for cron, which runs elsewhere.
                $file = realpath($file) ?: $file;
            } else {
                $others[] = $word;
            }
        }
        return [$file, $others];
    }

    /**
     * @param int $count of words that are no options
     * @param array<string> $options
     */
    private function fits(int $count, array $options): bool
    {
        $known = match ($this->action) {
            Action::Help => ['--quiet', '--force', '--help', '-h'],
            Action::Refresh, Action::Sync => ['--quiet', '--force'],
            Action::Connect, Action::Disconnect, Action::Status => ['--quiet'],
            Action::CheckPictures, Action::RepairPictures => ['--quiet'],
        };
        $words = match ($this->action) {
            Action::Help => $count,
            Action::Disconnect => 2,
            Action::CheckPictures, Action::RepairPictures => $this->account === '' ? 1 : 2,
            Action::Connect, Action::Refresh, Action::Sync, Action::Status => 1,
        };
        return $count === $words && array_diff($options, $known) === [];
    }
}
