<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

/** A theme with PHP templates, which prints its head before any block is rendered. */
final class ClassicTheme
{
    private const NAME = 'classic';

    private const INDEX = <<<'PHP'
        <!DOCTYPE html><html><head><?php wp_head(); ?></head><body>
        <?php while (have_posts()) { the_post(); the_content(); } dynamic_sidebar('side'); wp_footer(); ?>
        </body></html>
        PHP;

    private const FUNCTIONS = '<?php add_action("widgets_init", fn () => register_sidebar(["id" => "side"]));';

    /** @return string its name, for switch_theme() */
    public static function install(): string
    {
        $folder = get_theme_root() . '/' . self::NAME;
        wp_mkdir_p($folder);
        file_put_contents("$folder/style.css", "/*\nTheme Name: Classic\n*/");
        file_put_contents("$folder/index.php", self::INDEX);
        file_put_contents("$folder/functions.php", self::FUNCTIONS);
        wp_clean_themes_cache();
        return self::NAME;
    }
}
