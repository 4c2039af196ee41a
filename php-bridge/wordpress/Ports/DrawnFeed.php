<?php

declare(strict_types=1);

namespace Loupe\WordPress\Ports;

use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Port\NotStored;
use Loupe\Core\Value\AccountId;
use Loupe\WordPress\Site\PluginFiles;

/**
 * A feed's HTML as it was drawn before: with it a page view need not decode the posts, describe them and draw them.
 *
 * It counts for the very records that it was drawn of, as far as they show, so pages show what these say now, whoever
 * changed them. The first view after a change keeps what it drew; of MOST renderings, and then of no more until the
 * next change or the next day, so that visitors write seldom, whatever they ask for.
 */
final class DrawnFeed
{
    /** Renderings that are kept, and bytes of each. */
    private const MOST = 8;
    private const MOST_BYTES = 500_000;

    /** Seconds. Who draws anew also says anew how the page shows the pictures. */
    private const LASTS = 86400;

    /** What a page record begins with, and shows nowhere: the first sync that changes nothing changes it. */
    private const UNSEEN = '/^\{"late_from":(null|\d{1,19}),"written_at":(null|\d{1,19}),'
        . '"placements":(?:\[\]|\{[^{}]*\}),/';

    /**
     * @param non-empty-list<string> $accounts ids; it is kept with the first one, whose the records are
     * @param string $page the page record's text
     * @param string $curation what the owner wants otherwise, likewise; empty where it is nothing
     * @param bool $isLate whether something is late; of a record that nothing is kept of, that is looked at elsewhere
     * @param string $others what tells what other accounts show beside it from others; empty where there are none
     * @param string $lines the first tells both, as far as they show, from others, and when it was begun; then one
     *     for each rendering: its key, a tab, and packed what it loads and the HTML, which says much again and again;
     *     empty where nothing is to be kept
     */
    private function __construct(
        private readonly array $accounts,
        private readonly string $page,
        private readonly string $curation,
        public readonly bool $isLate,
        private readonly string $others,
        private readonly string $lines,
    ) {
    }

    /**
     * One query, and none where an object cache has the records.
     *
     * @param non-empty-list<string> $accounts ids: what is drawn of several is kept with the first one
     */
    public static function of(array $accounts, int $now): self
    {
        $texts = OptionStore::primeShown($accounts);
        [$pages, $curations, $shown] = [[], [], []];
        $isLate = false;
        foreach ($accounts as $at => $account) {
            $id = new AccountId($account);
            $pages[] = $texts[RecordName::page($id)] ?? '';
            $curations[] = $texts[RecordName::curation($id)] ?? '';
            // Version 0.1.0 wrote others: of these nothing is kept, and the first sync writes one of today.
            if (preg_match(self::UNSEEN, $pages[$at], $unseen) !== 1) {
                return new self($accounts, $pages[0], $curations[0], true, '', '');
            }
            $shown[] = substr($pages[$at], strlen($unseen[0])) . "\n$curations[$at]";
            $isLate = $isLate || self::isLate(self::time($unseen[1]), self::time($unseen[2]), $now);
        }
        $records = hash('xxh128', PluginFiles::version() . "\n$shown[0]");
        $others = count($shown) > 1 ? hash('xxh128', implode("\n", $shown)) : '';
        $lines = $texts[self::key($accounts)] ?? '';
        $isKept = str_ends_with($lines, "\n")
            && preg_match('/^([0-9a-f]{32}) (\d{1,19})\n/', $lines, $part) === 1
            && $part[1] === $records
            && abs($now - (int) $part[2]) < self::LASTS;
        return new self(
            $accounts,
            $pages[0],
            $curations[0],
            $isLate,
            $others,
            $isKept ? $lines : "$records $now\n",
        );
    }

    /**
     * Where something changed that no record tells of. Whoever changed it need not hear that this failed.
     *
     * @param list<string> $accounts ids
     */
    public static function forget(OptionStore $store, array $accounts): void
    {
        foreach ($accounts as $id) {
            try {
                $store->delete(RecordName::drawn(new AccountId($id)));
            } catch (NotStored) {
                continue;
            }
        }
    }

    /**
     * @param string $rendering a key of all that it was drawn by beside the records: letters and digits
     * @return array{list<string>, string}|null what it loads, and its HTML; null where it is to be drawn
     */
    public function kept(string $rendering): ?array
    {
        $key = "\n$rendering$this->others\t";
        $at = strpos($this->lines, $key);
        if ($at === false) {
            return null;
        }
        $from = $at + strlen($key);
        $packed = substr($this->lines, $from, (int) strpos($this->lines, "\n", $from) - $from);
        // What somebody else wrote there may be anything.
        $text = function_exists('gzinflate') ? @gzinflate((string) base64_decode($packed), self::MOST_BYTES) : false;
        [$files, $html] = [...explode("\n", (string) $text, 2), null];
        return $html === null ? null : [explode(' ', $files), $html];
    }

    /**
     * Only for as long as both records are stored as they were read: neither what was overtaken by a sync nor anything
     * of an account that is gone comes back. Of two that keep something in one instant one may be lost, and is kept
     * later.
     *
     * @param list<string> $files what it loads
     */
    public function keep(string $rendering, array $files, string $html, int $now): void
    {
        global $wpdb;
        // Of the page's other feeds something may have been kept since this was read.
        $kept = self::of($this->accounts, $now);
        // Where PHP cannot pack it, it would be more to read than to draw.
        $text = implode(' ', $files) . "\n$html";
        $packed = function_exists('gzdeflate') ? base64_encode((string) gzdeflate($text)) : '';
        $lines = "$kept->lines$rendering$this->others\t$packed\n";
        if (
            $this->lines === '' || $packed === '' || strlen($text) > self::MOST_BYTES
            || [$kept->page, $kept->curation, $kept->others] !== [$this->page, $this->curation, $this->others]
            || $kept->kept($rendering) !== null || substr_count($lines, "\n") > self::MOST + 1
        ) {
            return;
        }
        $first = new AccountId($this->accounts[0]);
        (new OptionStore($wpdb))->keepBeside(
            self::key($this->accounts),
            $lines,
            [RecordName::page($first), $this->page],
            [RecordName::curation($first), $this->curation],
        );
    }

    /** @param non-empty-list<string> $accounts */
    private static function key(array $accounts): string
    {
        return RecordName::drawn(new AccountId($accounts[0]));
    }

    private static function isLate(?int $lateFrom, ?int $writtenAt, int $now): bool
    {
        // Most records are of the past and not late, which is seen without the classes that know more.
        return ($now < ($writtenAt ?? 0) || $now >= ($lateFrom ?? PHP_INT_MAX))
            && PageRecord::isLateBy($lateFrom, $writtenAt, $now);
    }

    private static function time(string $digits): ?int
    {
        return $digits === 'null' ? null : (int) $digits;
    }
}
