<?php

declare(strict_types=1);

namespace Loupe\Sniffs\Comments;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** An exception to a rule stands at its line, names the rule and gives its reason: `phpcs:ignore Rule -- reason`. */
final class ReasonSniff implements Sniff
{
    public function register(): array
    {
        return [T_PHPCS_IGNORE, T_PHPCS_DISABLE, T_PHPCS_IGNORE_FILE];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $text = $phpcsFile->getTokens()[$stackPtr]['content'];
        if (preg_match('/phpcs:ignore [\w.,]+ -- \S/', $text) !== 1) {
            // Nothing is ever said of a line that is such a comment alone, so it is said of the next.
            $next = $phpcsFile->findNext([T_WHITESPACE, T_PHPCS_IGNORE], $stackPtr + 1, null, true);
            $message = 'An exception stands at its line, names its rule and gives its reason.';
            $phpcsFile->addError($message, $next ?: $stackPtr, 'None');
        }
    }
}
