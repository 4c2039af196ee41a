<?php

/**
 * Makes the pages that are measured, and behind them feeds of as many posts as the arguments say. What pages read is
 * written by the plugin's own code, as a sync writes it.
 */

declare(strict_types=1);

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Page\ChosenPosts;
use Loupe\Core\Feed\Page\OlderRecords;
use Loupe\Core\Feed\Page\PageRecord;
use Loupe\Core\Feed\Page\RecordName;
use Loupe\Core\Schedule\Job;
use Loupe\Core\Value\AccountId;
use Loupe\Core\Work\State\OlderPosts;
use Loupe\WordPress\Ports\OptionStore;

$_SERVER['HTTP_HOST'] = $_SERVER['SERVER_NAME'] = 'site.test';
require getenv('LOUPE_WP_DIR') . '/wp-load.php';

// So that pages may hold what only administrators may write.
wp_set_current_user(1);
kses_init();

$blocks = [];
foreach (array_slice($argv, 1) as $size) {
    $id = connect((int) $size);
    $blocks["feed-$size"] = sprintf('<!-- wp:loupe/feed {"account":"%s"} /-->', $id);
}
// As a person would paste it who had the HTML of the feed, but not the plugin.
$html = str_replace('<IMG', '<img', do_blocks(reset($blocks)));
if (substr_count($html, '<img') !== 12) {
    fwrite(STDERR, "The feed was not drawn: $html");
    exit(1);
}
$blocks['by-hand'] = "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
$blocks['without'] = '';

foreach ($blocks as $name => $block) {
    wp_insert_post([
        'post_type' => 'page',
        'post_status' => 'publish',
        'post_title' => 'A page',
        'post_name' => $name,
        'post_content' => wp_slash(paragraphs() . $block . paragraphs()),
    ]);
}

/** An account whose feed has that many posts; neither is to be looked after while the bench runs. */
function connect(int $size): string
{
    global $wpdb;
    $id = sprintf('17841400000%06d', $size);
    $now = time();
    $later = Job::due($now)->succeeded($now, $now + 30 * DAY_IN_SECONDS);
    $account = Account::fromArray([
        'id' => $id,
        'user' => ['id' => $id, 'user_id' => $id, 'username' => 'lumen.studio', 'account_type' => 'BUSINESS'],
        'token' => 'sealed',
        'life' => ['lifetime' => 'known', 'since' => $now, 'expires_at' => $now + 60 * DAY_IN_SECONDS],
        'refresh' => $later->toArray(),
    ]);
    $items = array_map(static fn (int $age): Item => post($age, $now), range(0, $size - 1));
    $store = new OptionStore($wpdb);
    (new Accounts($store))->list($id);
    $store->put(Accounts::key(new AccountId($id)), $account->toArray());
    $older = [];
    foreach (array_chunk(array_slice($items, PageRecord::POSTS), OlderRecords::SIZE) as $at => $posts) {
        $older[$at + 1] = count($posts);
        $store->put(RecordName::older(new AccountId($id), $at + 1), (new OlderPosts($posts))->toArray('lumen.studio'));
    }
    $newest = array_slice($items, 0, PageRecord::POSTS);
    $older = new OlderRecords($older);
    $page = PageRecord::of($account, $newest, false, $older, null, $later, $now, [], new ChosenPosts());
    $store->put(RecordName::page(new AccountId($id)), $page->toArray());
    return $id;
}

/** Mostly photographs, captions of a few words to a few lines, and one in five with an alt text of its author's. */
function post(int $age, int $now): Item
{
    $id = sprintf('17900000000%06d', $age);
    $path = sprintf('17841400000000001/%s-%08x', $id, crc32($id));
    $cut = ['shape' => 'original', 'path' => $path, 'type' => 'webp', 'widths' => [320, 640, 1080]];
    return Item::fromArray([
        'id' => $id,
        'kind' => ['photo', 'photo', 'album', 'photo', 'video'][$age % 5],
        'permalink' => 'https://www.instagram.com/p/' . substr(strtr(base64_encode(md5($id)), '+/', '-_'), 0, 11) . '/',
        'username' => 'lumen.studio',
        'taken_at' => $now - $age * 9 * HOUR_IN_SECONDS,
        'caption' => caption($age),
        'alt' => $age % 5 === 0 ? 'A lighthouse at the end of a pier, and waves around it' : '',
        'picture' => ['width' => 1080, 'height' => [1080, 1350, 566][$age % 3], 'cuts' => [$cut]],
    ]);
}

function caption(int $age): string
{
    $sentences = [
        'First light over the harbour, and nobody up but the gulls 🌅',
        "Salt on the lens, again – it's that kind of \"calm\" morning.",
        'We walked out to the end of the pier & back.',
        'Größe, Kälte, Möwen: mehr braucht es nicht.',
        "Thank you for coming!\n\nThe next walk is on Sunday, at seven.",
        '#harbour #lighthouse #sea #morninglight #analogue',
    ];
    $chosen = array_map(static fn (int $at): string => $sentences[($age + $at) % 6], range(0, $age * 7 % 5));
    return implode("\n", $chosen);
}

function paragraphs(): string
{
    $text = 'The lighthouse was built in a winter when nobody believed in it, and has been kept by the same family '
        . 'since. Visitors are welcome "whenever the flag is up" -- and it is up more often than not.';
    return str_repeat("\n\n<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->\n\n", 3);
}
