<?php

declare(strict_types=1);

namespace WordPress\Sniffs\WP;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/** Texts and their domain are single literals: the tools that collect them for translators run no code. */
final class I18nSniff implements Sniff
{
    /** How many texts come first, by function. */
    private const TEXTS = [
        '__' => 1,
        '_e' => 1,
        '_x' => 2,
        '_ex' => 2,
        '_n' => 2,
        '_nx' => 2,
        'esc_html__' => 1,
        'esc_html_e' => 1,
        'esc_html_x' => 2,
        'esc_attr__' => 1,
        'esc_attr_e' => 1,
        'esc_attr_x' => 2,
    ];

    private const DOMAIN = "'loupe'";

    public function register(): array
    {
        return [T_STRING];
    }

    public function process(File $phpcsFile, $stackPtr): void
    {
        $tokens = $phpcsFile->getTokens();
        $texts = self::TEXTS[$tokens[$stackPtr]['content']] ?? 0;
        $open = $phpcsFile->findNext(T_WHITESPACE, $stackPtr + 1, null, true);
        if ($texts === 0 || $tokens[$open]['code'] !== T_OPEN_PARENTHESIS) {
            return;
        }
        $arguments = self::arguments($tokens, $open);
        foreach (array_slice($arguments, 0, $texts) as $argument) {
            if (count($argument) !== 1 || $argument[0]['code'] !== T_CONSTANT_ENCAPSED_STRING) {
                $phpcsFile->addError('A text must be one literal, to be collected.', $stackPtr, 'NoLiteral');
            }
        }
        if ((end($arguments) ?: [])[0]['content'] !== self::DOMAIN) {
            $phpcsFile->addError('The text domain must be %s.', $stackPtr, 'TextDomain', [self::DOMAIN]);
        }
    }

    /**
     * @param array<int, array<string, mixed>> $tokens
     * @return list<list<array<string, mixed>>> the tokens of each argument that mean something
     */
    private static function arguments(array $tokens, int $open): array
    {
        $arguments = [[]];
        $depth = 0;
        for ($at = $open + 1; $at < $tokens[$open]['parenthesis_closer']; $at++) {
            $content = $tokens[$at]['content'];
            $depth += (int) in_array($content, ['(', '['], true) - (int) in_array($content, [')', ']'], true);
            if ($depth === 0 && $content === ',') {
                $arguments[] = [];
            } elseif (!in_array($tokens[$at]['code'], [T_WHITESPACE, T_COMMENT], true)) {
                $arguments[array_key_last($arguments)][] = $tokens[$at];
            }
        }
        return array_values(array_filter($arguments));
    }
}
