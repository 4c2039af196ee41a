<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Graph\Config;
use Loupe\Core\Refusal;
use Loupe\WordPress\Actions\SiteDecisions;
use Loupe\WordPress\Notices\FlashNotice;
use Loupe\WordPress\Site\ConfigSource;
use Loupe\WordPress\Site\KeptSettings;
use Loupe\WordPress\Site\PanelPage;
use Loupe\WordPress\Site\PublicReading;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\KeptWords;
use Loupe\WordPress\Words\NoticeWords;
use Loupe\WordPress\Words\ReadingWords;

/** What is decided about the whole site: that it has moved or is a copy, who may read it, what it keeps, that all goes. */
final class SiteForms
{
    public const MOVED = 'loupe_moved';
    public const COPIED = 'loupe_copied';
    public const ERASE = 'loupe_erase';
    public const READING = 'loupe_reading';
    public const KEPT = 'loupe_kept';
    public const ACTIONS = [self::MOVED, self::COPIED, self::ERASE, self::READING, self::KEPT];

    private readonly FlashNotice $notices;

    public function __construct(private readonly SiteDecisions $decisions)
    {
        $this->notices = new FlashNotice();
    }

    /** @param string $action one of ACTIONS */
    public function handle(string $action): void
    {
        if (Submission::isAccepted($action, $this->notices)) {
            match (true) {
                $action === self::MOVED => $this->moved(),
                $action === self::READING => $this->read(),
                $action === self::KEPT => $this->keep(),
                Submission::field('sure') !== '1' => $this->notices->warning(NoticeWords::notTicked()),
                $action === self::COPIED => $this->copied(),
                default => $this->erase(),
            };
        }
        // phpcs:ignore WordPress.Security.SafeRedirect -- The safe one knows the front's host only, and the admin area may have another.
        wp_redirect(PanelPage::url());
    }

    private function read(): void
    {
        $isOpen = Submission::field('open') === '1';
        PublicReading::openForAll($isOpen);
        $this->notices->success($isOpen ? ReadingWords::opened() : ReadingWords::closed());
    }

    private function keep(): void
    {
        $values = [];
        foreach (array_keys(ConfigSource::fixed(), false, true) as $name) {
            $values[$name] = KeptSettings::number($name, Submission::field($name));
        }
        if (in_array(null, $values, true)) {
            $this->notices->error(KeptWords::notNumbers(
                number_format_i18n(Config::POSTS['least']),
                number_format_i18n(Config::POSTS['most']),
                number_format_i18n(Config::FILMS['most'])
            ));
            return;
        }
        $this->tell(KeptSettings::save($values) ? null : Refusal::notStored(), KeptWords::saved());
    }

    private function moved(): void
    {
        $this->tell($this->decisions->moved(), NoticeWords::moved());
    }

    private function copied(): void
    {
        $this->tell($this->decisions->copied(), NoticeWords::copied());
    }

    private function erase(): void
    {
        $this->tell($this->decisions->erase(), NoticeWords::erased());
    }

    private function tell(?Refusal $refusal, string $success): void
    {
        $refusal === null ? $this->notices->success($success) : $this->notices->error(Words::say($refusal));
    }
}
