<?php

/** Answers every request with a redirect to another host, and writes down what it was asked. For PHP's own server. */

declare(strict_types=1);

file_put_contents((string) getenv('LOUPE_TEST_HEARD'), $_SERVER['REQUEST_URI'] . "\n", FILE_APPEND);
$port = explode(':', $_SERVER['HTTP_HOST'])[1];
header('Content-Type: application/json');
header("Location: http://localhost:$port/stolen?" . $_SERVER['QUERY_STRING'], true, 302);
echo '{}';
