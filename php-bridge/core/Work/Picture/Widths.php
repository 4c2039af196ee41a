<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Ratio;
use Loupe\Core\Feed\Sizes;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Generated\Shape;
use Loupe\Core\Port\Rendition;
use Loupe\Core\Value\PictureFormat;

/**
 * Which copies of pictures pages need: for each box that they show pictures in, on phones and on wide screens, one with
 * a pixel for each of the screen's, and hardly more.
 */
final class Widths
{
    /** Px of phones' windows, and how many pixels of the screen one has. */
    private const PHONES = [360, 375, 390, 412, 430];
    private const PHONE_DENSITIES = [2, 3];

    /** And of other windows: some are narrower than the room that a theme has for what is wide. */
    private const WINDOWS = [1280, 1366, 1440, 1536, 1920];
    private const DENSITIES = [1, 2];

    /** One copy serves two boxes whose widths differ by less. */
    private const CLOSE = 1.04;

    /** In px: of the copy for programs that do not know the format of the others, and of the first that is made. */
    private const MIDDLE = 640;

    /** @param array<string, non-empty-list<int>> $widths by shape, from narrow to wide */
    private function __construct(private readonly array $widths)
    {
    }

    /** @param list<Placement> $placements by default a usual one */
    public static function of(array $placements): self
    {
        $usual = Placement::of(Settings::fromArray([]), Markup::USUAL_ROOM);
        $needs = [];
        foreach ($placements === [] ? [$usual] : $placements as $placement) {
            foreach (self::needs($placement) as $need) {
                $needs[$placement->shape->value][] = (int) ceil($need);
            }
        }
        return new self(array_map(self::merged(...), $needs));
    }

    /** @return array<string, non-empty-list<int>> by shape, from narrow to wide */
    public function all(): array
    {
        return $this->widths;
    }

    /**
     * Of a picture of some size, none larger than itself.
     *
     * @return non-empty-list<Rendition> first what is made fast, and pages can make do with until the others are there
     */
    public function renditions(int $width, int $height, PictureFormat $best): array
    {
        [$first, $rest] = [[], []];
        foreach ($this->widths as $name => $widths) {
            $shape = Shape::from($name);
            [$across, $down] = self::part($shape, $width, $height);
            $widths = self::within($widths, $across);
            $begin = self::isPlain($best)
                ? self::rendition($shape, self::middle($widths), $across, $down, $best)
                : self::rendition($shape, min(self::MIDDLE, $across), $across, $down, PictureFormat::Jpeg);
            $first[] = $begin;
            foreach ($widths as $each) {
                $copy = self::rendition($shape, $each, $across, $down, $best);
                $rest = $copy == $begin ? $rest : [...$rest, $copy];
            }
        }
        return [...$first, ...$rest];
    }

    /** Whether programs show it that are older than the others: feed readers, mail, what makes a preview of a link. */
    public static function isPlain(PictureFormat $format): bool
    {
        return $format !== PictureFormat::Avif;
    }

    private static function rendition(
        Shape $shape,
        int $width,
        int $across,
        int $down,
        PictureFormat $format,
    ): Rendition {
        [$across, $down] = Ratio::of($shape) ?? [$across, $down];
        return new Rendition($shape, $width, max(1, intdiv($width * $down, $across)), $format);
    }

    /** @return array{int, int} px of the largest part of a picture that has the shape */
    private static function part(Shape $shape, int $width, int $height): array
    {
        [$across, $down] = Ratio::of($shape) ?? [$width, $height];
        return $width * $down > $height * $across
            ? [max(1, intdiv($height * $across, $down)), $height]
            : [$width, max(1, intdiv($width * $down, $across))];
    }

    /**
     * @param non-empty-list<int> $widths
     * @return non-empty-list<int> the original's own in place of those that it has not
     */
    private static function within(array $widths, int $most): array
    {
        $fitting = array_values(array_filter($widths, static fn (int $width): bool => $width <= $most));
        return count($fitting) === count($widths) || end($fitting) === $most ? $fitting : [...$fitting, $most];
    }

    /** @param non-empty-list<int> $widths */
    private static function middle(array $widths): int
    {
        foreach ($widths as $width) {
            if ($width >= self::MIDDLE) {
                return $width;
            }
        }
        return end($widths);
    }

    /** @return iterable<float> pixels across of the boxes in which a page shows pictures */
    private static function needs(Placement $placement): iterable
    {
        $screens = [[self::PHONES, self::PHONE_DENSITIES], [self::WINDOWS, self::DENSITIES]];
        foreach ($screens as [$windows, $densities]) {
            foreach ($windows as $window) {
                $column = Sizes::column($placement->columns, $placement->gap, $placement->room, $window);
                foreach ($densities as $density) {
                    yield $column * $density;
                }
            }
        }
    }

    /**
     * @param non-empty-list<int> $needs
     * @return non-empty-list<int> from narrow to wide; each need has one that is as wide, or hardly wider
     */
    private static function merged(array $needs): array
    {
        rsort($needs);
        $widths = [];
        foreach ($needs as $need) {
            if ($widths === [] || $need * self::CLOSE < $widths[0]) {
                array_unshift($widths, $need);
            }
        }
        return $widths;
    }
}
