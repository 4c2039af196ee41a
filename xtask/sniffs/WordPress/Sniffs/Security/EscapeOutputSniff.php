<?php

declare(strict_types=1);

namespace WordPress\Sniffs\Security;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/**
 * What is printed is escaped in the very statement, or the line says why not. An exception's message counts, because
 * whoever catches it may print it.
 */
final class EscapeOutputSniff implements Sniff
{
    private const ESCAPING = '/^(esc_\w+|wp_kses\w*|wp_json_encode|wp_nonce_\w+|absint|intval|number_format_i18n)$/';

    public function register(): array
    {
        return [T_ECHO, T_PRINT, T_EXIT, T_THROW, T_OPEN_TAG_WITH_ECHO];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        $isThrow = $tokens[$stackPtr]['code'] === T_THROW;
        $end = $phpcsFile->findNext(T_SEMICOLON, $stackPtr);
        // What is thrown again was judged where it was made.
        $isMade = $phpcsFile->findNext(T_NEW, $stackPtr, $end) !== false;
        $start = $isThrow ? $phpcsFile->findNext(T_OPEN_PARENTHESIS, $stackPtr, $end) : $stackPtr;
        if ($isThrow && !$isMade) {
            return;
        }
        for ($at = $start + 1; $at < $end; $at++) {
            if ($tokens[$at]['code'] === T_STRING && preg_match(self::ESCAPING, $tokens[$at]['content']) === 1) {
                $open = $phpcsFile->findNext(T_WHITESPACE, $at + 1, null, true);
                $at = $tokens[$open]['parenthesis_closer'] ?? $at;
            } elseif (self::isValue($tokens, $at)) {
                $code = $isThrow ? 'ExceptionNotEscaped' : 'OutputNotEscaped';
                $phpcsFile->addError('%s is printed as it is.', $at, $code, [$tokens[$at]['content']]);
                return;
            }
        }
    }

    /** @param array<int, array<string, mixed>> $tokens */
    private static function isValue(array $tokens, int $at): bool
    {
        return match ($tokens[$at]['code']) {
            T_VARIABLE, T_DOUBLE_QUOTED_STRING => true,
            T_STRING => $tokens[$at + 1]['code'] === T_OPEN_PARENTHESIS,
            default => false,
        };
    }
}
