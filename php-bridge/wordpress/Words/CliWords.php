<?php

// Written by `cargo xtask codegen` from spec/words.json.

declare(strict_types=1);

namespace Loupe\WordPress\Words;

final class CliWords
{
    public static function secretExposed(): string
    {
        return __('That looks like a token, a code or an app secret. It was not used. But it now stands in the history of your shell, and others on this machine could see it, so make it worthless: remove the app under "Apps and websites" in the account\'s settings on Instagram and generate a new token, or reset the app secret at Meta. Then run "wp loupe connect" and paste the new one when asked, or give it on standard input: wp loupe connect < FILE', 'loupe');
    }

    public static function noAccount(): string
    {
        return __('No account is connected. Connect one: wp loupe connect', 'loupe');
    }

    public static function nameOne(): string
    {
        return __('Name an account by its id or user name, or give --all.', 'loupe');
    }

    public static function noSuchAccount(): string
    {
        return __('No connected account has that id or user name. "wp loupe status" lists those that are.', 'loupe');
    }

    public static function ask(): string
    {
        return __('Access token (not shown)', 'loupe');
    }

    public static function notHidden(): string
    {
        return __('What you type could not be hidden here, so nothing was asked. Give the token on standard input, from a file that only you can read: wp loupe connect < FILE', 'loupe');
    }

    public static function refreshed(): string
    {
        return __('the token was refreshed.', 'loupe');
    }

    public static function synced(): string
    {
        return __('the feed is up to date.', 'loupe');
    }

    public static function picturesToMend(): string
    {
        return __('Files of pictures are not as the records say. Mend them: wp loupe pictures repair --all', 'loupe');
    }

    public static function picturesMended(): string
    {
        return __('the pictures are as the records say. Copies that were missing follow within minutes.', 'loupe');
    }

    public static function nobodyToDisconnect(): string
    {
        return __('Nobody is there to be asked. To disconnect from a script, add --yes.', 'loupe');
    }

    public static function sureToDisconnect(string $accounts): string
    {
        return strtr(
            /* translators: {accounts}: the accounts' names, with commas between */
            __('Remove token, posts and pictures of {accounts} from this site?', 'loupe'),
            ['{accounts}' => $accounts]
        );
    }

    public static function disconnected(string $address): string
    {
        return strtr(
            /* translators: {address}: of a page at Instagram */
            __('disconnected. Token, posts and pictures were removed from this site. At Instagram the token lives on until you remove the app there: {address}', 'loupe'),
            ['{address}' => $address]
        );
    }

    public static function redirectUri(string $refusal, string $address): string
    {
        return strtr(
            /* translators: {refusal}: sentences about an authorisation code, {address}: an address */
            __('{refusal} Where it came back to this site: wp loupe connect --redirect-uri={address}', 'loupe'),
            ['{refusal}' => $refusal, '{address}' => $address]
        );
    }

    public static function nothingToDecide(): string
    {
        return __('No account was connected at another address, so there is nothing to decide.', 'loupe');
    }

    public static function moved(): string
    {
        return __('The accounts are this address\'s now, and are looked after again.', 'loupe');
    }

    public static function sureItIsACopy(): string
    {
        return __('Remove the tokens, posts and pictures that came with this copy?', 'loupe');
    }

    public static function sureToErase(): string
    {
        return __('Delete all accounts, tokens, posts, pictures and the app\'s secret from this site?', 'loupe');
    }

    public static function erased(string $address): string
    {
        return strtr(
            /* translators: {address}: of a page at Instagram */
            __('Everything that this site had from Instagram is deleted. At Instagram the tokens live on until you remove the app there: {address}', 'loupe'),
            ['{address}' => $address]
        );
    }

    public static function nobodyToConfirm(): string
    {
        return __('Nobody is there to be asked. To do this from a script, add --yes.', 'loupe');
    }
}
