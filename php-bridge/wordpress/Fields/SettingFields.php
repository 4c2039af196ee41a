<?php

declare(strict_types=1);

namespace Loupe\WordPress\Fields;

use Loupe\Core\Account\Account;
use Loupe\Core\Generated\Settings;
use Loupe\WordPress\Wording\SettingTexts;

/**
 * A form's fields for what can be set of a feed. Each holds its default in its HTML, so that a script can tell what was
 * changed without knowing any.
 */
final class SettingFields
{
    /** Letters of a post's address, with all that apps add to it. */
    private const LONGEST_ADDRESS = 1000;

    /**
     * @param list<Account> $accounts
     * @param \Closure(string): string $name of a setting's field
     * @param \Closure(string): string $id of a setting's field
     * @param array<string, mixed> $values what is set already
     */
    public function __construct(
        private readonly array $accounts,
        private readonly \Closure $name,
        private readonly \Closure $id,
        private readonly array $values = [],
    ) {
    }

    /**
     * @param array<mixed> $fields as a form sent them
     * @return array<mixed> settings: several accounts are one text, with commas between
     */
    public static function sent(array $fields): array
    {
        $accounts = array_filter((array) ($fields['account'] ?? ''), is_string(...));
        return ['account' => implode(',', $accounts)] + $fields;
    }

    /** Whose posts, and then all the rest, folded up by what it is about; the look is what people begin with. */
    public function show(): void
    {
        $this->showField('account');
        foreach (SettingTexts::GROUPS as $group => $settings) {
            printf(
                '<details class="loupe-group"%s><summary>%s</summary><div class="loupe-fields">',
                $group === 'look' ? ' open' : '',
                esc_html(SettingTexts::group($group))
            );
            array_map($this->showField(...), array_diff($settings, ['account']));
            echo '</div></details>';
        }
    }

    private function showField(string $setting): void
    {
        $isHidden = $setting === 'account' && count($this->accounts) < 2;
        printf('<div class="loupe-field" data-setting="%s"%s>', esc_attr($setting), $isHidden ? ' hidden' : '');
        match (true) {
            $setting === 'account' => $this->showBoxes($setting, $this->accountOptions(), $this->shownAccounts()),
            isset(Settings::SETS[$setting]) => $this->showSet($setting),
            in_array($setting, Settings::SWITCHES, true) => $this->showSwitch($setting),
            default => $this->showLabelled($setting),
        };
        echo '</div>';
    }

    private function showSet(string $setting): void
    {
        $this->showBoxes(
            $setting,
            self::texts($setting, array_values(Settings::SETS[$setting])),
            (array) $this->value($setting)
        );
    }

    /**
     * @param array<string, string> $options texts by value
     * @param array<mixed> $ticked values
     */
    private function showBoxes(string $setting, array $options, array $ticked): void
    {
        echo '<fieldset><legend>', esc_html(SettingTexts::label($setting)), '</legend>';
        foreach ($options as $value => $text) {
            printf(
                '<label><input type="checkbox" name="%s[]" value="%s"%s> %s</label> ',
                esc_attr(($this->name)($setting)),
                esc_attr((string) $value),
                in_array((string) $value, $ticked, true) ? ' checked' : '',
                esc_html($text)
            );
        }
        echo '</fieldset>';
    }

    /** A browser sends nothing of a box that is not ticked, and some are by default. */
    private function showSwitch(string $setting): void
    {
        printf(
            '<input type="hidden" name="%1$s" value="0">'
            . '<label><input type="checkbox" name="%1$s" value="1"%2$s> %3$s</label>',
            esc_attr(($this->name)($setting)),
            $this->value($setting) ? ' checked' : '',
            esc_html(SettingTexts::label($setting))
        );
    }

    private function showLabelled(string $setting): void
    {
        printf(
            '<label for="%s">%s</label> ',
            esc_attr(($this->id)($setting)),
            esc_html(SettingTexts::label($setting))
        );
        match (true) {
            isset(Settings::CHOICES[$setting]) => $this->showSelect(
                $setting,
                self::texts($setting, [
                    ...in_array($setting, Settings::VARYING, true) ? [''] : [],
                    ...array_values(Settings::CHOICES[$setting]),
                ])
            ),
            default => $this->showInput($setting),
        };
        if (SettingTexts::help($setting) !== '') {
            printf(
                '<span class="loupe-hint" id="%s-help">%s</span>',
                esc_attr(($this->id)($setting)),
                esc_html(SettingTexts::help($setting))
            );
        }
    }

    /** @param array<string, string> $options texts by value */
    private function showSelect(string $setting, array $options): void
    {
        echo '<select';
        $this->showNames($setting);
        echo '>';
        foreach ($options as $value => $text) {
            printf('<option value="%s"', esc_attr((string) $value));
            selected((string) $this->value($setting), (string) $value);
            echo '>', esc_html($text), '</option>';
        }
        echo '</select>';
    }

    private function showInput(string $setting): void
    {
        echo '<input';
        $this->showNames($setting);
        if (isset(Settings::BOUNDS[$setting])) {
            [$least, $most] = Settings::BOUNDS[$setting];
            printf(' type="number" min="%d" max="%d"', (int) $least, (int) $most);
        } elseif (in_array($setting, Settings::DATES, true)) {
            echo ' type="date"';
        } else {
            printf(' type="text" maxlength="%d"', (int) (Settings::TEXTS[$setting] ?? self::LONGEST_ADDRESS));
        }
        printf(' value="%s">', esc_attr((string) $this->value($setting)));
    }

    private function showNames(string $setting): void
    {
        $id = ($this->id)($setting);
        printf(' id="%s" name="%s"', esc_attr($id), esc_attr(($this->name)($setting)));
        if (SettingTexts::help($setting) !== '') {
            printf(' aria-describedby="%s-help"', esc_attr($id));
        }
    }

    private function value(string $setting): mixed
    {
        $isVarying = in_array($setting, Settings::VARYING, true);
        return $this->values[$setting] ?? ($isVarying ? '' : Settings::DEFAULTS[$setting]);
    }

    /** @return array<string, string> */
    private function accountOptions(): array
    {
        $names = array_map(static fn (Account $account): string => $account->handle(), $this->accounts);
        // From left to right also where all else is not.
        return array_combine($names, array_map(static fn (string $name): string => "\u{200E}@$name", $names));
    }

    /** @return list<string> user names: where nobody says whose posts are shown, the first one's are */
    private function shownAccounts(): array
    {
        $names = explode(',', (string) $this->value('account'));
        $isNamed = static fn (Account $account): bool => array_filter($names, $account->isCalled(...)) !== [];
        $shown = array_filter($this->accounts, $isNamed) ?: array_slice($this->accounts, 0, 1);
        return array_values(array_map(static fn (Account $account): string => $account->handle(), $shown));
    }

    /**
     * @param list<string> $values
     * @return array<string, string> by value
     */
    private static function texts(string $setting, array $values): array
    {
        $values = array_values(array_unique($values));
        $texts = array_map(static fn (string $value): string => SettingTexts::choice($setting, $value), $values);
        return array_combine($values, $texts);
    }
}
