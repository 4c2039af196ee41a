<?php

declare(strict_types=1);

namespace Loupe\WordPress\Front;

use Loupe\Core\Meta\Deletion;
use Loupe\Core\Meta\DeletionOutcome;
use Loupe\WordPress\Services;

/** The page that shows a person what became of their request to delete their data. */
final class DeletionStatus
{
    public function __construct(private readonly Services $services)
    {
    }

    public function reply(): Reply
    {
        $deletion = $this->services->callbacks()->find(FrontDoor::query('code'));
        $title = __('Deletion of your Instagram data', 'loupe');
        $sentences = $deletion === null
            ? [__(
                'This site knows no request with this code. Compare the address with the one you were given.',
                'loupe'
            )]
            : $this->about($deletion);
        $html = '<h1>' . esc_html($title) . '</h1>';
        foreach ($sentences as $sentence) {
            $html .= '<p>' . esc_html($sentence) . '</p>';
        }
        return Reply::page($deletion === null ? 404 : 200, $title, $html);
    }

    /** @return list<string> */
    private function about(Deletion $deletion): array
    {
        return array_values(array_filter([
            sprintf(
                /* translators: 1: a code, 2: a date with its time */
                __('Confirmation code: %1$s. The request reached this site on %2$s.', 'loupe'),
                $deletion->code,
                self::date($deletion->receivedAt)
            ),
            $deletion->completedAt === null
                ? __('It is being worked on: what is left is tried again every hour. Look again later.', 'loupe')
                : self::outcome($deletion->outcome, $deletion->completedAt),
            $deletion->outcome === DeletionOutcome::Deleted && $this->services->callbacks()->isConnectedSince($deletion)
                ? __(
                    'The account was connected to this site again afterwards. The request does not concern this newer connection, and did nothing to it.',
                    'loupe'
                )
                : null,
        ]));
    }

    private static function outcome(DeletionOutcome $outcome, int $at): string
    {
        return match ($outcome) {
            DeletionOutcome::Deleted => sprintf(
                /* translators: %s: a date with its time */
                __(
                    'By %s, everything that this site had stored of your account was deleted: the access to it, the posts, and the copies of their pictures.',
                    'loupe'
                ),
                self::date($at)
            ),
            DeletionOutcome::NothingStored => __(
                'Nothing of your account was stored on this site when the request arrived, so there was nothing to delete.',
                'loupe'
            ),
            DeletionOutcome::ConnectedAnew => __(
                'Nothing was deleted: the account was connected to this site again after the request had been made. If the newer connection is to go too, remove the app on Instagram under Settings, Apps and websites, and ask for deletion there again, or ask the owner of this site.',
                'loupe'
            ),
        };
    }

    private static function date(int $time): string
    {
        $format = get_option('date_format') . ' ' . get_option('time_format');
        return (string) wp_date($format, $time);
    }
}
