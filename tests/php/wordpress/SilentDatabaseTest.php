<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Refusal;
use Loupe\WordPress\Wording\Words;

/** A database that does not answer, or holds what is no record: nothing follows from that. */
final class SilentDatabaseTest extends TestCase
{
    use FailingStatements;

    /** @return iterable<string, array{string}> */
    public static function records(): iterable
    {
        yield 'the account' => ['account_'];
        yield 'the feed' => ['feed_'];
        yield 'the state of its sync' => ['sync_'];
        yield 'the list of accounts' => ['accounts'];
        yield 'the count of calls' => ['calls'];
    }

    /** @dataProvider records */
    public function testAQueryThatFailsInATickTakesNothingAway(string $record): void
    {
        $id = $this->connect('one_post');
        self::advance(2 * 86400);
        Sandbox::fail(['on' => 'media', 'kind' => 'http_500']);
        $this->whileFailing("/^SELECT.*'loupe_$record/", static fn () => do_action('loupe_tick'));

        self::assertSame([$id], self::stored('accounts'));
        self::assertNotNull(self::stored("account_$id"));
        self::assertCount(1, self::stored("feed_$id")['items']);
        self::assertDirectoryExists(self::folderOf($id));
    }

    public function testADisconnectThatCannotReadChangesNothingAndSaysSo(): void
    {
        $id = $this->connect('one_post');
        $disconnect = fn (): ?Refusal => $this->services->disconnector()->disconnect($id);
        $refusal = $this->whileFailing("/^SELECT.*'loupe_accounts/", $disconnect);
        self::assertSame(RefusalCode::NotStored, $refusal?->code);
        self::assertNotNull(self::stored("account_$id"));
    }

    public function testAnAppThatTheDatabaseDoesNotDeleteIsNotCalledRemoved(): void
    {
        self::saveApp();
        $remove = static fn () => Forms::submit('loupe_remove_app', ['sure' => '1']);
        $this->whileFailing("/^DELETE.*'loupe_app/", $remove);
        self::assertStringContainsString(esc_html(Words::say(Refusal::notStored())), AdminPage::render());
        self::assertNotNull(self::stored('app'));

        $remove();
        self::assertStringContainsString('App ID and secret were removed', AdminPage::render());
        self::assertNull(self::stored('app'));
    }

    public function testAListOfAccountsThatIsNoRecordIsReplacedByTheNextConnection(): void
    {
        global $wpdb;
        $id = $this->connect('one_post');
        $wpdb->update($wpdb->options, ['option_value' => '["1784'], ['option_name' => 'loupe_accounts']);
        wp_cache_flush();
        self::assertSame($id, $this->connect('one_post'));
        self::assertSame([$id], self::stored('accounts'));
    }

    public function testAFirstConnectionThatCouldNotBeStoredLeavesNoAccountBehind(): void
    {
        self::actAs('administrator');
        $save = static fn (): \WP_REST_Response => self::rest('POST', '/accounts', [
            'token' => Sandbox::token('one_post'),
        ]);
        $reply = $this->whileFailing("/^INSERT.*'loupe_account_1/", $save);
        self::assertSame('loupe_not_stored', $reply->get_data()['code']);
        self::assertSame([], self::rest('GET', '/accounts')->get_data()['accounts']);
        do_action('loupe_tick');
        self::assertSame([], self::stored('accounts'));
        self::assertSame([], $this->mails);
    }

    public function testARecordThatSomebodyWroteInOtherLettersCanStillBeChanged(): void
    {
        global $wpdb;
        // The count of calls begins anew with the hour.
        self::stopClock();
        $first = $this->connect('one_post');
        foreach (['accounts', 'calls', "calls_$first"] as $key) {
            $letters = wp_json_encode(self::stored($key), JSON_PRETTY_PRINT) . "\n";
            $wpdb->update($wpdb->options, ['option_value' => $letters], ['option_name' => "loupe_$key"]);
        }
        wp_cache_flush();
        $used = self::stored('calls')['used'];
        $second = $this->connect('no_posts');
        self::assertSame([$first, $second], self::stored('accounts'));
        self::assertGreaterThan($used, self::stored('calls')['used']);
        self::assertSame(200, self::rest('DELETE', "/accounts/$first")->get_status());
    }

    public function testPicturesThatMayNotBeDeletedKeepTheRemovalOpen(): void
    {
        $id = $this->connect('one_post');
        add_filter('wp_delete_file', '__return_empty_string');
        $refusal = $this->services->disconnector()->disconnect($id);
        remove_filter('wp_delete_file', '__return_empty_string');

        self::assertInstanceOf(Refusal::class, $refusal);
        self::assertSame(RefusalCode::PicturesLeft, $refusal->code);
        self::assertNull(self::stored("account_$id"));
        self::assertSame([], self::rest('GET', '/accounts')->get_data()['accounts']);
        self::assertDirectoryExists(self::folderOf($id));

        $this->services->cron()->keepScheduled();
        self::assertNotFalse(wp_get_schedule('loupe_tick'));
        do_action('loupe_tick');
        self::assertFalse(wp_get_schedule('loupe_tick'));
        self::assertDirectoryDoesNotExist(self::folderOf($id));
        self::assertSame([], self::stored('accounts'));
    }

    private static function folderOf(string $id): string
    {
        return wp_get_upload_dir()['basedir'] . "/loupe/$id";
    }
}
