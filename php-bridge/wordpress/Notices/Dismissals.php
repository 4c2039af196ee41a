<?php

declare(strict_types=1);

namespace Loupe\WordPress\Notices;

/**
 * The notices that a person has closed, kept with that person and for this
 * site. What is over is forgotten, so that the next time is shown again.
 */
final class Dismissals
{
    private const OPTION = 'loupe_dismissed';

    public function __construct(private readonly int $user)
    {
    }

    /**
     * @param list<string> $current names of all the notices that there are now
     * @return list<string> those that were not closed
     */
    public function open(array $current): array
    {
        $closed = $this->closed();
        $still = array_values(array_intersect($closed, $current));
        if ($still !== $closed) {
            $this->keep($still);
        }
        return array_values(array_diff($current, $still));
    }

    public function close(string $name): void
    {
        $this->keep(array_values(array_unique([...$this->closed(), $name])));
    }

    /** Everybody's, for the present site. */
    public static function forgetAll(): void
    {
        global $wpdb;
        delete_metadata('user', 0, $wpdb->get_blog_prefix() . self::OPTION, '', true);
    }

    /** @return list<string> */
    private function closed(): array
    {
        $closed = get_user_option(self::OPTION, $this->user);
        return is_array($closed) ? array_values(array_filter($closed, is_string(...))) : [];
    }

    /** @param list<string> $names */
    private function keep(array $names): void
    {
        if ($names === []) {
            delete_user_option($this->user, self::OPTION);
            return;
        }
        update_user_option($this->user, self::OPTION, $names);
    }
}
