<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** Where WordPress's own pages lead to Loupe, as far as this WordPress has them. */
final class AdminPlacesTest extends TestCase
{
    public function testAmongTheConnectorsItKeepsNoCredential(): void
    {
        if (!function_exists('wp_get_connector')) {
            self::markTestSkipped('This WordPress has no connectors.');
        }
        $connector = wp_get_connector('loupe');
        self::assertSame(['method' => 'none'], $connector['authentication'] ?? null);
        self::assertFileExists(str_replace('http://site.test/', ABSPATH, strtok($connector['logo_url'], '?')));
        $names = array_keys(get_registered_settings());
        self::assertSame([], preg_grep('/loupe/', $names), 'Nothing of it is a setting that REST shows.');
    }

    public function testItsCardTellsHowTheAccountsAreDoingAndNoToken(): void
    {
        $id = $this->connect('one_post');
        $data = apply_filters('script_module_data_loupe/connector', []);
        self::assertSame($id, $data['accounts'][0]['id']);
        $sentence = '/^@one\.good\.picture: Connected · Token: \d+ days left\z/';
        self::assertMatchesRegularExpression($sentence, $data['accounts'][0]['sentence']);
        Sandbox::fail(['on' => 'any', 'kind' => 'expired']);
        $this->services->feedSync()->sync($id);
        $data = apply_filters('script_module_data_loupe/connector', []);
        self::assertStringContainsString('Get a new token', $data['accounts'][0]['sentence']);
        self::assertStringNotContainsString(Sandbox::token('one_post'), (string) wp_json_encode($data));
    }

    public function testItsIconIsOneThatPagesCanShow(): void
    {
        if (!function_exists('wp_get_icon')) {
            self::markTestSkipped('This WordPress has no registry of icons.');
        }
        $icon = file_get_contents(WP_PLUGIN_DIR . '/loupe/icon.svg');
        preg_match('/ d="([^"]+)"/', (string) $icon, $path);
        self::assertStringContainsString($path[1], wp_get_icon('loupe/feed', ['size' => 32]));
    }

    /** @dataProvider people */
    public function testTheCommandsAreThereForWhoMay(string $role, bool $may): void
    {
        $id = $this->connect('one_post');
        self::actAs($role);
        wp_dequeue_script('loupe-commands');
        wp_deregister_script('loupe-commands');
        $this->faces()->commandPalette()->enqueue();
        self::assertSame($may, wp_script_is('loupe-commands'));
        $data = implode("\n", wp_scripts()->get_data('loupe-commands', 'before') ?: []);
        self::assertSame($may, str_contains($data, $id));
    }

    /** @return iterable<string, array{string, bool}> */
    public static function people(): iterable
    {
        yield 'administrators' => ['administrator', true];
        yield 'editors' => ['editor', false];
    }

    public function testTheEditorKnowsWhatBindingsWillShow(): void
    {
        $id = $this->connect('one_post');
        $evil = '<!-- <script> & "x"';
        $record = self::stored("feed_$id");
        self::store("feed_$id", ['profile' => ['name' => $evil] + $record['profile']] + $record);
        wp_cache_flush();
        $this->faces()->bindingAssets()->enqueue();
        $data = implode("\n", wp_scripts()->get_data('loupe-bindings', 'before') ?: []);
        preg_match('/\{"source".*\}/', $data, $json);
        $shown = json_decode($json[0], true);
        self::assertSame('loupe/account', $shown['source']);
        self::assertSame($id, $shown['accounts'][0]['id']);
        self::assertSame('One is enough.', $shown['accounts'][0]['values']['bio']);
        self::assertSame($evil, $shown['accounts'][0]['values']['name']);
        self::assertStringNotContainsString('<', $data);
        self::assertSame(array_keys($shown['labels']), array_keys($shown['accounts'][0]['values']));
        self::assertStringNotContainsString(Sandbox::token('one_post'), $data);
    }
}
