<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Generated\ExitCode;
use Loupe\WordPress\Checks\Check;
use Loupe\WordPress\Words\CliWords;
use WP_CLI\Utils;

/**
 * Connects Instagram accounts and keeps their tokens and feeds fresh.
 *
 * Exit codes: 0 done, 1 something failed that passes by itself, 2 the command
 * or the settings are wrong, 3 somebody has to do something.
 *
 * ## EXAMPLES
 *
 *     # See how the connected accounts are doing.
 *     $ wp loupe status
 *
 *     # Connect an account with a token from a file that only you can read.
 *     $ wp loupe connect < token.txt
 */
final class Command
{
    /**
     * Commands are added before WordPress knows who runs them, so what they work with is made when one is run.
     *
     * @param \Closure(): AccountCommands $commands
     * @param \Closure(): list<Check> $checks
     */
    public function __construct(
        private readonly \Closure $commands,
        private readonly \Closure $checks,
        private readonly Input $input,
    ) {
    }

    /**
     * Shows the connected accounts.
     *
     * ## OPTIONS
     *
     * [<account>...]
     * : Ids or user names. All accounts where none is given.
     *
     * [--format=<format>]
     * : Render output in a particular format. All but "table" tell everything that is known.
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
     *     # Ask whether an account needs somebody.
     *     $ wp loupe status lumen.studio --format=json
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function status(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        self::refuseSecrets($args, $options);
        $this->commands()->status($args, new Output($options));
    }

    /**
     * Connects the account of a token.
     *
     * Takes what the panel takes: a token, the address that Instagram redirected to, or a code. It comes from standard
     * input, or is asked for without being shown. Never give it as an argument: your shell would keep it.
     *
     * ## OPTIONS
     *
     * [<token>]
     * : Refused, because it would stand in your shell's history.
     *
     * [--token=<token>]
     * : Refused, because it would stand in your shell's history.
     *
     * [--redirect-uri=<uri>]
     * : For a code alone: the address it came back to, to the letter.
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
     *     # Paste the token when asked; it is not shown.
     *     $ wp loupe connect
     *
     *     # Take it from a file that only you can read, and delete the file afterwards.
     *     $ wp loupe connect < token.txt
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function connect(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        if ($args !== [] || isset($options['token'])) {
            Output::fail(CliWords::secretExposed(), ExitCode::WrongUse);
        }
        self::refuseSecrets($args, $options);
        $pasted = $this->input->secret(CliWords::ask()) ?? Output::fail(
            CliWords::notHidden(),
            ExitCode::WrongUse
        );
        $uri = Utils\get_flag_value($options, 'redirect-uri');
        $this->commands()->connect($pasted, is_string($uri) ? $uri : null, new Output($options));
    }

    /**
     * Refreshes tokens now.
     *
     * Instagram refreshes tokens that are at least a day old. Younger ones are left alone, which is no error.
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
     *     $ wp loupe refresh lumen.studio
     *     Success: @lumen.studio: the token was refreshed.
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function refresh(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        self::refuseSecrets($args, $options);
        $this->commands()->refresh($args, self::isForAll($options), new Output($options));
    }

    /**
     * Brings feeds up to date now.
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
     *     $ wp loupe sync --all
     *     Success: @lumen.studio: the feed is up to date.
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function sync(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        self::refuseSecrets($args, $options);
        $this->commands()->sync($args, self::isForAll($options), new Output($options));
    }

    /**
     * Removes accounts with their tokens, posts and pictures from this site.
     *
     * ## OPTIONS
     *
     * [<account>...]
     * : Ids or user names.
     *
     * [--all]
     * : All connected accounts.
     *
     * [--yes]
     * : Do not ask for confirmation.
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
     *     $ wp loupe disconnect lumen.studio --yes
     *     Success: @lumen.studio: disconnected. Token, posts and pictures were removed from this site. At Instagram the
     *     token lives on until you remove the app there: https://www.instagram.com/accounts/manage_access/
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function disconnect(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        self::refuseSecrets($args, $options);
        $this->commands()->disconnect(
            $args,
            self::isForAll($options),
            new Confirmation($this->input, $options),
            new Output($options)
        );
    }

    /**
     * Checks what Site Health checks, and says what to do.
     *
     * ## OPTIONS
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
     *     # Let a monitor know when somebody is needed.
     *     $ wp loupe doctor --format=json || echo "Look at the Instagram feed"
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function doctor(#[\SensitiveParameter] array $args, #[\SensitiveParameter] array $options): void
    {
        self::refuseSecrets($args, $options);
        (new Report(new Output($options)))->checks(($this->checks)());
    }

    private function commands(): AccountCommands
    {
        return ($this->commands)();
    }

    /** @param array<string, mixed> $options */
    private static function isForAll(#[\SensitiveParameter] array $options): bool
    {
        return (bool) Utils\get_flag_value($options, 'all', false);
    }

    /**
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    private static function refuseSecrets(
        #[\SensitiveParameter] array $args,
        #[\SensitiveParameter] array $options,
    ): void {
        if (Exposure::in([...$args, ...array_values($options)])) {
            Output::fail(CliWords::secretExposed(), ExitCode::WrongUse);
        }
    }
}
