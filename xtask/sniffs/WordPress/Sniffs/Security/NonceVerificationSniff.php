<?php

declare(strict_types=1);

namespace WordPress\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** A form's nonce is looked at in the function that reads what the form brought, or the line says why not. */
final class NonceVerificationSniff implements Sniff
{
    private const FORMS = ['$_GET', '$_POST', '$_REQUEST', '$_FILES'];

    private const VERIFYING = ['check_admin_referer', 'check_ajax_referer', 'wp_verify_nonce'];

    public function register(): array
    {
        return [T_VARIABLE];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        if (!in_array($tokens[$stackPtr]['content'], self::FORMS, true)) {
            return;
        }
        $function = $phpcsFile->getCondition($stackPtr, T_FUNCTION);
        $start = $function === false ? 0 : $tokens[$function]['scope_opener'];
        $before = array_column(array_slice($tokens, $start, $stackPtr - $start), 'content');
        if (array_intersect(self::VERIFYING, $before) === []) {
            $phpcsFile->addError('No nonce was looked at before %s.', $stackPtr, 'Missing', [
                $tokens[$stackPtr]['content'],
            ]);
        }
    }
}
