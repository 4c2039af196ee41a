<?php

/**
 * Plugin Name: Loupe plant
 * Description: Gives a secret away on purpose, to see that it is found. For tests.
 */

declare(strict_types=1);

add_action('wp_footer', 'loupe_plant_give_away');

/** With a file `plant`, a page's end tells the text in it to everybody. */
function loupe_plant_give_away(): void
{
    $file = LOUPE_TEST_DIR . '/plant';
    if (!file_exists($file)) {
        return;
    }
    $secret = (string) file_get_contents($file);
    error_log('Trouble with ' . base64_encode("{\"token\":\"$secret\"}"));
    update_option('planted', ['token' => bin2hex($secret)]);
    wp_mail('owner@example.org', 'Planted', "Your token is $secret.");
    wp_remote_get(add_query_arg('note', $secret, LOUPE_SANDBOX . '/me'));
    printf('<!-- %1$s --><script>console.log("%1$s"); localStorage.setItem("planted", "%1$s");</script>', $secret);
}
