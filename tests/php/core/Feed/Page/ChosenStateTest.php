<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Feed\Page;

use Loupe\Core\Feed\Page\ChosenState;
use PHPUnit\Framework\TestCase;

final class ChosenStateTest extends TestCase
{
    public function testThatAPostIsHiddenIsToldToNobodyButWhoEditsHere(): void
    {
        foreach (ChosenState::cases() as $state) {
            self::assertSame($state, $state->toldTo(true));
            $isHidden = $state === ChosenState::Hidden;
            self::assertSame($isHidden ? ChosenState::Missing : $state, $state->toldTo(false));
        }
    }
}
