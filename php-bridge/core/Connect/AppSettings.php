<?php

declare(strict_types=1);

namespace Loupe\Core\Connect;

use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Graph\App;
use Loupe\Core\Port\NotStored;

/** The app's ID and secret, saved and removed by people. Whoever saved what was there hears of it. */
final class AppSettings
{
    /** @param int $person who is at work */
    public function __construct(
        private readonly AppRepository $app,
        private readonly Witness $witness,
        private readonly int $person,
    ) {
    }

    /** @throws NotStored */
    public function save(App $app): void
    {
        $before = $this->app->id() === '' ? null : $this->app->savedBy();
        $this->app->put($app, $this->person);
        if ($before !== null) {
            $this->witness->saw(new Deed(DeedKind::AppReplaced, '', $app->id, $this->person, $before));
        }
    }

    /** @throws NotStored */
    public function remove(): void
    {
        [$id, $before] = [$this->app->id(), $this->app->savedBy()];
        $this->app->delete();
        if ($id !== '') {
            $this->witness->saw(new Deed(DeedKind::AppRemoved, '', $id, $this->person, $before));
        }
    }
}
