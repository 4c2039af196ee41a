<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use PHPUnit\Framework\TestCase as PlainTestCase;

/** The zip that WordPress.org and its translators get. */
final class PackageTest extends PlainTestCase
{
    private const REPOSITORY = __DIR__ . '/../../..';

    public function testTheEditorsScriptKeepsEveryTextWhereTranslatorsToolsFindIt(): void
    {
        $calls = '/\b__\(\s*(["\'`])(?:(?!\1).)+\1\s*,\s*["\']loupe["\']\s*\)/';
        $files = array_map(file_get_contents(...), (array) glob(self::REPOSITORY . '/www/editor/*.js'));
        $source = preg_match_all($calls, implode("\n", $files));
        self::assertGreaterThan(0, $source);
        self::assertSame($source, preg_match_all($calls, self::shipped('www/editor.js')));
    }

    public function testEveryPhpFileEndsAtOnceWhereItIsCalledByItsAddress(): void
    {
        $guard = '/^<\?php\s+(?:\/\*\*.*?\*\/\s+|\/\/[^\n]*\s+|declare\(strict_types=1\);\s+|namespace [\w\\\\]+;\s+)*'
            . '(?:defined\(\'ABSPATH\'\) \|\| exit;|if \(!defined\(\'\w+\'\)\) \{\s+exit;|\z)/s';
        $files = array_filter(self::files(), static fn (string $file): bool => str_ends_with($file, '.php'));
        self::assertGreaterThan(150, count($files));
        foreach ($files as $file) {
            self::assertMatchesRegularExpression($guard, self::shipped($file), $file);
        }
    }

    /** @dataProvider calledByTheirAddress */
    public function testAFileThatIsCalledByItsAddressSaysNothing(string $file): void
    {
        $path = Site::fromEnvironment()->folder . "/wp-content/plugins/loupe/$file";
        exec(escapeshellarg(PHP_BINARY) . ' -d display_errors=1 ' . escapeshellarg($path) . ' 2>&1', $output, $code);
        self::assertSame([[], 0], [$output, $code]);
    }

    /** @return iterable<array{string}> */
    public static function calledByTheirAddress(): iterable
    {
        yield 'the plugin itself' => ['loupe.php'];
        yield 'its uninstaller' => ['uninstall.php'];
        yield 'its loader of classes' => ['autoload.php'];
        yield 'a class with an interface that nobody loads' => ['wordpress/Ports/OptionStore.php'];
        yield 'a class of the core' => ['core/Assembly.php'];
    }

    public function testTheDirectoryTakesEveryFilesName(): void
    {
        $files = self::files();
        foreach ($files as $file) {
            self::assertMatchesRegularExpression('/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\z/', $file);
            self::assertDoesNotMatchRegularExpression('/\.(?:zip|gz|tgz|tar|rar|7z|phar|sh|exe|so|o|a|bin)\z/i', $file);
        }
        // Where upper and lower case are one, the second would replace the first.
        self::assertSame(array_unique(array_map(strtolower(...), $files)), array_map(strtolower(...), $files));
    }

    public function testTheReadmeSaysWhatThePluginsHeaderSaysAndIsShortEnough(): void
    {
        [$readme, $plugin] = [self::header('readme.txt'), self::header('loupe.php')];
        foreach (['Requires at least', 'Requires PHP', 'License', 'License URI'] as $name) {
            self::assertSame($plugin[$name], $readme[$name]);
        }
        self::assertSame($plugin['Version'], $readme['Stable tag']);
        self::assertSame('loupe', $plugin['Text Domain']);
        self::assertLessThanOrEqual(5, count(explode(',', $readme['Tags'])));
        self::assertSame(1, preg_match('/\n\n(.+)\n\n== /', self::shipped('readme.txt'), $description));
        self::assertLessThanOrEqual(150, mb_strlen($description[1]));
    }

    public function testTheReadmeKnowsTheWordPressThatItIsTestedWith(): void
    {
        require Site::fromEnvironment()->folder . '/wp-includes/version.php';
        $release = implode('.', array_slice(explode('.', $wp_version), 0, 2));
        self::assertTrue(version_compare(self::header('readme.txt')['Tested up to'], $release, '>='), $release);
    }

    public function testLicencesOfAllThatIsInsideComeWithIt(): void
    {
        self::assertStringContainsString('GNU GENERAL PUBLIC LICENSE', self::shipped('LICENSE'));
        $notices = self::shipped('THIRD-PARTY-NOTICES.txt');
        self::assertStringContainsString('wasm-bindgen', $notices);
        self::assertStringContainsString('Permission is hereby granted', $notices);
    }

    public function testTheReadmeNamesEveryHostThatIsAsked(): void
    {
        $services = strstr(self::shipped('readme.txt'), '== External services ==');
        $files = ['core/Graph/Config.php', 'core/Graph/Product.php', 'core/Work/Picture/MediaHosts.php'];
        $code = stripslashes(implode('', array_map(self::shipped(...), $files)));
        preg_match_all('/\b[a-z.]*(?:instagram|fbcdn)\.(?:com|net)\b/', $code, $hosts);
        self::assertGreaterThan(3, count($hosts[0]));
        foreach ($hosts[0] as $host) {
            self::assertStringContainsString($host, (string) $services);
        }
    }

    public function testTheSourceOfWhatIsCompiledIsInsideAndSaysHowItIsBuilt(): void
    {
        self::assertContains('source/src/lib.rs', self::files());
        self::assertStringNotContainsString('members', self::shipped('source/Cargo.toml'));
        self::assertStringContainsString('wasm-pack build --target web', self::shipped('readme.txt'));
    }

    /** @return list<string> paths below the plugin's folder */
    private static function files(): array
    {
        $zip = self::zip();
        $files = [];
        foreach (new \RecursiveIteratorIterator(new \PharData(substr($zip, strlen('phar://')))) as $file) {
            $files[] = substr($file->getPathname(), strlen("$zip/loupe/"));
        }
        return $files;
    }

    /** @return array<string, string> the fields at a file's head, by name */
    private static function header(string $file): array
    {
        preg_match_all('/^(?: \* )?([A-Z][\w ]+): +(.+)$/m', self::shipped($file), $fields);
        return array_combine($fields[1], $fields[2]);
    }

    private static function shipped(string $file): string
    {
        return (string) file_get_contents(self::zip() . "/loupe/$file");
    }

    private static function zip(): string
    {
        return 'phar://' . realpath(self::REPOSITORY . '/dist/loupe.zip');
    }
}
