<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Home;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Actions\SiteDecisions;
use Loupe\WordPress\Words\MovedWords;

/** Has the site moved, or is it a copy? Asked above panel and plain form, and answered without any script. */
final class MovedQuestion
{
    public const ID = 'loupe-moved';

    public function __construct(private readonly SiteDecisions $decisions, private readonly Home $home)
    {
    }

    public function show(): void
    {
        $undecided = $this->decisions->undecided();
        if ($undecided === []) {
            return;
        }
        printf('<section class="loupe-card" id="%s"><h4>', esc_attr(self::ID));
        echo esc_html(MovedWords::title()), '</h4><p>';
        echo esc_html(self::situation($undecided, $this->home->address)), '</p>';
        if (wp_get_environment_type() !== 'production') {
            echo '<p>', esc_html(MovedWords::environment(wp_get_environment_type())), '</p>';
        }
        self::showMoved();
        self::showCopied();
        echo '</section>';
    }

    /** @param non-empty-list<Account> $undecided */
    private static function situation(array $undecided, string $now): string
    {
        return Printable::line(MovedWords::situation(
            implode(', ', array_map(static fn (Account $account): string => $account->name(), $undecided)),
            implode(', ', array_unique(array_map(
                static fn (Account $account): string => $account->addresses->text(),
                $undecided
            ))),
            $now
        ));
    }

    private static function showMoved(): void
    {
        Submission::open(SiteForms::MOVED);
        echo '<p>', esc_html(MovedWords::ifMoved()), '</p>';
        submit_button(MovedWords::moved(), 'primary', 'submit', false, ['id' => SiteForms::MOVED]);
        echo '</form>';
    }

    private static function showCopied(): void
    {
        Submission::open(SiteForms::COPIED);
        echo '<p>', esc_html(MovedWords::ifCopied()), '</p>';
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ',
            esc_html(MovedWords::sure()), '</label></p>';
        submit_button(MovedWords::copied(), 'secondary', 'submit', false, ['id' => SiteForms::COPIED]);
        echo '</form>';
    }
}
