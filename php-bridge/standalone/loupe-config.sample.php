<?php

/**
 * Loupe's settings. Copy this file to loupe-config.php beside Loupe's folder.
 * It holds no secret; the web server's user has to be able to read it.
 */

return [
    // The folder that your site's pages are in, and its address.
    'web_root' => '/home/example/public_html',
    'site_url' => 'https://example.org',

    // By default beside the document root: /home/example/loupe-data and /home/example/loupe-data.key.
    // 'data_folder' => '/home/example/loupe-data',
    // 'key_file' => '/home/example/loupe-data.key',

    // How pages show the feed, so that pictures are copied as they need them. By default three columns of squares.
    // 'shown' => [['columns' => 4, 'shape' => '4:5', 'room' => 720]],
];
