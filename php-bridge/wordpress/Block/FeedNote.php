<?php

declare(strict_types=1);

namespace Loupe\WordPress\Block;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Misreading;
use Loupe\Core\Feed\MisreadingCode;
use Loupe\Core\Feed\Settings;
use Loupe\Core\Printable;
use Loupe\WordPress\Admin\ThemeOptionsPage;
use Loupe\WordPress\Permission;

/** What people who can edit are told beside a feed, or in its place. Visitors see nothing of it. */
final class FeedNote
{
    /** That there is nothing to see, for no reason that the page could mend. */
    public static function noPosts(): string
    {
        return self::paragraph([__('This feed shows no posts now.', 'loupe')], self::whereToLook());
    }

    /**
     * That there is no such account, and which ones there are.
     *
     * @param string $name what the page names; empty where it means the first one
     * @param list<Account> $connected
     */
    public static function noAccount(string $name, array $connected): string
    {
        $names = implode(', ', array_map(static fn (Account $account): string => $account->name(), $connected));
        return self::paragraph(match (true) {
            $names === '' => [__('No Instagram account is connected yet.', 'loupe')],
            default => [
                /* translators: %s: what a person wrote for an account */
                sprintf(__('No connected Instagram account is called “%s”.', 'loupe'), $name),
                /* translators: %s: the accounts' names, with commas between */
                sprintf(__('Connected: %s.', 'loupe'), $names),
            ],
        }, self::whereToLook());
    }

    /**
     * What in a shortcode was not taken as it is written.
     *
     * @param list<Misreading> $misreadings
     */
    public static function misread(array $misreadings): string
    {
        return $misreadings === [] ? '' : self::paragraph(array_map(self::sentence(...), $misreadings), '');
    }

    private static function sentence(Misreading $misreading): string
    {
        $name = $misreading->name;
        $setting = strtolower($name);
        [$least, $most] = Settings::BOUNDS[$setting] ?? [0, 0];
        return match ($misreading->code) {
            MisreadingCode::Unknown => sprintf(
                /* translators: 1: what a person wrote, 2: the names of the settings, with commas between */
                __('“%1$s” is no setting of the feed. There are: %2$s.', 'loupe'),
                $name,
                implode(', ', array_keys(Settings::DEFAULTS))
            ),
            MisreadingCode::NoNumber => sprintf(
                /* translators: 1: name of a setting, 2: what a person wrote for it, 3: a number */
                __('%1$s: “%2$s” is no whole number, so it is %3$s.', 'loupe'),
                $setting,
                $misreading->value,
                number_format_i18n((float) Settings::DEFAULTS[$setting])
            ),
            MisreadingCode::OutOfRange => sprintf(
                /* translators: 1: name of a setting, 2: what a person wrote for it, 3 and 4: least and most */
                __('%1$s: %2$s is not between %3$s and %4$s, so the nearest of these is taken.', 'loupe'),
                $setting,
                $misreading->value,
                number_format_i18n($least),
                number_format_i18n($most)
            ),
            MisreadingCode::NoSwitch => sprintf(
                /* translators: 1: name of a setting, 2: what a person wrote for it */
                __('%1$s: “%2$s” is neither “yes” nor “no”, so it is off.', 'loupe'),
                $setting,
                $misreading->value
            ),
        };
    }

    private static function whereToLook(): string
    {
        return Permission::mayManage()
            ? sprintf(
                ' <a href="%s">%s</a>',
                esc_url(ThemeOptionsPage::url()),
                esc_html__('See how the connected accounts are doing', 'loupe')
            )
            : ' ' . esc_html__('Ask an administrator to look after the connected account.', 'loupe');
    }

    /**
     * @param list<string> $sentences as text
     * @param string $more HTML that follows them
     */
    private static function paragraph(array $sentences, string $more): string
    {
        if (!Permission::mayEdit()) {
            return '';
        }
        $sentences[] = __('Only people who can edit see this note.', 'loupe');
        // WordPress runs shortcodes after blocks: what a person wrote must not be able to call one.
        $text = strtr(esc_html(Printable::line(implode(' ', $sentences))), ['[' => '&#x5B;', ']' => '&#x5D;']);
        return "<p class=\"loupe-note\">$text$more</p>";
    }
}
