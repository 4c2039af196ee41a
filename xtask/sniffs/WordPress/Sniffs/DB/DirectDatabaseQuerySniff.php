<?php

declare(strict_types=1);

namespace WordPress\Sniffs\DB;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** The database is asked by WordPress's functions, which have caches, or the line says why not. */
final class DirectDatabaseQuerySniff implements Sniff
{
    private const METHODS = ['query', 'get_var', 'get_col', 'get_row', 'get_results', 'insert', 'replace', 'update',
        'delete'];

    public function register(): array
    {
        return [T_VARIABLE];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        $method = $tokens[$stackPtr + 2]['content'] ?? '';
        if ($tokens[$stackPtr]['content'] === '$wpdb' && in_array($method, self::METHODS, true)) {
            $phpcsFile->addError('%s() goes past the caches.', $stackPtr, 'DirectQuery', [$method]);
        }
    }
}
