<?php

declare(strict_types=1);

namespace Loupe\Tests\Soak;

/** Does what the driver says, line by line, until its input ends. Both sides of the conversation are JSON. */
final class Worker
{
    /** @param \Closure(int): Site $sites by number */
    public function __construct(
        private readonly \Closure $sites,
        private readonly SoakClock $clock,
        private readonly Announcer $announcer,
    ) {
    }

    public function run(): void
    {
        while (($line = fgets(STDIN)) !== false) {
            /** @var array{do: string, site: int, now: int, token?: string, announce?: bool, count?: int} $command */
            $command = json_decode($line, true, 4, JSON_THROW_ON_ERROR);
            $this->clock->now = $command['now'];
            $this->announcer->isOn = $command['announce'] ?? false;
            $answer = $this->obey($command, ($this->sites)($command['site']));
            $this->announcer->isOn = false;
            fwrite(STDOUT, json_encode($answer, JSON_THROW_ON_ERROR) . "\n");
        }
    }

    /**
     * @param array<string, mixed> $command
     * @return array<string, mixed>
     */
    private function obey(array $command, Site $site): array
    {
        switch ($command['do']) {
            case 'connect':
                return ['trouble' => $site->connect((string) $command['token'])];
            case 'tick':
                return ['next_refresh' => $site->tick(), 'memory' => memory_get_peak_usage()];
            case 'refresh':
                return ['next_refresh' => $site->doPressing()];
            case 'look':
                return $site->look();
            case 'visit':
                return $site->visit((int) $command['count']);
            case 'inventory':
                return $site->inventory();
            default:
                throw new \UnexpectedValueException("No worker knows the command {$command['do']}.");
        }
    }
}
