<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Block;

use Loupe\WordPress\Site\Names;
use Loupe\WordPress\Site\PluginFiles;

/** The feed as a block that the editor and the REST API know, with its attributes, its title and its scripts. */
final class FeedBlock
{
    /** In place of what pages know, which is no more than how it is rendered: see Plugin. */
    public static function describe(): void
    {
        $registry = \WP_Block_Type_Registry::get_instance();
        $known = $registry->get_registered(Names::BLOCK);
        $file = PluginFiles::path('block.json');
        // The editor's page asks its own REST API before it is sent, so both may come here. While an update is being
        // unpacked the file may be missing; and a block that somebody took away stays away.
        if ($known === null || $known->title !== '' || !is_file($file)) {
            return;
        }
        FeedStyle::registerAll();
        EditorAssets::registerStyle();
        $registry->unregister(Names::BLOCK);
        $described = register_block_type($file, [
            'render_callback' => $known->render_callback,
            'supports' => $known->supports,
        ]);
        if ($described !== false) {
            // WordPress adds what its supports need once, at init, and REST comes after that.
            $described->attributes = [...(array) $known->attributes, ...(array) $described->attributes];
        }
    }
}
