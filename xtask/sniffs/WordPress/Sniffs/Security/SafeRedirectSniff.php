<?php

declare(strict_types=1);

namespace WordPress\Sniffs\Security;

use PHP_CodeSniffer\Standards\Generic\Sniffs\PHP\ForbiddenFunctionsSniff;

/** A redirect leads to the site itself, or the line says where else and why. */
final class SafeRedirectSniff extends ForbiddenFunctionsSniff
{
    /** @var array<string, string|null> the alternative by function */
    public $forbiddenFunctions = ['wp_redirect' => 'wp_safe_redirect'];
}
