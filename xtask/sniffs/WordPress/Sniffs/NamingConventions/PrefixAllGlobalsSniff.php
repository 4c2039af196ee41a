<?php

declare(strict_types=1);

namespace WordPress\Sniffs\NamingConventions;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** A hook that Loupe runs is named after it, in one literal, or the line says whose it is. */
final class PrefixAllGlobalsSniff implements Sniff
{
    private const RUNNING = ['do_action', 'do_action_ref_array', 'apply_filters', 'apply_filters_ref_array'];

    public function register(): array
    {
        return [T_STRING];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        if (
            !in_array($tokens[$stackPtr]['content'], self::RUNNING, true)
            || $tokens[$stackPtr + 1]['code'] !== T_OPEN_PARENTHESIS
        ) {
            return;
        }
        $name = $phpcsFile->findNext(T_WHITESPACE, $stackPtr + 2, null, true);
        if (!str_starts_with($tokens[$name]['content'], "'loupe_")) {
            $phpcsFile->addError('%s is not named after Loupe.', $name, 'Hook', [$tokens[$name]['content']]);
        }
    }
}
