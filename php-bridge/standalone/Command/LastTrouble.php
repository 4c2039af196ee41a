<?php

declare(strict_types=1);

namespace Loupe\Standalone\Command;

use Loupe\Core\Port\NotStored;
use Loupe\Standalone\DataFolder;
use Loupe\Standalone\NotSafe;

/** What stopped a command last time, so that cron's mail tells of it once. Of the text, only a hash is kept. */
final class LastTrouble
{
    public function __construct(private readonly DataFolder $folder, private readonly Action $action)
    {
    }

    /** Whether it is another than last time, or nobody can tell. */
    public function isNews(string $text): bool
    {
        $hash = hash('sha256', $text);
        try {
            $isNews = ($this->folder->records()->read($this->key())['hash'] ?? null) !== $hash;
            if ($isNews) {
                $this->keep($hash);
            }
            return $isNews;
        } catch (NotStored | NotSafe) {
            return true;
        }
    }

    /** After a run that came to its end. */
    public function forget(): void
    {
        $records = $this->folder->records();
        if ($records->read($this->key()) !== null) {
            $this->folder->mutex()->hold(fn () => $records->delete($this->key()));
        }
    }

    /** Makes no folder: it may be that a wrong place for one is the trouble. */
    private function keep(string $hash): void
    {
        $records = $this->folder->records();
        if ($records->isThere()) {
            $this->folder->mutex()->hold(fn () => $records->write($this->key(), ['hash' => $hash]));
        }
    }

    private function key(): string
    {
        return "trouble_{$this->action->value}";
    }
}
