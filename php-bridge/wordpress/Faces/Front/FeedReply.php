<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

use Loupe\WordPress\Actions\FeedFragment;
use Loupe\WordPress\Actions\FeedQuery;
use Loupe\WordPress\Actions\FeedReading;
use Loupe\WordPress\Site\FrontAddress;
use Loupe\WordPress\Site\PublicReading;
use Loupe\WordPress\Words\RestWords;

/** A feed as the REST route gives it to everybody, for sites that close REST to strangers. */
final class FeedReply
{
    public function __construct(private readonly FeedReading $reading)
    {
    }

    public function reply(): Reply
    {
        $id = Query::parameter('id');
        $asked = self::asked();
        $values = self::values($asked);
        if (is_wp_error($values)) {
            return Reply::json(400, ['code' => $values->get_error_code(), 'message' => $values->get_error_message()]);
        }
        $query = FeedQuery::of($values);
        $fragment = FeedFragment::signed($asked);
        $isOpen = $fragment !== null || PublicReading::isOpen($id);
        $part = $isOpen ? $this->reading->part($id, $query, $fragment) : null;
        if ($part === null) {
            return Reply::json(404, ['code' => 'loupe_not_public', 'message' => RestWords::notPublic()]);
        }
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared.
        $isKnown = $part->isAmong((string) wp_unslash($_SERVER['HTTP_IF_NONE_MATCH'] ?? ''));
        $headers = $part->headers();
        if ($part->hasNext) {
            $next = ['page' => (string) ($query->page + 1)] + $asked;
            $headers['Link'] = '<' . sanitize_url(FrontAddress::of(FrontAddress::FEED, $next)) . '>; rel="next"';
        }
        return Reply::open($isKnown ? null : $part->body, $query->isHtml, $headers);
    }

    /** @return array<string, string> the parameters as they came, without those that did not */
    private static function asked(): array
    {
        $names = ['id', ...array_keys(FeedQuery::parameters()), ...FeedFragment::PARAMETERS];
        return array_filter(
            array_combine($names, array_map(Query::joined(...), $names)),
            static fn (string $text): bool => $text !== ''
        );
    }

    /**
     * @param array<string, string> $asked
     * @return array<string, mixed>|\WP_Error
     */
    private static function values(array $asked): array|\WP_Error
    {
        $values = [];
        foreach (FeedQuery::parameters() as $name => $schema) {
            $value = $asked[$name] ?? $schema['default'] ?? null;
            if ($value === null) {
                // What it is goes by another parameter.
                continue;
            }
            $judgement = FeedQuery::judge($value, $schema, $name);
            if (is_wp_error($judgement)) {
                return $judgement;
            }
            $values[$name] = rest_sanitize_value_from_schema($value, $schema, $name);
        }
        return $values;
    }
}
