<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Plugin;
use Loupe\WordPress\Site\Canonical;
use Loupe\WordPress\Site\PartAddress;

/** What search engines are told of a page that shows a further part of a feed, whichever plugin tells them. */
final class CanonicalTest extends TestCase
{
    private const PAGE = 'https://example.org/feed/';
    private const PART = 'https://example.org/feed/?loupe-page=2';

    protected function setUp(): void
    {
        parent::setUp();
        $_GET['loupe-page'] = '2';
        PartAddress::note(1, 2);
        Plugin::registerCanonicals();
    }

    protected function tearDown(): void
    {
        unset($_GET['loupe-page']);
        foreach ([...Canonical::OF_ADDRESS, Canonical::OF_TAG, Canonical::OF_TAGS] as $filter) {
            remove_all_filters($filter);
        }
        parent::tearDown();
    }

    public function testItIsTheAddressOfThePart(): void
    {
        foreach (Canonical::OF_ADDRESS as $filter) {
            self::assertSame(self::PART, apply_filters($filter, self::PAGE, null), $filter);
        }
    }

    public function testWhereNoneIsToBePrintedNoneIs(): void
    {
        foreach (Canonical::OF_ADDRESS as $filter) {
            foreach (['', false, null] as $none) {
                self::assertSame($none, apply_filters($filter, $none, null), $filter);
            }
        }
        self::assertSame('', apply_filters(Canonical::OF_TAG, ''));
        self::assertSame([], apply_filters(Canonical::OF_TAGS, []));
    }

    public function testSeoPressSaysItInAWholeTag(): void
    {
        $tag = static fn (string $address): string => "<link rel=\"canonical\" href=\"$address\">";
        self::assertSame($tag(self::PART), apply_filters(Canonical::OF_TAG, $tag(self::PAGE)));
    }

    public function testTheSeoFrameworkSaysItAmongItsTags(): void
    {
        $tags = static fn (string $address): array => [
            'description' => ['attributes' => ['content' => 'A feed']],
            'canonical' => ['tag' => 'link', 'attributes' => ['rel' => 'canonical', 'href' => $address]],
        ];
        self::assertSame($tags(self::PART), apply_filters(Canonical::OF_TAGS, $tags(self::PAGE)));
    }
}
