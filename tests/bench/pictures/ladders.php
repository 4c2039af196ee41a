<?php

/**
 * Which widths the plugin would copy pictures in, for feeds of some columns in pages of many widths: as src/ladder.rs
 * reads it.
 */

declare(strict_types=1);

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Room;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Work\Picture\Widths;

require __DIR__ . '/../../../php-bridge/autoload.php';

$ladders = [];
foreach ([...range(600, 1400, 50), 0] as $room) {
    foreach (range(1, 6) as $columns) {
        $placement = Placement::of(Settings::fromArray(['columns' => $columns]), Room::of($room));
        $widths = Widths::of([$placement])->all()['square'];
        $ladders[] = ['room' => $room, 'columns' => $columns, 'widths' => $widths];
    }
}
echo json_encode($ladders);
