<?php

declare(strict_types=1);

namespace Loupe\WordPress\Admin;

use Loupe\Core\Account\Account;
use Loupe\Core\Printable;
use Loupe\WordPress\Services;

/** Has the site moved, or is it a copy? Asked above panel and plain form, and answered without any script. */
final class MovedQuestion
{
    public const ID = 'loupe-moved';

    public function __construct(private readonly Services $services)
    {
    }

    public function show(): void
    {
        $undecided = $this->services->emigration()->undecided();
        if ($undecided === []) {
            return;
        }
        printf('<section class="loupe-card" id="%s"><h4>', esc_attr(self::ID));
        echo esc_html__('Has this site moved, or is it a copy?', 'loupe'), '</h4><p>';
        echo esc_html(self::situation($undecided, $this->services->home()->address)), '</p>';
        if (wp_get_environment_type() !== 'production') {
            echo '<p>', esc_html(sprintf(
                /* translators: %s: "staging", "development" or "local" */
                __('It calls itself a site of the type “%s”, so it is most likely a copy.', 'loupe'),
                wp_get_environment_type()
            )), '</p>';
        }
        self::showMoved();
        self::showCopied();
        echo '</section>';
    }

    /** @param non-empty-list<Account> $undecided */
    private static function situation(array $undecided, string $now): string
    {
        return Printable::line(sprintf(
            /* translators: 1: accounts' names, 2: addresses, 3: an address */
            __(
                'These accounts were connected at another address: %1$s, at %2$s. This site’s address is %3$s. Until you say which it is, nothing is asked of Instagram for them; their feeds stay as they are.',
                'loupe'
            ),
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
        echo '<p>', esc_html__(
            'If it has moved, or was given another address: everything stays, and goes on at once.',
            'loupe'
        ), '</p>';
        submit_button(__('It has moved', 'loupe'), 'primary', 'submit', false, ['id' => SiteForms::MOVED]);
        echo '</form>';
    }

    private static function showCopied(): void
    {
        Submission::open(SiteForms::COPIED);
        echo '<p>', esc_html__(
            'If it is a copy: tokens and posts of these accounts are removed from the copy, which would never hear if somebody wants their data deleted. The original keeps its own and loses nothing; the pictures’ files stay, because they may be the original’s. To show a feed on the copy too, connect the account here anew.',
            'loupe'
        ), '</p><p><label><input type="checkbox" name="sure" value="1" required> ', esc_html__(
            'Yes, this is a copy: remove them from it.',
            'loupe'
        ), '</label></p>';
        submit_button(__('It is a copy', 'loupe'), 'secondary', 'submit', false, ['id' => SiteForms::COPIED]);
        echo '</form>';
    }
}
