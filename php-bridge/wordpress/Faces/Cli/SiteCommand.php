<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Cli;

use Loupe\Core\Connect\Disconnector;
use Loupe\Core\Refusal;
use Loupe\Core\View\ExitCodes;
use Loupe\WordPress\Actions\SiteDecisions;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\CliWords;
use Loupe\WordPress\Words\NoticeWords;

/**
 * Decides what concerns the whole site and all its Instagram accounts.
 *
 * ## EXAMPLES
 *
 *     # After the site was given another address.
 *     $ wp loupe site moved
 *
 *     # On a staging copy.
 *     $ wp loupe site copy --yes
 */
final class SiteCommand
{
    /** @param \Closure(): SiteDecisions $decisions made when a command is run: see Command */
    public function __construct(private readonly \Closure $decisions, private readonly Input $input)
    {
    }

    /**
     * Says that the site has moved: its accounts go on under the present address.
     *
     * Loupe pauses an account that was connected at another address than the site has now, because the site may be a
     * copy.
     *
     * ## EXAMPLES
     *
     *     $ wp loupe site moved
     *     Success: The accounts are this address's now, and are looked after again.
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function moved(array $args, array $options): void
    {
        $output = new Output($options);
        $decisions = $this->decisions();
        if ($decisions->undecided() === []) {
            $output->log(CliWords::nothingToDecide());
            return;
        }
        self::tell($output, $decisions->moved(), CliWords::moved());
    }

    /**
     * Says that the site is a copy: tokens and posts that came with it are removed from it.
     *
     * The original keeps its own. A copy never hears when somebody wants their data deleted, so it keeps none. The
     * pictures' files stay, because both sites may have one folder of uploads.
     *
     * ## OPTIONS
     *
     * [--yes]
     * : Do not ask for confirmation.
     *
     * ## EXAMPLES
     *
     *     $ wp loupe site copy --yes
     *     Success: Tokens and posts were removed from this copy. The original keeps its own. …
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function copy(array $args, array $options): void
    {
        $output = new Output($options);
        $decisions = $this->decisions();
        if ($decisions->undecided() === []) {
            $output->log(CliWords::nothingToDecide());
            return;
        }
        $this->confirm(CliWords::sureItIsACopy(), $options);
        self::tell($output, $decisions->copied(), NoticeWords::copied());
    }

    /**
     * Deletes everything that this site has from Instagram.
     *
     * All accounts with their tokens, posts and pictures, App ID and secret, and what is noted of requests to delete
     * data. At Instagram the tokens live on until you remove the app there.
     *
     * ## OPTIONS
     *
     * [--yes]
     * : Do not ask for confirmation.
     *
     * ## EXAMPLES
     *
     *     $ wp loupe site erase --yes
     *     Success: Everything that this site had from Instagram is deleted. At Instagram the tokens live on until you
     *     remove the app there: https://www.instagram.com/accounts/manage_access/
     *
     * @param list<string> $args
     * @param array<string, mixed> $options
     */
    public function erase(array $args, array $options): void
    {
        $this->confirm(CliWords::sureToErase(), $options);
        self::tell(new Output($options), $this->decisions()->erase(), CliWords::erased(Disconnector::ACCESS_PAGE));
    }

    private function decisions(): SiteDecisions
    {
        return ($this->decisions)();
    }

    /** @param array<string, mixed> $options */
    private function confirm(string $question, array $options): void
    {
        $confirmation = new Confirmation($this->input, $options);
        $confirmation->requireSomebody(CliWords::nobodyToConfirm());
        $confirmation->ask($question);
    }

    private static function tell(Output $output, ?Refusal $refusal, string $done): void
    {
        if ($refusal !== null) {
            Output::fail(Words::say($refusal), ExitCodes::ofTrouble($refusal));
        }
        $output->success($done);
    }
}
