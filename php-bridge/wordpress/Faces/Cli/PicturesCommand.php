<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Generated\ExitCode;
use Loupe\Core\Work\Sync\PictureFindings;
use Loupe\Core\Work\Sync\PictureInventory;
use Loupe\WordPress\Words\CliWords;
use WP_CLI\Utils;

/**
 * Compares the files of pictures and films with the records of the feeds, and mends them.
 *
 * ## EXAMPLES
 *
 *     # After uploads were restored from a backup.
 *     $ wp loupe pictures check
 *     $ wp loupe pictures repair --all
 */
final class PicturesCommand
{
    private const COLUMNS = ['id', 'username', 'missing', 'damaged', 'superfluous', 'strange', 'pending', 'films'];

    /**
     * @param \Closure(): Accounts $accounts made when a command is run: see Command
     * @param \Closure(): PictureInventory $inventory likewise
     * @param \Closure(): void $schedule has the copies made that are missing
     */
    public function __construct(
        private readonly \Closure $accounts,
        private readonly \Closure $inventory,
        private readonly \Closure $schedule,
    ) {
    }

    /**
     * Says what is missing, damaged, too much, or somebody else's among the files of pictures and films.
     *
     * ## OPTIONS
     *
     * [<account>...]
     * : Ids or user names. All accounts where none is given.
     *
     * [--format=<format>]
     * : Render output in a particular format. All but "table" count only.
     * ---
     * default: table
     * options:
     *   - table
     *   - json
     *   - csv
     *   - yaml
     * ---
     *
     * ## EXAMPLES
     *
     *     # Let a monitor know when files were lost.
     *     $ wp loupe pictures check --format=json || echo "Look at the pictures"
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function check(array $args, array $options): void
    {
        $output = new Output($options);
        $named = new NamedAccounts(($this->accounts)());
        $accounts = $args === [] ? $named->find([], true) : $named->named($args);
        if ($accounts === []) {
            $output->log(CliWords::noAccount());
        }
        $rows = [];
        $isFine = true;
        foreach ($accounts as $account) {
            $findings = ($this->inventory)()->of($account);
            $rows[] = self::row($account, $findings);
            $isFine = $isFine && !$findings->isToBeMended();
            foreach ([...$findings->missing, ...$findings->damaged, ...$findings->superfluous] as $path) {
                $output->log($path);
            }
        }
        $output->rows($rows, self::COLUMNS);
        if (!$isFine) {
            $output->warning(CliWords::picturesToMend());
            Output::end(ExitCode::Wait);
        }
    }

    /**
     * Deletes what is damaged, and has copied anew what is missing; what is too much goes in 14 days.
     *
     * The first copy of each picture is made at once, the others and films within minutes by cron. For those of older
     * posts cron reads the whole list, which may take hours where it is long. What is too much stays so long because
     * pages in a cache may still show it. What somebody else put into the folder stays.
     *
     * ## OPTIONS
     *
     * [<account>...]
     * : Ids or user names.
     *
     * [--all]
     * : All connected accounts.
     *
     * [--format=<format>]
     * : Render output in a particular format.
     * ---
     * default: table
     * options:
     *   - table
     *   - json
     *   - csv
     *   - yaml
     * ---
     *
     * ## EXAMPLES
     *
     *     $ wp loupe pictures repair lumen.studio
     *     Success: @lumen.studio: the pictures are as the records say. Copies that were missing follow within minutes.
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function repair(array $args, array $options): void
    {
        $accounts = ($this->accounts)();
        $isForAll = (bool) Utils\get_flag_value($options, 'all', false);
        $batch = new Batch((new NamedAccounts($accounts))->find($args, $isForAll), new Output($options));
        $batch->run(function (string $id) use ($accounts): mixed {
            $account = $accounts->get($id);
            $outcome = $account === null ? null : ($this->inventory)()->mend($account);
            ($this->schedule)();
            return $outcome;
        }, CliWords::picturesMended());
    }

    /** @return array<string, string|int> */
    private static function row(Account $account, PictureFindings $findings): array
    {
        return [
            'id' => $account->id,
            'username' => $account->handle(),
            'missing' => count($findings->missing),
            'damaged' => count($findings->damaged),
            'superfluous' => count($findings->superfluous),
            'strange' => count($findings->strangers),
            'pending' => $findings->pending,
            'films' => $findings->films,
        ];
    }
}
