<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Faces\Block\ShortcodeText;

/** A shortcode in a paragraph becomes a feed beside it: HTML knows no list in a paragraph. */
final class ShortcodeTextTest extends TestCase
{
    /** @return iterable<string, array{string, string}> what an editor made, and what is to become of it */
    public static function paragraphs(): iterable
    {
        yield 'alone' => ['<p>[loupe]</p>', '[loupe]'];
        yield 'with attributes' => ['<p class="x" style="color:red">[loupe count="2"]</p>', '[loupe count="2"]'];
        yield 'blanks and line breaks around it' => ["<p>\n[loupe]<br />\n&nbsp;<br></p>", '[loupe]'];
        yield 'in bold letters' => ['<p><strong><span style="x">[Loupe]</span></strong></p>', '[Loupe]'];
        yield 'two of them' => ['<p>[loupe]<br>[loupe count=2]</p>', "[loupe]\n[loupe count=2]"];
        yield 'over several lines' => ["<p>[loupe<br />\ncount=2]</p>", "[loupe<br />\ncount=2]"];
        yield 'below a line' => ["<p class=\"x\">Photos:<br />\n[loupe]</p>", '<p class="x">Photos:</p>[loupe]'];
        yield 'between words' => ['<p id="a" class="x">One [loupe] two</p>',
            '<p id="a" class="x">One</p>[loupe]<p class="x">two</p>'];
        yield 'two paragraphs' => ['<p>One</p><p>[loupe]</p><p>two</p>', '<p>One</p>[loupe]<p>two</p>'];
        yield 'in a list' => ['<ul><li>[loupe]</li></ul>', '<ul><li>[loupe]</li></ul>'];
    }

    /** @return iterable<string, array{string}> */
    public static function others(): iterable
    {
        yield 'none' => ['<p>Words<br></p><p></p>'];
        yield 'one that is only shown' => ['<p>[[loupe]]</p>'];
        yield 'another of a longer name' => ['<p>[loupe-two] [loupe_three]</p>'];
        yield 'one that encloses something' => ['<p>[loupe]x[/loupe]</p>'];
        yield 'one in a link, which cannot be divided' => ['<p><a href="#">One [loupe] two</a></p>'];
        yield 'other elements' => ['<pre>[loupe]</pre><p-x>[loupe]</p-x>'];
        yield 'what is no text' => ["<p>\xff[loupe]</p>"];
    }

    /** @dataProvider paragraphs */
    public function testAFeedStandsBesideParagraphsAndNoEmptyOneIsLeft(string $html, string $expected): void
    {
        self::assertSame($expected, ShortcodeText::outsideParagraphs($html));
    }

    /** @dataProvider others */
    public function testWhateverElseIsThereStays(string $html): void
    {
        self::assertSame($html, ShortcodeText::outsideParagraphs($html));
    }

    /** @dataProvider paragraphs */
    public function testOnAPageAndInAWidgetThereIsNoListInAParagraph(string $html): void
    {
        $this->connect('one_post');
        foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
            $shown = (string) apply_filters($filter, $html, [], null);
            self::assertStringContainsString('<ul class="loupe-grid', $shown);
            self::assertDoesNotMatchRegularExpression('~<p[\s>](?:(?!</p>).)*<(?:ul|div)~s', $shown, $filter);
            self::assertDoesNotMatchRegularExpression('~<p(?:\s[^>]*)?>(?:\s|<br\s*/?>|&nbsp;)*</p>~', $shown, $filter);
        }
    }

    public function testOfAPageBelowOneOfBlocksThereIsNoListInAParagraphEither(): void
    {
        $this->connect('one_post');
        apply_filters('the_content', '<!-- wp:paragraph --><p>Blocks</p><!-- /wp:paragraph -->');
        foreach (["Words\n\n[loupe]", "Words\n\n[loupe\n\ncount=2]"] as $written) {
            $shown = (string) apply_filters('the_content', $written);
            self::assertStringContainsString("<p>Words</p>\n<div class=\"wp-block-loupe-feed", $shown, $written);
        }
    }

    public function testALongPageIsGoneThroughInNoTime(): void
    {
        $html = str_repeat('<p class="x">' . str_repeat('Words [not] ', 2000) . '<br></p>', 50) . '<p>[loupe]</p>';
        $started = hrtime(true);
        self::assertStringEndsWith('</p>[loupe]', ShortcodeText::outsideParagraphs($html));
        self::assertLessThan(1e9, hrtime(true) - $started);
    }

    public function testBetweenSettingsTagsAreBlanks(): void
    {
        self::assertSame('[loupe  count=2   a b]', ShortcodeText::withoutTags('loupe', '<br />count=2 <p> a>b'));
    }
}
