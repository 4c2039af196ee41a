<?php

declare(strict_types=1);

namespace Loupe\Tests\Fuzz;

use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Connect\Paste\PastedText;
use Loupe\Core\Connect\Paste\Sentence;
use Loupe\Core\Feed\Clusters;
use Loupe\Core\Feed\Item;
use Loupe\Core\Feed\Labels;
use Loupe\Core\Feed\Markup;
use Loupe\Core\Feed\Place;
use Loupe\Core\Feed\Profile;
use Loupe\Core\Feed\Room;
use Loupe\Core\Feed\Selection;
use Loupe\Core\Feed\Text;
use Loupe\Core\Generated\Endpoint;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Generated\Settings;
use Loupe\Core\Graph\CodeReply;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Graph\Json;
use Loupe\Core\Graph\MediaPage;
use Loupe\Core\Graph\NewTerm;
use Loupe\Core\Graph\Post;
use Loupe\Core\Graph\Product;
use Loupe\Core\Graph\RelayedBody;
use Loupe\Core\Graph\User;
use Loupe\Core\Value\Secret;
use Loupe\Core\Value\Utf8;
use Loupe\Core\Words\Message;
use Loupe\Core\Work\Picture\MediaHosts;

/** What PHP reads in a case, as src/ours.rs tells it. */
final class Outcome
{
    private const USERNAME = 'lumen.studio';
    private const PICTURES = 'pictures.example:8443';
    private const TOKEN = 'IGAAfuzz0123456789abcdefghijZD';
    private const REFUSAL = '{"error":{"message":"Too many calls","code":80002}}';
    private const LETTERS = 60;
    private const TODAY = '2026-11-30';

    public static function of(string $area, string $body): mixed
    {
        return match ($area) {
            'media' => self::media($body),
            'relayed' => self::relayed($body),
            'user' => self::user($body),
            'failure' => array_map(
                static fn (int $status): ?array => self::failure(Endpoint::User, $status, [], $body),
                [200, 400, 403, 500]
            ),
            'exchange-failure' => [
                self::failure(Endpoint::LongLivedExchange, 400, [], $body),
                self::failure(Endpoint::CodeExchange, 400, [], $body),
            ],
            'retry-after' => self::failure(Endpoint::Media, 400, ['retry-after' => $body], self::REFUSAL),
            'usage' => self::failure(
                Endpoint::Media,
                400,
                ['x-business-use-case-usage' => $body],
                self::REFUSAL
            ),
            'pasted' => self::pasted($body),
            'term' => self::nothingOf(NewTerm::read(Json::decode($body))),
            'code' => self::nothingOf(CodeReply::read(Json::decode($body))),
            'settings' => self::settings($body),
            'markup' => self::printed($body),
            'selection' => self::chosen($body),
            'caption' => self::caption(Utf8::scrubbed($body)),
        };
    }

    /** @param array<string, string> $headers */
    private static function failure(Endpoint $endpoint, int $status, array $headers, string $body): ?array
    {
        $failure = Failure::classify($endpoint, $status, $headers, Json::decode($body));
        return $failure === null
            ? null
            : [
                'code' => $failure->code->value,
                'kind' => $failure->kind()->value,
                'retry_after' => $failure->retryAfter,
                'message' => $failure->message()->word->value,
            ];
    }

    private static function media(string $body): array
    {
        $page = MediaPage::read(Json::decode($body), self::USERNAME);
        return $page instanceof Failure
            ? ['failure' => $page->code->value]
            : ['posts' => array_map(self::post(...), $page->posts), 'after' => $page->after];
    }

    private static function relayed(string $body): array
    {
        $relayed = RelayedBody::withoutToken($body, new Secret(self::TOKEN));
        if (str_contains($relayed, self::TOKEN)) {
            throw new \LogicException('the token was relayed');
        }
        $media = self::media($relayed);
        return isset($media['posts']) ? ['after' => null] + $media : $media;
    }

    private static function post(Post $post): array
    {
        return [
            'id' => $post->id,
            'kind' => $post->kind->value,
            'permalink' => $post->permalink,
            'taken_at' => $post->takenAt,
            'caption' => $post->caption,
            'alt' => $post->alt,
            'username' => $post->username,
            'picture_url' => $post->pictureUrl,
            'described' => Item::of($post, null)->described(new ToldTexts())->alt,
            'is_fetched' => $post->pictureUrl !== null
                && (new MediaHosts([self::PICTURES]))->allows($post->pictureUrl),
        ];
    }

    private static function user(string $body): array
    {
        $user = User::read(Json::decode($body));
        return $user instanceof Failure ? ['failure' => $user->code->value] : [
            'account_id' => $user->accountId(),
            'id' => $user->id,
            'user_id' => $user->userId,
            'username' => $user->username,
            'name' => $user->name,
            'account_type' => $user->accountType->value,
            'profile_picture_url' => $user->profilePictureUrl,
            'followers_count' => $user->followersCount,
            'media_count' => $user->mediaCount,
        ];
    }

    private static function pasted(string $text): array
    {
        $reading = PastedText::read($text);
        return [
            'reading' => $reading->kind->value,
            'says' => [
                self::said(Sentence::about($reading, Product::InstagramLogin, CodeExchange::ByHand)),
                self::said(Sentence::about($reading, Product::BasicDisplay, CodeExchange::Ready)),
            ],
            'token' => $reading->token?->secret->reveal(),
            'product' => $reading->token?->product->value,
            'expires_in' => $reading->token?->expiresIn,
            'code' => $reading->code?->reveal(),
            'redirect_uri' => $reading->redirectUri,
            'failure' => $reading->failure?->code->value,
        ];
    }

    /** Which sentence it is, and which ones stand in it. */
    private static function said(Message $message): array
    {
        return [$message->word->value, array_values(array_map(self::said(...), $message->values))];
    }

    /** Rust does not read it. */
    private static function nothingOf(mixed $read): mixed
    {
        return null;
    }

    private static function settings(string $body): ?array
    {
        $values = Json::decode($body);
        return $values instanceof FailureCode ? null : get_object_vars(Settings::fromArray(self::fields($values)));
    }

    /** @return ?list<string> ids of the posts that are shown, where the site's days are those of Greenwich */
    private static function chosen(string $body): ?array
    {
        $feed = Json::decode($body);
        if ($feed instanceof FailureCode) {
            return null;
        }
        $settings = Settings::fromArray(self::fields($feed->settings ?? null));
        $chosen = (new Selection($settings, new \DateTimeZone('UTC'), self::TODAY))->of(self::items($feed));
        return array_column($chosen, 'id');
    }

    /** @return list<Item> */
    private static function items(mixed $feed): array
    {
        $items = $feed->items ?? null;
        return array_map(
            static fn (mixed $item): Item => Item::fromArray(self::fields($item)),
            is_array($items) ? $items : []
        );
    }

    private static function printed(string $body): ?array
    {
        $feed = Json::decode($body);
        if ($feed instanceof FailureCode) {
            return null;
        }
        $items = self::items($feed);
        $settings = Settings::fromArray(self::fields($feed->settings ?? null));
        $profile = $feed->profile ?? null;
        $profile = $profile instanceof \stdClass ? Profile::fromArray(self::fields($profile)) : null;
        $labels = Labels::fromArray(self::fields($feed->words ?? null));
        $places = [
            new Place(Room::of(0), false, 2, 3, '/?a&b', '?c', '?d', '<e>', 'f', '<g>'),
            new Place(Room::of(700)),
        ];
        return [
            'html' => array_map(
                static fn (Place $place): string => Markup::render($settings, $items, $place, $profile, $labels),
                $places
            ),
            'read' => array_map(static fn (Item $item): array => [$item->id, $item->takenAt], $items),
        ];
    }

    private static function caption(string $text): array
    {
        $item = Item::fromArray(['caption' => $text]);
        $characters = array_slice(preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY), 0, self::LETTERS);
        $isEnd = static fn (int $at): bool => Clusters::isBoundary($characters, $at);
        return [
            'html' => Markup::render(Settings::fromArray(['captions' => true]), [$item]),
            'caption ends' => Text::excerptEnd($text),
            'letters end' => array_values(array_filter(range(0, count($characters)), $isEnd)),
        ];
    }

    /** The arrays that WordPress has in place of objects; empty for what is none. */
    private static function fields(mixed $values): array
    {
        return $values instanceof \stdClass ? self::toArray($values) : [];
    }

    /** An object that would pass for a list once it is an array is made one that does not. */
    private static function toArray(mixed $value): mixed
    {
        if (!$value instanceof \stdClass && !is_array($value)) {
            return $value;
        }
        $array = array_map(self::toArray(...), (array) $value);
        return $value instanceof \stdClass && array_is_list($array) ? $array + ['' => null] : $array;
    }
}
