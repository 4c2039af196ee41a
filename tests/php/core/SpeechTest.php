<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Generated\Word;
use Loupe\Core\Refusal;
use Loupe\Core\Value\Date;
use Loupe\Core\Words\Message;
use PHPUnit\Framework\TestCase;

/** The core says ids and values; a catalogue makes words of them. */
final class SpeechTest extends TestCase
{
    private const CORE = __DIR__ . '/../../../php-bridge/core/';

    /** What is thrown at whoever works on the code is no sentence for people. */
    private const THROWN = '/new (?:\\\\?\w+Exception|\\\\ValueError|NotStored|LeaseLost)\(\s*("[^"]*"|\'[^\']*\')/';

    public function testNoSentenceStandsInTheCore(): void
    {
        $files = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator(self::CORE, \FilesystemIterator::SKIP_DOTS)
        );
        $sentences = [];
        foreach ($files as $file) {
            foreach (self::sentences((string) file_get_contents($file->getPathname())) as $sentence) {
                $sentences[] = $file->getFilename() . ": $sentence";
            }
        }
        self::assertSame([], $sentences);
    }

    public function testASentenceInTheCoreWouldBeFound(): void
    {
        self::assertCount(1, self::sentences('<?php $a = "The token has expired.";'));
        self::assertCount(1, self::sentences("<?php \$a = 'Paste it ' . 'here, then save it.';"));
        self::assertSame([], self::sentences('<?php throw new \LogicException("This is never done.");'));
    }

    public function testAMessageIsSaidWithWhatStandsInIt(): void
    {
        $why = new Message(Word::AlertNotTried);
        $said = SpecWords::say(new Message(Word::AlertDaysLeft, days: 7, why: $why));
        self::assertStringStartsWith('The token has fewer than 7 days to live', $said);
        self::assertStringContainsString(SpecWords::say($why), $said);
    }

    public function testWhatStandsInAMessageIsNotReadAsAPartOfIt(): void
    {
        $said = SpecWords::say(Refusal::elsewhere('{now}', 'example.org'));
        self::assertStringContainsString('connected at {now}, and this site’s address is example.org', $said);
    }

    public function testADayIsSaidWithoutItsTime(): void
    {
        $of = static fn (Date $date): string => SpecWords::say(new Message(Word::AlertWithdrawn, date: $date));
        self::assertStringEndsWith('on 1 January 1970.', $of(Date::day(59)));
        self::assertStringEndsWith('on 1 January 1970, 00:01.', $of(Date::moment(60)));
    }

    /** @return list<string> literals of three words or more, with an end or a comma, as people's sentences have */
    private static function sentences(string $code): array
    {
        $found = [];
        foreach (\PhpToken::tokenize((string) preg_replace(self::THROWN, 'new X(', $code)) as $token) {
            $isText = in_array($token->id, [T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE], true);
            if ($isText && preg_match('/[A-Za-z]{2,},? [a-z]{2,},? .*[.,:]/', $token->text) === 1) {
                $found[] = $token->text;
            }
        }
        return $found;
    }
}
