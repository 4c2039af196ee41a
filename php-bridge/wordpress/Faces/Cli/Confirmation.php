<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Generated\ExitCode;
use WP_CLI;
use WP_CLI\Utils;

/** Asks before something is done that cannot be undone, unless the command says --yes. */
final class Confirmation
{
    /** @param array<string, mixed> $options the command's */
    public function __construct(private readonly Input $input, private readonly array $options)
    {
    }

    /** Ends the command where nobody is there to be asked. */
    public function requireSomebody(string $otherwise): void
    {
        if (!Utils\get_flag_value($this->options, 'yes', false) && !$this->input->isTerminal()) {
            Output::fail($otherwise, ExitCode::WrongUse);
        }
    }

    /** Ends the command where the answer is no. */
    public function ask(string $question): void
    {
        WP_CLI::confirm($question, $this->options);
    }
}
