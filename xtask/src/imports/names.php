<?php

/**
 * Which class each file declares and which it names, read by PHP's own tokenizer. What stands in comments alone does
 * not count, an import that nothing but a comment needs does.
 *
 * In: JSON, texts by file. Out: JSON, by file the class (null where there is none) and pairs of a name and its line.
 */

declare(strict_types=1);

$qualified = [T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED, T_NAME_RELATIVE];
$declaring = [T_CLASS, T_INTERFACE, T_TRAIT, T_ENUM];
/** Behind these, a word is no class's. */
$others = [T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION, T_CONST, T_AS, ...$declaring];

/** Names that one import brings, by what they are called in the file; and where its tokens end. */
$imported = static function (array $tokens, int $at): array {
    $names = [];
    [$prefix, $name, $alias] = ['', '', null];
    for (;; $at++) {
        $token = $tokens[$at];
        if ($token->text === '{') {
            [$prefix, $name] = [$name, ''];
        } elseif (in_array($token->text, [',', ';', '}'], true)) {
            $whole = ltrim($prefix . $name, '\\');
            $names += $name === '' ? [] : [$alias ?? basename(strtr($whole, '\\', '/')) => [$whole, $token->line]];
            [$name, $alias] = ['', null];
        } elseif ($token->id !== T_AS) {
            [$name, $alias] = $tokens[$at - 1]->id === T_AS ? [$name, $token->text] : [$name . $token->text, null];
        }
        if ($token->text === ';') {
            return [$names, $at];
        }
    }
};

$read = static function (string $text) use ($qualified, $declaring, $others, $imported): array {
    $tokens = array_filter(PhpToken::tokenize($text), static fn (PhpToken $token): bool => !$token->isIgnorable());
    $tokens = array_values($tokens);
    [$namespace, $class, $imports, $names, $depth] = ['', null, [], [], 0];
    for ($at = 0; $at < count($tokens); $at++) {
        $token = $tokens[$at];
        $last = $tokens[$at - 1] ?? $token;
        $next = $tokens[$at + 1] ?? $token;
        $depth += ($token->text === '{' || $token->id === T_CURLY_OPEN) <=> ($token->text === '}');
        if ($token->id === T_NAMESPACE) {
            $namespace = $next->text . '\\';
            $at++;
        } elseif ($token->id === T_USE && $depth === 0 && in_array($next->id, $qualified, true)) {
            [$brought, $at] = $imported($tokens, $at + 1);
            $imports += $brought;
            array_push($names, ...array_values($brought));
        } elseif (in_array($token->id, $declaring, true) && $next->id === T_STRING && $last->id !== T_DOUBLE_COLON) {
            $class ??= $namespace . $next->text;
        } elseif (in_array($token->id, $qualified, true)) {
            $isCase = $last->id === T_CASE && $next->id !== T_DOUBLE_COLON;
            if ($isCase || in_array($last->id, $others, true)) {
                continue;
            }
            [$first, $rest] = explode('\\', $token->text, 2) + ['', ''];
            $names[] = [match (true) {
                $first === '' => $rest,
                $token->id === T_NAME_RELATIVE => $namespace . $rest,
                default => ($imports[$first][0] ?? $namespace . $first) . ($rest === '' ? '' : "\\$rest"),
            }, $token->line];
        }
    }
    return ['class' => $class, 'names' => $names];
};

$files = json_decode((string) stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
echo json_encode((object) array_map($read, $files), JSON_THROW_ON_ERROR);
