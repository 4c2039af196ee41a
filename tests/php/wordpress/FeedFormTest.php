<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** The form of a feed's look, the page that it makes, and the steps before it. */
final class FeedFormTest extends TestCase
{
    private string $id;

    protected function setUp(): void
    {
        parent::setUp();
        self::withoutPictures();
        $this->id = $this->connect('one_post');
        self::actAs('administrator');
    }

    protected function tearDown(): void
    {
        foreach (get_posts(['post_type' => 'page', 'post_status' => 'any', 'title' => 'Instagram']) as $page) {
            wp_delete_post($page->ID, true);
        }
        parent::tearDown();
    }

    public function testTheButtonMakesADraftWithTheBlockAndGoesOnToWriteIt(): void
    {
        $address = self::create(['account' => 'one.good.picture', 'columns' => '4', 'captions' => '1', 'gap' => '8']);
        $page = self::draft($address);
        self::assertSame(['page', 'draft'], [$page->post_type, $page->post_status]);
        [$block] = parse_blocks($page->post_content);
        self::assertSame('loupe/feed', $block['blockName']);
        self::assertSame(['account' => 'one.good.picture', 'columns' => 4, 'captions' => true], $block['attrs']);
        self::assertStringContainsString('<li ', do_blocks($page->post_content));
    }

    public function testOfSeveralAccountsAFeedMayMixSome(): void
    {
        $box = static fn (string $name, string $ticked): string
            => "<input type=\"checkbox\" name=\"account[]\" value=\"$name\"$ticked> \u{200E}@$name";
        self::assertStringContainsString('data-setting="account" hidden', AdminPage::render());
        $this->connect('sample');
        $page = AdminPage::render();
        self::assertStringNotContainsString('data-setting="account" hidden', $page);
        self::assertStringContainsString($box('one.good.picture', ' checked'), $page);
        self::assertStringContainsString($box('lumen.studio', ''), $page);

        $page = self::draft(self::create(['account' => ['one.good.picture', 'lumen.studio']]));
        self::assertStringContainsString('{"account":"one.good.picture,lumen.studio"}', $page->post_content);
    }

    public function testASecondPressFindsThePageOfTheFirst(): void
    {
        $first = self::create(['columns' => '4']);
        self::assertSame($first, self::create(['columns' => '4']));
        self::assertNotSame($first, self::create(['columns' => '5']));
        wp_publish_post(self::draft($first)->ID);
        self::assertNotSame($first, self::create(['columns' => '4']), 'what was published is another page');
    }

    public function testWhoMayNotWritePagesIsToldSo(): void
    {
        $forbid = static fn (array $all): array => ['edit_pages' => false] + $all;
        add_filter('user_has_cap', $forbid);
        try {
            self::assertStringEndsWith('themes.php?page=loupe', self::create([]));
            self::assertStringContainsString('may not create pages', AdminPage::render());
        } finally {
            remove_filter('user_has_cap', $forbid);
        }
    }

    public function testAPageIsMadeOfNoFormButOurs(): void
    {
        self::assertStringEndsWith('themes.php?page=loupe', self::create(['_wpnonce' => 'x']));
        self::assertSame([], get_posts(['post_type' => 'page', 'post_status' => 'draft', 'title' => 'Instagram']));
    }

    public function testEverySettingHasAFieldWithItsDefault(): void
    {
        $page = AdminPage::render();
        foreach (array_keys(\Loupe\Core\Generated\Settings::DEFAULTS) as $setting) {
            self::assertSame(1, substr_count($page, "data-setting=\"$setting\""), $setting);
        }
        $columns = '<input id="loupe-set-columns" name="columns" type="number" min="1" max="6" value="3">';
        self::assertStringContainsString($columns, $page);
    }

    public function testTheStepsAreTickedOffAndGoOnceVisitorsSeeAFeed(): void
    {
        $done = '~<li data-step="connect" class="loupe-done">.*<li data-step="show"><a href="#loupe-create-page">~';
        self::assertMatchesRegularExpression($done, AdminPage::render());
        $page = self::draft(self::create([]))->ID;
        self::assertMatchesRegularExpression($done, AdminPage::render());
        wp_publish_post($page);
        self::assertStringNotContainsString('loupe-steps', AdminPage::render());
    }

    public function testWithoutAnAccountTheGuideIsOpenAndWithOneThePageBeginsWithTheFeed(): void
    {
        $folded = '~<details><summary><h4>[^<]+</h4></summary><div id="loupe-guide">~';
        $page = AdminPage::render();
        self::assertMatchesRegularExpression($folded, $page);
        self::assertMatchesRegularExpression('~<details><summary><h4>[^<]+</h4></summary><div id="loupe-app">~', $page);
        self::assertStringContainsString('id="loupe-feed-form">', $page);
        self::assertLessThan(strpos($page, 'id="loupe-panel"'), strpos($page, 'id="loupe-feed-form"'));

        $this->services->accountActions()->disconnect($this->id);
        $page = AdminPage::render();
        self::assertStringContainsString('id="loupe-feed-form" hidden', $page);
        self::assertDoesNotMatchRegularExpression($folded, $page);
    }

    /** @param array<string, string|list<string>> $fields */
    private static function create(array $fields): string
    {
        return Forms::submit('loupe_create_page', $fields);
    }

    private static function draft(string $address): \WP_Post
    {
        self::assertSame(1, preg_match('~/wp-admin/post\.php\?post=(\d+)&action=edit\z~', $address, $match), $address);
        return get_post((int) $match[1]);
    }
}
