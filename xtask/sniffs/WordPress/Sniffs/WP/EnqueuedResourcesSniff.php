<?php

declare(strict_types=1);

namespace WordPress\Sniffs\WP;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** Scripts and stylesheets are enqueued, not written as tags, or the line says why not. */
final class EnqueuedResourcesSniff implements Sniff
{
    public function register(): array
    {
        return [T_CONSTANT_ENCAPSED_STRING, T_DOUBLE_QUOTED_STRING, T_INLINE_HTML];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $text = $phpcsFile->getTokens()[$stackPtr]['content'];
        if (preg_match('/<script\b[^>]*\ssrc=|\srel=\W*stylesheet\b/', $text) === 1) {
            $phpcsFile->addError('A tag that loads a script or a stylesheet.', $stackPtr, 'NonEnqueued');
        }
    }
}
