<?php

declare(strict_types=1);

namespace Loupe\WordPress\Privacy;

use Loupe\Core\Account\Account;
use Loupe\Core\Printable;
use Loupe\Core\RefusalCode;
use Loupe\WordPress\Services;

/**
 * What is stored of the connected accounts, for Tools → Export and Erase
 * Personal Data. Instagram tells nobody's e-mail address, so an account counts
 * as that of the user who connected it; where nobody knows who that was, as
 * the administrator's, whose address the site goes by. What else is to be
 * erased is erased by disconnecting.
 */
final class PersonalData
{
    public const GROUP = 'loupe';

    public function __construct(private readonly Services $services)
    {
    }

    /**
     * For the filter wp_privacy_personal_data_exporters.
     *
     * @param array<string, mixed> $exporters
     * @return array<string, mixed>
     */
    public function exporters(array $exporters): array
    {
        $exporters[self::GROUP] = [
            'exporter_friendly_name' => __('Connected Instagram accounts', 'loupe'),
            'callback' => $this->export(...),
        ];
        return $exporters;
    }

    /**
     * For the filter wp_privacy_personal_data_erasers.
     *
     * @param array<string, mixed> $erasers
     * @return array<string, mixed>
     */
    public function erasers(array $erasers): array
    {
        $erasers[self::GROUP] = [
            'eraser_friendly_name' => __('Connected Instagram accounts', 'loupe'),
            'callback' => $this->erase(...),
        ];
        return $erasers;
    }

    /** @return array{data: list<array<string, mixed>>, done: bool} */
    private function export(string $email, int $page = 1): array
    {
        $items = [];
        foreach ($this->accountsOf($email) as $account) {
            $items[] = $this->profile($account);
            $items = [...$items, ...$this->posts($account)];
        }
        return ['data' => $items, 'done' => true];
    }

    /** @return array<string, mixed> */
    private function erase(string $email, int $page = 1): array
    {
        $removed = false;
        $messages = [];
        $isRetained = false;
        foreach ($this->accountsOf($email) as $account) {
            $refusal = $this->services->disconnector()->disconnect($account->id);
            if ($refusal !== null) {
                $removed = $removed || $refusal->code === RefusalCode::PicturesLeft;
                $isRetained = true;
                $messages[] = $account->name() . ': ' . $refusal->message();
                continue;
            }
            $removed = true;
            $messages[] = sprintf(
                /* translators: %s: the account's name */
                __('The Instagram account %s was disconnected; its token, posts and pictures were removed.', 'loupe'),
                $account->name()
            );
        }
        $this->services->cron()->keepScheduled();
        return [
            'items_removed' => $removed,
            'items_retained' => $isRetained,
            'messages' => $messages,
            'done' => true,
        ];
    }

    /** @return list<Account> */
    private function accountsOf(string $email): array
    {
        return array_values(array_filter(
            $this->services->accounts()->all(),
            static fn (Account $account): bool => strcasecmp(trim($email), self::emailOf($account)) === 0
        ));
    }

    private static function emailOf(Account $account): string
    {
        $user = get_userdata($account->connectedBy);
        return $user === false || $user->user_email === '' ? (string) get_option('admin_email') : $user->user_email;
    }

    /** @return array<string, mixed> */
    private function profile(Account $account): array
    {
        $user = $account->user;
        $picture = $this->services->summary($account)['picture'];
        return self::item("account-$account->id", [
            __('Instagram ID', 'loupe') => $account->id,
            __('User name', 'loupe') => $user->username,
            __('Name', 'loupe') => $user->name,
            __('Kind of account', 'loupe') => $user->accountType->value,
            __('Profile picture', 'loupe') => $picture,
            __('Followers', 'loupe') => $user->followersCount,
            __('Posts on Instagram', 'loupe') => $user->mediaCount,
            __('Connected', 'loupe') => gmdate('Y-m-d H:i:s', $account->connectedAt) . ' UTC',
            __('Access token', 'loupe') => __('Stored encrypted. It is left out: it would open the account.', 'loupe'),
        ]);
    }

    /** @return list<array<string, mixed>> */
    private function posts(Account $account): array
    {
        $posts = [];
        $page = $this->services->feeds()->page($account->id);
        foreach ($page?->items($this->services->picturesUrl()) ?? [] as $item) {
            // Pictures of a hidden feed have no address.
            $sources = $page->isHidden ? [] : $item->picture->sources ?? [];
            $posts[] = self::item("post-$item->id", [
                __('Post', 'loupe') => $item->permalink,
                __('Posted', 'loupe') => gmdate('Y-m-d H:i:s', $item->takenAt) . ' UTC',
                __('Caption', 'loupe') => $item->caption,
                __('Picture', 'loupe') => $sources === [] ? '' : $sources[count($sources) - 1]->url,
            ]);
        }
        return $posts;
    }

    /**
     * @param array<string, string|int|null> $facts by label
     * @return array<string, mixed>
     */
    private static function item(string $id, array $facts): array
    {
        $data = [];
        foreach ($facts as $label => $value) {
            if ($value !== null && $value !== '') {
                $data[] = ['name' => $label, 'value' => is_string($value) ? Printable::lines($value) : $value];
            }
        }
        return [
            'group_id' => self::GROUP,
            'group_label' => __('Connected Instagram accounts', 'loupe'),
            'group_description' => __('Instagram accounts whose posts this site shows.', 'loupe'),
            'item_id' => $id,
            'data' => $data,
        ];
    }
}
