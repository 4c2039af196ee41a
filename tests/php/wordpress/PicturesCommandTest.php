<?php

declare(strict_types=1);

namespace Loupe\Tests\WordPress;

use Loupe\WordPress\Ports\UploadedPictures;
use Loupe\WordPress\Services;

final class PicturesCommandTest extends TestCase
{
    protected function tearDown(): void
    {
        // What stands for other people's files is not the next test's.
        array_map(unlink(...), glob(UploadedPictures::path('*/holiday.jpg')) ?: []);
        parent::tearDown();
    }

    public function testWhereFilesAreAsTheRecordsSayThereIsNothingToMend(): void
    {
        $this->connected();
        $run = Cli::run(['loupe', 'pictures', 'check', '--format=json']);
        self::assertSame(0, $run->code, $run->errors);
        self::assertSame([0, 0, 0, 0], self::counts($run));
    }

    public function testWhatIsMissingDamagedTooMuchOrStrangeIsCountedAndNamed(): void
    {
        $id = $this->connected();
        $this->harm($id);
        $run = Cli::run(['loupe', 'pictures', 'check', '--format=json']);
        self::assertSame(1, $run->code);
        self::assertSame([1, 1, 1, 1], self::counts($run));

        $run = Cli::run(['loupe', 'pictures', 'check', $id]);
        self::assertStringContainsString("$id/17912345678901234-5a4db0c0-square-7.webp", $run->output);
        self::assertStringContainsString('wp loupe pictures repair', $run->errors);
    }

    public function testARepairBringsBackWhatIsMissingDatesWhatIsTooMuchAndLeavesOthersFilesAlone(): void
    {
        $id = $this->connected();
        $before = (new UploadedPictures())->paths($id);
        $this->harm($id);
        $run = Cli::run(['loupe', 'pictures', 'repair', '--all']);
        self::assertSame(0, $run->code, $run->errors);
        self::assertNotFalse(wp_get_scheduled_event('loupe_tick', ['rest']), 'The rest follows within minutes.');
        (new Services())->tick()->finishPictures();
        wp_cache_flush();
        // Whoever put the records back from an older copy may have pages in a cache that still show it.
        $after = [...$before, "$id/17912345678901234-5a4db0c0-square-7.webp"];
        self::assertEqualsCanonicalizing($after, (new UploadedPictures())->paths($id));
        self::assertSame([0, 0, 0, 1], self::counts(Cli::run(['loupe', 'pictures', 'check', '--format=json'])));
        self::assertStringEqualsFile(UploadedPictures::path("$id/holiday.jpg"), 'theirs');
    }

    public function testARepairWithoutAnAccountIsWrongUse(): void
    {
        self::assertSame(2, Cli::run(['loupe', 'pictures', 'repair'])->code);
        self::assertSame(2, Cli::run(['loupe', 'pictures', 'check', 'nobody'])->code);
    }

    private function connected(): string
    {
        $id = $this->connect('one_post');
        (new Services())->tick()->finishPictures();
        wp_cache_flush();
        return $id;
    }

    private function harm(string $id): void
    {
        [$one, $other] = $this->services->feeds()->get($id)?->paths() ?? [];
        unlink(UploadedPictures::path($one));
        file_put_contents(UploadedPictures::path($other), 'no picture');
        // Of no kind that any page was ever shown.
        $image = imagecreatetruecolor(7, 7);
        imagewebp($image, UploadedPictures::path("$id/17912345678901234-5a4db0c0-square-7.webp"));
        file_put_contents(UploadedPictures::path("$id/holiday.jpg"), 'theirs');
    }

    /** @return list<int> of what is missing, damaged, too much and strange */
    private static function counts(Cli $run): array
    {
        $row = $run->rows()[0];
        return [$row['missing'], $row['damaged'], $row['superfluous'], $row['strange']];
    }
}
