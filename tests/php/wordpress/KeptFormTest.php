<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Site\ConfigSource;

/** How much the site keeps, as its owner sets it. */
final class KeptFormTest extends TestCase
{
    public function testWhatIsSavedCounts(): void
    {
        self::actAs('administrator');
        self::assertStringContainsString('Saved.', $this->submit('500', '60'));
        self::assertSame([500, 60], self::kept());
        $page = AdminPage::render();
        self::assertMatchesRegularExpression('/name="posts" value="500" min="48" max="10000"/', $page);
        self::assertMatchesRegularExpression('/name="films" value="60" min="0" max="500"/', $page);
        self::assertStringContainsString('Films take <bdi>0 B</bdi> of the disk now.', $page);
    }

    /** @dataProvider wrong */
    public function testWhatIsNoNumberOrOutOfBoundsChangesNothing(string $posts, string $films): void
    {
        self::actAs('administrator');
        $this->submit('500', '60');
        $page = $this->submit($posts, $films);
        self::assertStringContainsString('notice-error', $page);
        self::assertStringContainsString('48 to 10,000', $page);
        self::assertSame([500, 60], self::kept());
    }

    /** @return iterable<list<string>> */
    public static function wrong(): iterable
    {
        yield ['47', '60'];
        yield ['10001', '60'];
        yield ['100', '501'];
        yield ['100', '-1'];
        yield ['', ''];
        yield ['1,000', '60'];
        yield ['many', '60'];
        yield ['1e3', '60'];
    }

    public function testWhatIsSetElsewhereCountsAndTheFormSaysSo(): void
    {
        self::actAs('administrator');
        $this->submit('500', '60');
        add_filter('loupe_config', static fn (array $values): array => ['posts' => 1000] + $values);
        self::assertSame([1000, 60], self::kept());
        $page = AdminPage::render();
        self::assertMatchesRegularExpression('/name="posts" value="1000"[^>]* disabled/', $page);
        self::assertMatchesRegularExpression('/name="films" value="60"[^>]* required/', $page);
        self::assertStringContainsString('set in wp-config.php or by another plugin', $page);

        // The browser sends nothing of what is disabled; whoever sends it all the same changes nothing.
        $this->submit('700', '61');
        self::assertSame([1000, 61], self::kept());
        self::assertSame(500, self::stored('kept')['posts']);
    }

    /** @dataProvider damages */
    public function testWhatSomebodyElseWroteThereIsTheDefault(string $text): void
    {
        update_option('loupe_kept', $text);
        self::assertSame([48, 0], self::kept());
    }

    /** @return iterable<list<string>> */
    public static function damages(): iterable
    {
        yield ['not JSON'];
        yield ['[]'];
        yield ['{"posts":"x","films":null}'];
        yield ['{"posts":-5,"films":[7]}'];
        yield ['17'];
    }

    public function testNobodyElseMaySave(): void
    {
        foreach (['editor', 'anonymous'] as $role) {
            self::actAs($role);
            self::assertNotNull(Forms::deathOf(static fn (): string
                => Forms::submit('loupe_kept', ['posts' => '500', 'films' => '60'])));
        }
        self::actAs('administrator');
        Forms::submit('loupe_kept', ['posts' => '500', 'films' => '60', '_wpnonce' => 'forged']);
        self::assertSame([48, 0], self::kept());
    }

    private function submit(string $posts, string $films): string
    {
        Forms::submit('loupe_kept', ['posts' => $posts, 'films' => $films]);
        return AdminPage::render();
    }

    /** @return array{int, int} */
    private static function kept(): array
    {
        $config = ConfigSource::read();
        return [$config->posts, $config->films];
    }
}
