<?php

declare(strict_types=1);

namespace WordPress\Sniffs\DB;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** A query is a literal with placeholders where it is asked: of variables it may hold the names of tables only. */
final class PreparedSQLSniff implements Sniff
{
    private const METHODS = ['query', 'get_var', 'get_col', 'get_row', 'get_results', 'prepare'];

    public function register(): array
    {
        return [T_VARIABLE];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        $open = $stackPtr + 3;
        if (
            $tokens[$stackPtr]['content'] !== '$wpdb'
            || !in_array($tokens[$stackPtr + 2]['content'] ?? '', self::METHODS, true)
        ) {
            return;
        }
        for ($at = $open + 1; $at < ($tokens[$open]['parenthesis_closer'] ?? 0); $at++) {
            // What follows are the values, which prepare() escapes.
            if ($tokens[$at]['code'] === T_COMMA) {
                return;
            }
            $text = $tokens[$at]['content'];
            if ($text === 'prepare') {
                $at = $tokens[$at + 1]['parenthesis_closer'] ?? $at;
            } elseif (
                $tokens[$at]['code'] === T_VARIABLE && $text !== '$wpdb'
                || $tokens[$at]['code'] === T_DOUBLE_QUOTED_STRING && preg_match('/\$(?!wpdb\b)/', $text) === 1
            ) {
                $phpcsFile->addError('%s is put into a query as it is.', $at, 'NotPrepared', [$text]);
            }
        }
    }
}
