<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\Reading;
use Loupe\Core\Connect\Paste\ReadingKind;
use Loupe\Core\Connect\Paste\Sentence;
use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\User;
use Loupe\Core\Words\Message;
use Loupe\Tests\Core\Feed\Vectors;
use PHPUnit\Framework\TestCase;

/**
 * Pasted texts, failures and user nodes against the cases that the Rust core has to satisfy too
 * (tests/instagram_vectors.rs).
 */
final class InstagramVectorsTest extends TestCase
{
    /** What only the panel reads; without script, people are asked for the token alone. */
    private const REFUSED = [
        'a code as a parameter is a code',
        'HTML around a token is no part of it',
        'HTML entities for quotes are no part of a token',
        'Markdown for bold text hides nothing',
        'a full stop after a token is no part of it',
        'ordinary words on the line of a token are no part of it',
        'ordinary words on the next line are no part of a token',
        'a label on the next line is no part of a token',
        'a whole token beside a masked one is a token',
        'a label on the line above is no part of a token',
        'a line of PHP is a token',
        'a header with a token is a token',
        'a line of a JSON reply is a token',
        'half a JSON reply with a whole token is a token',
        'escaped JSON is a token',
        'JSON in curly quotes is a token',
        'the same token twice is one token',
        'an Instagram token beside a Facebook token is the one that counts',
        'two different tokens are too many',
        'tokens of both products are too many',
        'an app ID with its secret is a secret to be kept',
        'a reply after its headers is a token',
        'a refusal and then a success is a token',
        'replies with different tokens are too many',
        'an error among several replies outweighs the token in the command',
    ];

    /** @dataProvider pastedTexts */
    public function test_a_pasted_text_is_read_as_the_vectors_say(\stdClass $case): void
    {
        $configured = Product::from($case->configured ?? Product::InstagramLogin->value);
        $reading = PastedText::read(Vectors::text($case));
        $exchange = CodeExchange::from($case->exchange ?? CodeExchange::ByHand->value);
        if (in_array($case->name, self::REFUSED, true)) {
            self::assertContains($reading->kind, [ReadingKind::Garbage, ReadingKind::CutOff]);
            return;
        }
        $told = self::told($reading, $configured, $exchange);
        self::assertEquals(self::sorted((array) $case->expect), self::sorted($told));
        $usable = in_array($case->expect->verdict, ['token', 'short_lived_token'], true);
        self::assertSame($usable, $reading->isUsable($configured));
    }

    /** @dataProvider failures */
    public function test_a_failure_is_classified_as_the_vectors_say(\stdClass $case): void
    {
        $endpoint = Endpoint::from($case->endpoint);
        $headers = (array) ($case->headers ?? []);
        $failure = Failure::classify($endpoint, $case->status, $headers, Json::decode(Vectors::text($case)));
        self::assertSame(json_encode($case->expect), json_encode($failure?->toArray()));
        if ($failure !== null) {
            self::assertEquals($failure, Failure::fromArray((array) $case->expect), 'read again');
        }
    }

    public function test_every_code_has_a_sentence(): void
    {
        foreach (FailureCode::cases() as $code) {
            self::assertSame("failure.$code->value", (new Failure($code))->message()->word->value);
        }
    }

    public function test_a_code_of_a_later_version_reads_as_unknown(): void
    {
        self::assertEquals(new Failure(FailureCode::Unknown), Failure::fromArray(['code' => 'moon_phase']));
    }

    /** @dataProvider users */
    public function test_a_user_node_is_read_as_the_vectors_say(\stdClass $case): void
    {
        $user = User::read(Json::decode(Vectors::text($case)));
        $told = $user instanceof Failure ? ['failure' => $user->code->value] : ['user' => [
            'account_id' => $user->accountId(),
            'id' => $user->id,
            'user_id' => $user->userId,
            'username' => $user->username,
            'name' => $user->name,
            'account_type' => $user->accountType->value,
            'profile_picture_url' => $user->profilePictureUrl,
            'followers_count' => $user->followersCount,
            'media_count' => $user->mediaCount,
        ]];
        self::assertSame(json_encode($case->expect), json_encode($told));
    }

    public static function pastedTexts(): array
    {
        return Vectors::cases('pasted');
    }

    public static function failures(): array
    {
        return Vectors::cases('failures');
    }

    public static function users(): array
    {
        return Vectors::cases('users');
    }

    /** What a reading tells, without what it leaves open. */
    private static function told(Reading $reading, Product $configured, CodeExchange $exchange): array
    {
        return array_filter([
            'verdict' => $reading->token?->kind($configured)->value ?? $reading->kind->value,
            'says' => self::said(Sentence::about($reading, $configured, $exchange)),
            'token' => $reading->token?->secret->reveal(),
            'product' => $reading->token?->product->value,
            'expires_in' => $reading->token?->expiresIn,
            'code' => $reading->code?->reveal(),
            'redirect_uri' => $reading->redirectUri,
            'failure' => $reading->failure?->code->value,
        ], static fn (mixed $value): bool => $value !== null);
    }

    /** Which sentence it is, and which stands in it. */
    private static function said(Message $message): string|\stdClass
    {
        $inner = $message->values['advice'] ?? null;
        return $inner === null ? $message->word->value : (object) [$message->word->value => $inner->word->value];
    }

    private static function sorted(array $fields): array
    {
        ksort($fields);
        return $fields;
    }
}
