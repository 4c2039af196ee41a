<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Accounts;
use Loupe\WordPress\Ports\PageCache\FeedHolders;
use Loupe\WordPress\Ports\PageCache\HeldFeed;
use Loupe\WordPress\Words\StepsWords;

/** What is to be done until visitors see a feed. Once they do, nobody is told any more. */
final class FirstSteps
{
    public function __construct(private readonly Accounts $accounts)
    {
    }

    public function show(): void
    {
        if ($this->isShown()) {
            return;
        }
        $isConnected = $this->accounts->ids() !== [];
        echo '<section class="loupe-card" id="loupe-steps"><h4>', esc_html(StepsWords::title()), '</h4><ol>';
        self::showStep('connect', StepsWords::connect(), Guide::ID, $isConnected);
        self::showStep('look', StepsWords::look(), FeedForm::ID, false);
        self::showStep('show', StepsWords::show(), FeedForm::CREATE, false);
        echo '</ol></section>';
    }

    /** Whether a feed stands on a page that visitors see. */
    private function isShown(): bool
    {
        foreach ($this->accounts->ids() as $id) {
            $holders = FeedHolders::of(new HeldFeed($id, $this->accounts));
            if ($holders->posts !== [] || $holders->isAnywhere) {
                return true;
            }
        }
        return false;
    }

    /** www/form/ ticks it off once it is done on this page. */
    private static function showStep(string $name, string $text, string $target, bool $isDone): void
    {
        printf(
            '<li data-step="%s"%s><a href="#%s">%s</a> <span class="screen-reader-text"%s>(%s)</span></li>',
            esc_attr($name),
            $isDone ? ' class="loupe-done"' : '',
            esc_attr($target),
            esc_html($text),
            $isDone ? '' : ' hidden',
            esc_html(StepsWords::done())
        );
    }
}
