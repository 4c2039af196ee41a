<?php

declare(strict_types=1);

namespace PluginCheck\Sniffs\CodeAnalysis;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** An image of the site's library is printed by WordPress's functions; of any other the line says what it is. */
final class ImageFunctionsSniff implements Sniff
{
    public function register(): array
    {
        return [T_CONSTANT_ENCAPSED_STRING, T_DOUBLE_QUOTED_STRING, T_INLINE_HTML];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        if (preg_match('/<img\b[^>]*\ssrc=/', $phpcsFile->getTokens()[$stackPtr]['content']) === 1) {
            $phpcsFile->addError('A tag that shows an image.', $stackPtr, 'NonEnqueuedImage');
        }
    }
}
