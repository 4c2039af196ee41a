<?php

declare(strict_types=1);

namespace Loupe\WordPress\Actions;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Refusal;
use Loupe\Core\Work\State\CurationChange;
use Loupe\Core\Work\State\Curations;

/** What owners want of their feeds' posts otherwise than Instagram has them, through whichever face. */
final class CurationActions
{
    public function __construct(private readonly Accounts $accounts, private readonly Curations $curations)
    {
    }

    public function get(string $id): Curation|Refusal
    {
        return in_array($id, $this->accounts->ids(), true) ? $this->curations->get($id) : Refusal::noAccount();
    }

    /** All of it anew. */
    public function replace(string $id, Curation $wanted): CurationChange|Refusal
    {
        return $this->curations->change($id, static fn (): Curation => $wanted);
    }

    /** One post as it was before a change of it. */
    public function undoPost(string $id, string $post, Curation $before): CurationChange|Refusal
    {
        return $this->curations->change($id, static fn (Curation $now): Curation => $now->withPostAsIn($before, $post));
    }

    /** Of one post; null leaves that as it is. */
    public function changePost(
        string $id,
        string $post,
        ?bool $isHidden,
        ?bool $isPinned,
        ?string $alt,
        ?string $link,
        ?string $label,
    ): CurationChange|Refusal {
        return $this->curations->change($id, static fn (Curation $now): Curation
            => $now->withPost($post, $isHidden, $isPinned, $alt, $link, $label));
    }
}
