<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use PHPUnit\Framework\TestCase;

/** What spec/failures.json says of answers, kept by what was generated from it (tests/instagram_vectors.rs too). */
final class FailureRulesTest extends TestCase
{
    /** @dataProvider rules */
    public function testWhateverARuleDescribesIsTheFailureOfItsRow(string $code, \stdClass $rule, array $same): void
    {
        $endpoint = Endpoint::from($rule->endpoint ?? 'user');
        foreach (self::replies($rule, $same) as [$status, $body]) {
            $reply = Json::decode(json_encode($body, JSON_THROW_ON_ERROR));
            $failure = Failure::classify($endpoint, $status, [], $reply);
            self::assertSame($code, $failure?->code->value, "$status " . json_encode($body));
        }
    }

    /** @return iterable<string, array{string, \stdClass, list<\stdClass>}> */
    public static function rules(): iterable
    {
        $spec = file_get_contents(__DIR__ . '/../../../../spec/failures.json');
        $spec = json_decode($spec, false, 512, JSON_THROW_ON_ERROR);
        foreach ($spec->failures as $row) {
            foreach ($row->matches as $rule) {
                yield "$row->code: " . json_encode($rule) => [$row->code, $rule, $spec->same];
            }
        }
    }

    /**
     * An answer for each number that a rule names, a range's ends and what reads the same included, and as little
     * besides as it asks for.
     *
     * @param list<\stdClass> $same codes that are read as others
     * @return list<array{int, array<string, mixed>|\stdClass}> statuses and bodies
     */
    private static function replies(\stdClass $rule, array $same): array
    {
        $replies = match ($rule->form ?? '') {
            'flat_error' => [[400, ['error_message' => '']]],
            'legacy_error' => [[400, ['meta' => ['error_type' => '']]]],
            default => [],
        };
        foreach (self::numbers($rule->status ?? []) as $status) {
            $replies[] = [$status, new \stdClass()];
        }
        if ($rule->is_transient ?? false) {
            $replies[] = [400, ['error' => ['is_transient' => true]]];
        }
        $codes = self::numbers($rule->code ?? []);
        $likewise = array_filter($same, static fn (\stdClass $same): bool => in_array($same->as, $codes, true));
        foreach ([...$codes, ...array_column($likewise, 'code')] as $code) {
            foreach (self::numbers($rule->subcode ?? [null]) as $subcode) {
                $replies[] = [400, ['error' => [
                    'code' => $code,
                    'error_subcode' => $subcode,
                    'type' => $rule->type ?? null,
                    'message' => $rule->text ?? $rule->text_start ?? null,
                ]]];
            }
        }
        return $replies;
    }

    /** @return list<int|null> */
    private static function numbers(array $numbers): array
    {
        return array_merge(...array_map(static fn (mixed $number): array => (array) ($number ?? [null]), $numbers));
    }
}
