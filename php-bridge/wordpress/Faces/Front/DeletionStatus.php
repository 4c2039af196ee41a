<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\Core\Connect\Meta\Callbacks;
use Loupe\Core\Connect\Meta\Deletion;
use Loupe\Core\Connect\Meta\DeletionOutcome;
use Loupe\WordPress\Words\DeletionWords;

/** The page that shows a person what became of their request to delete their data. */
final class DeletionStatus
{
    public function __construct(private readonly Callbacks $callbacks)
    {
    }

    public function reply(): Reply
    {
        $deletion = $this->callbacks->find(Query::parameter('code'));
        $title = DeletionWords::title();
        $sentences = $deletion === null
            ? [DeletionWords::unknown()]
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
            DeletionWords::received($deletion->code, self::date($deletion->receivedAt)),
            $deletion->completedAt === null
                ? DeletionWords::underWay()
                : self::outcome($deletion->outcome, $deletion->completedAt),
            $deletion->outcome === DeletionOutcome::Deleted && $this->callbacks->isConnectedSince($deletion)
                ? DeletionWords::connectedSince()
                : null,
        ]));
    }

    private static function outcome(DeletionOutcome $outcome, int $at): string
    {
        return match ($outcome) {
            DeletionOutcome::Deleted => DeletionWords::deleted(self::date($at)),
            DeletionOutcome::NothingStored => DeletionWords::nothingStored(),
            DeletionOutcome::ConnectedAnew => DeletionWords::connectedAnew(),
        };
    }

    private static function date(int $time): string
    {
        $format = get_option('date_format') . ' ' . get_option('time_format');
        return (string) wp_date($format, $time);
    }
}
