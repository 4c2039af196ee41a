<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\Core\Account\Withdrawal;

/** Blocks that show something of an account. */
final class AccountBindingTest extends TestCase
{
    public function testABlockShowsNamesTextsAndCountsInTheSitesLanguage(): void
    {
        $this->connect('sample');
        self::assertSame('<p>Lumen Studio</p>', self::paragraph(['key' => 'name']));
        self::assertSame('@lumen.studio', self::text(['key' => 'handle']));
        self::assertSame('12,048', self::text(['key' => 'followers']));
        self::assertSame('311', self::text(['key' => 'following']));
        self::assertSame('42', self::text(['key' => 'posts']));
        self::assertStringContainsString('Light, land & weather', self::text(['key' => 'bio']));
        self::assertSame(2, substr_count(self::paragraph(['key' => 'bio']), '<br>'));
    }

    public function testAnImageShowsTheSitesCopyOfTheProfilePicture(): void
    {
        $this->connect('one_post');
        $image = '<!-- wp:image {"metadata":{"bindings":{"url":{"source":"loupe/account","args":{"key":"picture"}},'
            . '"alt":{"source":"loupe/account","args":{"key":"name"}}}}} --><figure class="wp-block-image">'
            . '<img src="https://example.org/before.jpg" alt=""/></figure><!-- /wp:image -->';
        $html = do_blocks($image);
        self::assertMatchesRegularExpression('~src="http://site\.test/wp-content/uploads/loupe/\d+/profile-~', $html);
        self::assertStringContainsString('alt="One Good Picture"', $html);
    }

    public function testTheAccountIsNamedAsAFeedNamesIt(): void
    {
        $first = $this->connect('sample');
        $second = $this->connect('one_post');
        self::assertSame('Lumen Studio', self::text(['key' => 'name']));
        foreach ([$second, 'one.good.picture', '@One.Good.Picture'] as $account) {
            self::assertSame('One Good Picture', self::text(['key' => 'name', 'account' => $account]));
        }
        self::assertSame('Lumen Studio', self::text(['key' => 'name', 'account' => $first]));
    }

    /** @dataProvider nothing */
    public function testWhereThereIsNothingToTellTheBlockShowsWhatStandsInIt(mixed $args): void
    {
        $this->connect('no_posts');
        self::assertSame('<p>As it stands.</p>', self::paragraph($args));
    }

    /** @return iterable<string, array{mixed}> */
    public static function nothing(): iterable
    {
        yield 'no biography' => [['key' => 'bio']];
        yield 'no picture' => [['key' => 'picture']];
        yield 'no such key' => [['key' => 'token']];
        yield 'no key' => [['account' => '']];
        yield 'a key of another kind' => [['key' => ['name']]];
        yield 'no such account' => [['key' => 'name', 'account' => '17841400000000999']];
        yield 'an account of another kind' => [['key' => 'bio', 'account' => ['x' => 1]]];
        yield 'no args' => [[]];
    }

    public function testAHiddenAccountTellsNothingNorDoesOneThatIsGone(): void
    {
        $id = $this->connect('one_post');
        self::assertSame('One Good Picture', self::text(['key' => 'name']));
        $account = $this->services->accounts()->get($id);
        self::store("account_$id", $account->withWithdrawal(Withdrawal::confirmed(time()))->toArray());
        wp_cache_flush();
        $this->services->reconciler()->reconcile($id);
        self::assertSame('As it stands.', self::text(['key' => 'name']));
        $this->services->disconnector()->disconnect($id);
        wp_cache_flush();
        self::assertSame('As it stands.', self::text(['key' => 'name']));
    }

    public function testWhatInstagramSendsIsTextAndRunsNoShortcode(): void
    {
        $key = 'feed_' . $this->connect('one_post');
        $evil = '[gallery] <b onclick="x()">5 < 6 & "7"</b> &amp; Wordpress :) www.example.org';
        $record = self::stored($key);
        $record['profile'] = ['name' => $evil, 'biography' => "$evil\nsecond"] + $record['profile'];
        self::store($key, $record);
        wp_cache_flush();
        $html = apply_filters('the_content', self::block(['key' => 'bio']));
        self::assertStringNotContainsString('<b', str_replace('<br', '', $html));
        self::assertStringNotContainsString('<a', $html);
        self::assertStringNotContainsString('<img', $html);
        $shown = html_entity_decode(wp_strip_all_tags(str_replace('<br>', "\n", $html)), ENT_QUOTES | ENT_HTML5);
        self::assertSame("$evil\nsecond", trim($shown));
        $image = '<!-- wp:image {"metadata":{"bindings":{"alt":{"source":"loupe/account","args":{"key":"name"}}}}} -->'
            . '<figure class="wp-block-image"><img src="/a.jpg" alt=""/></figure><!-- /wp:image -->';
        $html = apply_filters('the_content', $image);
        self::assertStringContainsString('alt="(gallery) &lt;b', $html);
        self::assertStringNotContainsString('<b', $html);
    }

    public function testItCostsAPageTheOneQueryThatAFeedCosts(): void
    {
        global $wpdb;
        $this->connect('one_post');
        $named = ['key' => 'followers', 'account' => '@one.good.picture'];
        $blocks = self::block(['key' => 'name']) . self::block($named);
        do_blocks("$blocks<!-- wp:loupe/feed /-->");
        foreach ([self::block(['key' => 'name']), $blocks, "$blocks<!-- wp:loupe/feed /-->"] as $number => $content) {
            wp_cache_flush();
            wp_load_alloptions();
            get_option('nothing');
            $wpdb->queries = [];
            do_blocks($content);
            $ours = array_filter(array_column($wpdb->queries, 0), static fn (string $query): bool
                => str_contains($query, 'loupe'));
            self::assertCount($number === 0 ? 1 : 2, $ours, implode("\n", $ours));
        }
        Sandbox::forgetCalls();
        do_blocks($blocks);
        self::assertSame([], Sandbox::calls());
    }

    /** @param array<mixed> $args */
    private static function block(array $args): string
    {
        $binding = wp_json_encode(['content' => ['source' => 'loupe/account', 'args' => $args]]);
        return "<!-- wp:paragraph {\"metadata\":{\"bindings\":$binding}} --><p>As it stands.</p><!-- /wp:paragraph -->";
    }

    /** @param array<mixed> $args */
    private static function paragraph(array $args): string
    {
        // Some versions of WordPress give each a class.
        return str_replace(' class="wp-block-paragraph"', '', trim(do_blocks(self::block($args))));
    }

    /** @param array<mixed> $args */
    private static function text(array $args): string
    {
        return html_entity_decode(wp_strip_all_tags(self::paragraph($args)), ENT_QUOTES | ENT_HTML5);
    }
}
