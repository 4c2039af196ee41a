<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Value\AccountId;
use Loupe\WordPress\Site\PluginFiles;

/**
 * A feed's HTML as it was drawn before: with it a page view need not decode the posts, describe them and draw them.
 *
 * It counts for the very records that it was drawn of, so pages show what these say now, whoever changed them. The
 * first view after a change keeps what it drew; of MOST renderings, and then of no more until the next change, so that
 * visitors write seldom, whatever they ask for.
 */
final class DrawnFeed
{
    /** Renderings that are kept, and bytes of each. */
    private const MOST = 8;
    private const MOST_BYTES = 500_000;

    /**
     * @param string $page the page record's text
     * @param string $records what tells it and the curation from others
     * @param int $from from when on nothing of the account is late
     * @param int $until until when
     * @param string $lines one for each rendering: its key, a tab and the HTML, packed: it says much again and again
     */
    private function __construct(
        private readonly AccountId $account,
        private readonly string $page,
        private readonly string $records,
        private readonly int $from,
        private readonly int $until,
        private readonly string $lines,
    ) {
    }

    /** One query, and none where an object cache has the records. */
    public static function of(AccountId $account): self
    {
        OptionStore::primeShown([$account->digits]);
        $page = OptionStore::text(RecordName::page($account));
        $curation = OptionStore::text(RecordName::curation($account));
        $records = hash('xxh128', implode("\n", [PluginFiles::version(), $page, $curation]));
        [$head, $lines] = [...explode("\n", OptionStore::text(RecordName::drawn($account)), 2), ''];
        $isKept = preg_match('/^([0-9a-f]{32}) (\d{1,19}) (\d{1,19})\z/', $head, $part) === 1;
        return $isKept && $part[1] === $records
            ? new self($account, $page, $records, (int) $part[2], (int) $part[3], $lines)
            : new self($account, $page, $records, 0, 0, '');
    }

    /**
     * @param string $rendering a key of all that it was drawn by beside the records: letters and digits
     * @return string|null null where it is to be drawn
     */
    public function html(string $rendering): ?string
    {
        $at = strpos("\n$this->lines", "\n$rendering\t");
        if ($at === false) {
            return null;
        }
        $from = $at + strlen($rendering) + 1;
        $packed = substr($this->lines, $from, strcspn($this->lines, "\n", $from));
        // What somebody else wrote there may be anything.
        $html = function_exists('gzinflate') ? @gzinflate((string) base64_decode($packed), self::MOST_BYTES) : false;
        return $html === false ? null : $html;
    }

    /** Whether something of the account is late; it is where nothing was drawn. */
    public function isLate(int $now): bool
    {
        return $now < $this->from || $now >= $this->until;
    }

    /**
     * Only for as long as the feed is stored as it was read: neither what was overtaken by a sync nor anything of an
     * account that is gone comes back. Of two that keep something in one instant one may be lost, and is kept later.
     *
     * @param array{int, int} $punctual from when on, and until when, nothing of the account is late
     */
    public function keep(string $rendering, string $html, array $punctual): self
    {
        global $wpdb;
        // Where PHP cannot pack it, it would be more to read than to draw.
        $packed = function_exists('gzdeflate') ? base64_encode((string) gzdeflate($html)) : '';
        $lines = "$this->lines$rendering\t$packed\n";
        $isRoom = $packed !== '' && strlen($html) <= self::MOST_BYTES && substr_count($lines, "\n") <= self::MOST;
        if ($isRoom) {
            (new OptionStore($wpdb))->keepBeside(
                RecordName::drawn($this->account),
                "$this->records $punctual[0] $punctual[1]\n$lines",
                RecordName::page($this->account),
                $this->page
            );
        }
        [$from, $until] = $punctual;
        return new self($this->account, $this->page, $this->records, $from, $until, $isRoom ? $lines : $this->lines);
    }
}
