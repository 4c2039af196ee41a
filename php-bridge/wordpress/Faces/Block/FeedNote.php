<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\Core\Account\Account;
use Loupe\Core\Feed\Misreading;
use Loupe\Core\Feed\MisreadingCode;
use Loupe\Core\Feed\Page\ChosenState;
use Loupe\Core\Feed\Shortcode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Value\Printable;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\FeedNoteWords;

/** What people who can edit are told beside a feed, or in its place. Visitors see nothing of it. */
final class FeedNote
{
    /** That there is nothing to see, for no reason that the page could mend. */
    public static function noPosts(): string
    {
        return self::paragraph([FeedNoteWords::noPosts()], self::whereToLook());
    }

    /** Why the one post is not to be seen. */
    public static function noPost(ChosenState $state): string
    {
        return self::paragraph([match ($state) {
            ChosenState::Unnamed => FeedNoteWords::noPost(),
            ChosenState::Sought => FeedNoteWords::postSought(),
            ChosenState::Missing => FeedNoteWords::postMissing(),
            ChosenState::Hidden => FeedNoteWords::postHidden(),
            ChosenState::Shown => FeedNoteWords::noPosts(),
        }], '');
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
            $names === '' => [FeedNoteWords::noAccount()],
            default => [
                FeedNoteWords::noSuchAccount($name),
                FeedNoteWords::connected($names),
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
        $setting = Shortcode::setting($name);
        [$least, $most] = Settings::BOUNDS[$setting] ?? [0, 0];
        return match ($misreading->code) {
            MisreadingCode::Unknown => FeedNoteWords::noSetting($name, implode(', ', array_keys(Settings::DEFAULTS))),
            MisreadingCode::NoNumber => FeedNoteWords::noNumber(
                $setting,
                $misreading->value,
                number_format_i18n((float) Settings::DEFAULTS[$setting])
            ),
            MisreadingCode::OutOfRange => FeedNoteWords::outOfRange(
                $setting,
                $misreading->value,
                number_format_i18n($least),
                number_format_i18n($most)
            ),
            MisreadingCode::NoSwitch => FeedNoteWords::noSwitch($setting, $misreading->value),
            MisreadingCode::NoChoice => FeedNoteWords::noChoice(
                $setting,
                $misreading->value,
                implode(', ', array_unique(Settings::CHOICES[$setting])),
                Settings::DEFAULTS[$setting]
            ),
            MisreadingCode::NoMember => FeedNoteWords::noMember(
                $setting,
                $misreading->value,
                implode(', ', array_unique(Settings::SETS[$setting]))
            ),
            MisreadingCode::NoDay => FeedNoteWords::noDay($setting, $misreading->value),
        };
    }

    private static function whereToLook(): string
    {
        return Permission::mayManage()
            ? sprintf(
                ' <a href="%s">%s</a>',
                esc_url(PanelPage::url()),
                esc_html(FeedNoteWords::look())
            )
            : ' ' . esc_html(FeedNoteWords::ask());
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
        $sentences[] = FeedNoteWords::whoSees();
        // WordPress runs shortcodes after blocks: what a person wrote must not be able to call one.
        $text = strtr(esc_html(Printable::line(implode(' ', $sentences))), ['[' => '&#x5B;', ']' => '&#x5D;']);
        return "<p class=\"loupe-note\">$text$more</p>";
    }
}
