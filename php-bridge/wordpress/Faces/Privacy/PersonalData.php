<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Privacy;

use Loupe\Core\Account\Account;
use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Feed\Picture;
use Loupe\Core\Generated\RefusalCode;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Value\Printable;
use Loupe\Core\View\Summaries;
use Loupe\Core\Work\State\Feeds;
use Loupe\WordPress\Actions\AccountActions;
use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\DetailsWords;
use Loupe\WordPress\Words\PrivacyWords;

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

    /** Posts of an account in one step of an export. */
    private const POSTS = 500;

    public function __construct(
        private readonly Accounts $accounts,
        private readonly Feeds $feeds,
        private readonly AccountActions $actions,
        private readonly UploadedPictures $pictures,
        private readonly Summaries $summaries,
    ) {
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
            'exporter_friendly_name' => PrivacyWords::accounts(),
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
            'eraser_friendly_name' => PrivacyWords::accounts(),
            'callback' => $this->erase(...),
        ];
        return $erasers;
    }

    /** @return array{data: list<array<string, mixed>>, done: bool} */
    private function export(string $email, int $page = 1): array
    {
        $items = [];
        $isDone = true;
        foreach ($this->accountsOf($email) as $account) {
            $posts = $this->posts($account, ($page - 1) * self::POSTS);
            $items = [...$items, ...($page === 1 ? [$this->profile($account)] : []), ...$posts];
            $isDone = $isDone && count($posts) < self::POSTS;
        }
        return ['data' => $items, 'done' => $isDone];
    }

    /** @return array<string, mixed> */
    private function erase(string $email, int $page = 1): array
    {
        $removed = false;
        $messages = [];
        $isRetained = false;
        foreach ($this->accountsOf($email) as $account) {
            $refusal = $this->actions->disconnect($account->id);
            if ($refusal !== null) {
                $removed = $removed || $refusal->code === RefusalCode::PicturesLeft;
                $isRetained = true;
                $messages[] = $account->name() . ': ' . Words::say($refusal);
                continue;
            }
            $removed = true;
            $messages[] = PrivacyWords::disconnected($account->name());
        }
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
            $this->accounts->all(),
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
        $picture = $this->summaries->of($account)->picture;
        return self::item("account-$account->id", [
            PrivacyWords::id() => $account->id,
            PrivacyWords::username() => $user->username,
            PrivacyWords::name() => $user->name,
            PrivacyWords::biography() => $user->biography,
            PrivacyWords::kind() => $user->accountType->value,
            PrivacyWords::profilePicture() => $picture,
            DetailsWords::followers() => $user->followersCount,
            DetailsWords::following() => $user->followsCount,
            DetailsWords::postsOnInstagram() => $user->mediaCount,
            PrivacyWords::connected() => gmdate('Y-m-d H:i:s', $account->connectedAt) . ' UTC',
            PrivacyWords::token() => PrivacyWords::tokenLeftOut(),
        ]);
    }

    /** @return list<array<string, mixed>> */
    private function posts(Account $account, int $offset): array
    {
        $posts = [];
        // Pictures of a hidden feed have no address.
        $isHidden = $this->feeds->page($account->id)->isHidden ?? false;
        $curation = $this->feeds->posts()->curation($account->id);
        $url = $this->pictures->url();
        $kept = $this->feeds->posts()->kept($account->id, $url, $offset, self::POSTS);
        foreach ($this->feeds->posts()->opened([$account->id], $kept, $url) as $item) {
            $pictures = array_map(static fn (Picture $picture): string
                => $picture->cut(Shape::Original)->widest(), $isHidden ? [] : $item->pictures());
            $posts[] = self::item("post-$item->id", [
                PrivacyWords::post() => $item->permalink,
                PrivacyWords::posted() => gmdate('Y-m-d H:i:s', $item->takenAt) . ' UTC',
                PrivacyWords::caption() => $item->caption,
                PrivacyWords::picture() => implode("\n", $pictures),
                PrivacyWords::film() => implode("\n", $isHidden ? [] : $item->videos()),
                ...self::wanted($curation, $item->id),
            ]);
        }
        return $posts;
    }

    /** @return array<string, string> what the site's owner wants of a post otherwise, by label */
    private static function wanted(Curation $curation, string $id): array
    {
        $own = array_column($curation->own, null, 'id')[$id] ?? null;
        return [
            PrivacyWords::ownAlt() => $own->alt ?? '',
            PrivacyWords::ownLink() => $own->link ?? '',
            PrivacyWords::here() => match (true) {
                in_array($id, $curation->hidden, true) => PrivacyWords::hidden(),
                in_array($id, $curation->pinned, true) => PrivacyWords::pinned(),
                default => '',
            },
        ];
    }

    /**
     * @param array<string, string|int|null> $details by label
     * @return array<string, mixed>
     */
    private static function item(string $id, array $details): array
    {
        $data = [];
        foreach ($details as $label => $value) {
            if ($value !== null && $value !== '') {
                $data[] = ['name' => $label, 'value' => is_string($value) ? Printable::lines($value) : $value];
            }
        }
        return [
            'group_id' => self::GROUP,
            'group_label' => PrivacyWords::accounts(),
            'group_description' => PrivacyWords::what(),
            'item_id' => $id,
            'data' => $data,
        ];
    }
}
