<?php

declare(strict_types=1);

namespace WordPress\Sniffs\WP;

use PHP_CodeSniffer\Standards\Generic\Sniffs\PHP\ForbiddenFunctionsSniff;

/** What WordPress has functions of its own for, in place of PHP's. */
final class AlternativeFunctionsSniff extends ForbiddenFunctionsSniff
{
    /** @var array<string, string|null> the alternative by function */
    public $forbiddenFunctions = [
        'parse_url' => 'wp_parse_url',
        'json_encode' => 'wp_json_encode',
        'strip_tags' => 'wp_strip_all_tags',
        'rand' => 'wp_rand',
        'mt_rand' => 'wp_rand',
        'srand' => null,
        'mt_srand' => null,
        'fopen' => null,
        'fwrite' => null,
        'fputs' => null,
        'fread' => null,
        'fclose' => null,
        'readfile' => null,
        'fsockopen' => 'wp_remote_get',
        'curl_init' => 'wp_remote_get',
        'curl_setopt' => 'wp_remote_get',
        'curl_setopt_array' => 'wp_remote_get',
        'curl_exec' => 'wp_remote_get',
        'file_get_contents' => 'wp_remote_get',
        'file_put_contents' => null,
        'unlink' => 'wp_delete_file',
        'rename' => null,
        'rmdir' => null,
        'mkdir' => 'wp_mkdir_p',
        'chmod' => null,
        'chown' => null,
        'chgrp' => null,
        'touch' => null,
        'is_writable' => 'wp_is_writable',
    ];
}
