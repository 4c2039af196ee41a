<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Block\FeedBlock;

/** What Loupe's hooks call may call them again, and still comes to an end. */
final class RecursionTest extends TestCase
{
    private const BLOCK = '<!-- wp:loupe/feed /-->';

    public function testAPageShowsItsFeedWhereTheBlocksDescriptionIsMissing(): void
    {
        $this->connect('one_post');
        $file = WP_PLUGIN_DIR . '/loupe/block.json';
        rename($file, "$file.away");
        try {
            $html = self::view();
        } finally {
            rename("$file.away", $file);
        }
        self::assertSame(1, substr_count($html, '<div class="loupe '));
    }

    public function testAPageIsShownWithoutItsFeedWhereSomebodyTookTheBlockAway(): void
    {
        $this->connect('one_post');
        $block = unregister_block_type('loupe/feed');
        self::assertNotFalse($block);
        try {
            rest_do_request(new \WP_REST_Request('GET', '/wp/v2/block-types'));
            FeedBlock::describe();
            $html = do_blocks(self::BLOCK . '<p>More.</p>');
        } finally {
            register_block_type($block);
        }
        self::assertSame('<p>More.</p>', $html);
    }

    /** @return iterable<string, array{string}> */
    public static function filters(): iterable
    {
        yield 'the configuration' => ['loupe_config'];
        yield 'the clock' => ['loupe_now'];
    }

    /** @dataProvider filters */
    public function testAFilterMayAskForWhatRunsIt(string $name): void
    {
        $this->connect('one_post');
        $times = 0;
        $feed = '';
        $ask = static function (mixed $value) use (&$times, &$feed): mixed {
            if ($times++ > 200) {
                throw new \LogicException('It goes on and on.');
            }
            $feed = do_shortcode('[loupe]');
            rest_do_request(new \WP_REST_Request('GET', '/loupe/v1/accounts'));
            do_action('loupe_tick');
            return $value;
        };
        add_filter($name, $ask);
        try {
            self::assertStringContainsString('class="loupe ', do_shortcode('[loupe]'));
            do_action('loupe_tick');
        } finally {
            remove_filter($name, $ask);
        }
        self::assertGreaterThan(0, $times);
        self::assertStringContainsString('class="loupe ', $feed);
    }

    /** @return string the page, made by a process of its own */
    private static function view(): string
    {
        $page = wp_insert_post([
            'post_type' => 'page',
            'post_status' => 'publish',
            'post_title' => 'A page',
            'post_name' => 'a-page',
            'post_content' => self::BLOCK,
        ]);
        try {
            $output = Site::fromEnvironment()->run('page.php', ['LOUPE_TEST_PATH' => '/a-page/']);
        } finally {
            wp_delete_post($page, true);
        }
        return json_decode($output, true, 512, JSON_THROW_ON_ERROR)['html'];
    }
}
