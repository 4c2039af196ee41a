<?php

declare(strict_types=1);

namespace Loupe\Core\Work\Picture;

use Loupe\Core\Feed\Page\Placement;
use Loupe\Core\Feed\Ratio;
use Loupe\Core\Feed\Room;
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

    /** And of other screens: some are narrower than the room that a theme has for what is wide. */
    private const SCREENS = [[1280, 1], [1280, 2], [1366, 1], [1440, 2], [1536, 1.25], [1920, 1], [1920, 2]];

    /**
     * Px of a picture that a page opens: small phones with two pixels each and windows of desktops, and as wide as most
     * originals, and as any. Phones' own widths would be ten copies of it, each of which takes a second to make.
     */
    private const OPENED = [720, 1080, 1440];

    /** One copy serves two boxes whose widths differ by less: what is a hundredth too wide is scaled, and blurred. */
    private const CLOSE = 1.005;

    /** In px: of the copy for programs that do not know the format of the others, and of the first that is made. */
    private const MIDDLE = 640;

    /**
     * @param array<string, non-empty-list<int>> $widths by shape, from narrow to wide
     * @param bool $areOpened whether pages open pictures
     */
    private function __construct(private readonly array $widths, private readonly bool $areOpened)
    {
    }

    /** @param list<Placement> $placements by default a usual one */
    public static function of(array $placements): self
    {
        $usual = Placement::of(Settings::fromArray([]), Room::usual());
        $tiles = array_filter($placements, static fn (Placement $placement): bool => !$placement->isLightbox);
        $needs = [];
        foreach ($tiles === [] ? [$usual] : $tiles as $placement) {
            foreach (self::needs($placement) as $need) {
                $needs[$placement->shape->value][] = (int) ceil($need);
            }
        }
        return new self(array_map(self::merged(...), $needs), count($tiles) < count($placements));
    }

    /** Of the feed itself. */
    public function ofTiles(): self
    {
        return new self($this->widths, false);
    }

    /** Of what an album consists of, which the feed itself does not show; null where no page opens it. */
    public function ofChildren(): ?self
    {
        return $this->areOpened ? new self([], true) : null;
    }

    /** Whether copies in these serve pages that need the others. */
    public function cover(self $others): bool
    {
        foreach ($others->widths as $shape => $widths) {
            if (array_diff($widths, $this->widths[$shape] ?? []) !== []) {
                return false;
            }
        }
        return $this->areOpened || !$others->areOpened;
    }

    /** @return array<string, non-empty-list<int>> by shape, from narrow to wide */
    public function all(): array
    {
        return $this->widths;
    }

    /**
     * Of a picture of some size, none larger than itself.
     *
     * @return list<Rendition> first what is made fast, and pages can make do with until the others are there; those of
     *     the lightbox last
     */
    public function renditions(int $width, int $height, PictureFormat $best): array
    {
        [$first, $rest] = [[], []];
        foreach ($this->widths as $name => $widths) {
            [$first[], $copies] = self::ofShape(Shape::from($name), $widths, $width, $height, $best);
            $rest = [...$rest, ...$copies];
        }
        $renditions = [...$first, ...$rest];
        if ($this->areOpened) {
            [$begin, $copies] = self::ofShape(Shape::Original, self::OPENED, $width, $height, $best);
            foreach ([$begin, ...$copies] as $copy) {
                $renditions = in_array($copy, $renditions, false) ? $renditions : [...$renditions, $copy];
            }
        }
        return $renditions;
    }

    /**
     * @param non-empty-list<int> $widths
     * @return array{Rendition, list<Rendition>} what is made fast, and the others
     */
    private static function ofShape(
        Shape $shape,
        array $widths,
        int $width,
        int $height,
        PictureFormat $best,
    ): array {
        [$across, $down] = self::part($shape, $width, $height);
        $widths = self::within($widths, $across);
        $begin = self::isPlain($best)
            ? self::rendition($shape, self::middle($widths), $across, $down, $best)
            : self::rendition($shape, min(self::MIDDLE, $across), $across, $down, PictureFormat::Jpeg);
        $copies = array_map(
            static fn (int $each): Rendition => self::rendition($shape, $each, $across, $down, $best),
            $widths
        );
        return [$begin, array_values(array_filter($copies, static fn (Rendition $copy): bool => $copy != $begin))];
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
        $screens = self::SCREENS;
        foreach (self::PHONES as $window) {
            foreach (self::PHONE_DENSITIES as $density) {
                $screens[] = [$window, $density];
            }
        }
        foreach ($screens as [$window, $density]) {
            foreach ($placement->columns->boxes($placement->room->in($window)) as $width) {
                yield $width * $density;
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
