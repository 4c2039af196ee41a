<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Front;

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
        $values = self::values();
        if (is_wp_error($values)) {
            return Reply::json(400, ['code' => $values->get_error_code(), 'message' => $values->get_error_message()]);
        }
        $query = FeedQuery::of($values);
        $part = PublicReading::isOpen($id) ? $this->reading->part($id, $query) : null;
        if ($part === null) {
            return Reply::json(404, ['code' => 'loupe_not_public', 'message' => RestWords::notPublic()]);
        }
        // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Only compared.
        $isKnown = $part->isAmong((string) wp_unslash($_SERVER['HTTP_IF_NONE_MATCH'] ?? ''));
        $headers = $part->headers();
        if ($part->hasNext) {
            $values = array_map(static fn (mixed $value): string => (string) (is_bool($value) ? (int) $value : $value), $values);
            $next = FrontAddress::of(FrontAddress::FEED, [...$values, 'id' => $id, 'page' => (string) ($query->page + 1)]);
            $headers['Link'] = '<' . sanitize_url($next) . '>; rel="next"';
        }
        return Reply::open($isKnown ? null : $part->body, $query->isHtml, $headers);
    }

    /** @return array<string, mixed>|\WP_Error */
    private static function values(): array|\WP_Error
    {
        $values = [];
        foreach (FeedQuery::parameters() as $name => $schema) {
            $text = Query::parameter($name);
            if ($text !== '') {
                $judgement = rest_validate_value_from_schema($text, $schema, $name);
                if (is_wp_error($judgement)) {
                    return $judgement;
                }
            }
            $values[$name] = $text === '' ? $schema['default'] : rest_sanitize_value_from_schema($text, $schema, $name);
        }
        return $values;
    }
}
