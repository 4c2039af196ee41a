<?php

/** Answers of a web server, for `php -S`: what HttpContract asks for. */

declare(strict_types=1);

switch (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    case '/plain':
        http_response_code(403);
        header('X-App-Usage: {"call_count":28}');
        header('X-Twice: 1');
        header('X-Twice: 2', false);
        echo 'plain';
        break;
    case '/redirect':
        header('Location: /plain', true, 302);
        break;
    case '/long':
        echo str_repeat('x', 1000);
        break;
    case '/file':
        preg_match('/^bytes=(\d+)-(\d+)\z/', $_SERVER['HTTP_RANGE'] ?? '', $range);
        [, $from, $to] = $range;
        header('ETag: "a file"');
        header('X-Accepted: ' . ($_SERVER['HTTP_ACCEPT_ENCODING'] ?? ''));
        http_response_code($from < 1000 ? 206 : 416);
        header($from < 1000 ? "Content-Range: bytes $from-$to/1000" : 'Content-Range: bytes */1000');
        echo str_repeat('x', $from < 1000 ? $to - $from + 1 : 0);
        break;
    case '/slow':
        sleep(2);
        break;
    case '/form':
        echo json_encode([$_SERVER['REQUEST_METHOD'], $_POST]);
        break;
}
