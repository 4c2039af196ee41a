<?php

declare(strict_types=1);

namespace WordPress\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** What a request brought is sanitised where it is read, or the line says who judges it. */
final class ValidatedSanitizedInputSniff implements Sniff
{
    private const FROM_OUTSIDE = ['$_GET', '$_POST', '$_REQUEST', '$_SERVER', '$_COOKIE', '$_FILES'];

    private const SANITISING = '/^(sanitize_\w+|absint|intval|wp_verify_nonce|wp_validate_\w+|esc_url_raw)$/';

    public function register(): array
    {
        return [T_VARIABLE];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        if (!in_array($tokens[$stackPtr]['content'], self::FROM_OUTSIDE, true)) {
            return;
        }
        foreach (array_keys($tokens[$stackPtr]['nested_parenthesis'] ?? []) as $open) {
            $owner = $phpcsFile->findPrevious(T_WHITESPACE, $open - 1, null, true);
            $name = $tokens[$owner]['content'];
            if ($tokens[$owner]['code'] === T_ISSET || preg_match(self::SANITISING, $name) === 1) {
                return;
            }
        }
        $phpcsFile->addError('%s is read as it came.', $stackPtr, 'InputNotSanitized', [$tokens[$stackPtr]['content']]);
    }
}
