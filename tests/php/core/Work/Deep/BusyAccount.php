<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Work\Deep;

use Loupe\Core\Port\HttpReply;
use Loupe\Tests\Contract\Film;
use Loupe\Tests\Contract\Picture;

/** Instagram, as far as an account with many posts asks it, for MemoryHttp. Posts are numbers: the newer, the higher. */
final class BusyAccount
{
    /** Seconds between two posts. */
    private const PACE = 3600;

    /** @var array<int, string> captions by number, the newest first */
    public array $posts = [];

    /** @var list<string> cursors that were asked with, in order; empty for a first page */
    public array $asked = [];

    /** @var list<string> ids that were asked for one by one, in order */
    public array $nodes = [];

    /** @var (\Closure(string): (HttpReply|null))|null what answers in place of a post */
    public ?\Closure $twistNode = null;

    /** @var (\Closure(list<int>, int): array{list<int>, int|null})|null what becomes of a page and of its cursor */
    public ?\Closure $twist = null;

    /** Whether its posts are videos. */
    public bool $hasFilms = false;

    /** How many photos its posts consist of, and a video behind them; 0 where they are no albums. */
    public int $photos = 0;

    /** How many posts it counts that it does not list. */
    public int $unlisted = 0;

    /** @var array<int, int> when they were posted, by number, Unix seconds */
    private array $times = [];

    private int $last = 0;

    private readonly string $picture;

    public function __construct(private readonly string $id, private readonly int $start, int $posts)
    {
        $this->picture = Picture::jpeg(20);
        $this->publish($posts);
    }

    /** @param int|null $at when, Unix seconds; null for an hour after the one before */
    public function publish(int $count = 1, ?int $at = null): void
    {
        for ($new = 1; $new <= $count; $new++) {
            $number = ++$this->last;
            $this->times[$number] = $at === null ? $this->start + $number * self::PACE : $at + $new;
            $this->posts = [$number => "Post $number"] + $this->posts;
        }
    }

    /** @return list<string> ids of its posts, the newest first */
    public function ids(): array
    {
        return array_map(self::idOf(...), array_keys($this->posts));
    }

    public static function idOf(int $number): string
    {
        return sprintf('17900000000%06d', $number);
    }

    public function answer(string $url): HttpReply
    {
        parse_str((string) parse_url($url, PHP_URL_QUERY), $query);
        return match (true) {
            str_contains($url, '/me/media') => $this->media((int) $query['limit'], $query['after'] ?? ''),
            str_contains($url, '/me?') => self::json(['user_id' => $this->id, 'id' => $this->id,
                'username' => 'lumen.studio', 'media_count' => count($this->posts) + $this->unlisted]),
            str_contains($url, '.mp4') => new HttpReply(200, [], Film::mp4(1000)),
            preg_match('~/(17900000000\d{6})\?~', $url, $part) === 1 => $this->one($part[1]),
            str_contains($url, 'cdninstagram.com') => new HttpReply(200, [], $this->picture),
            default => self::json(['error' => ['message' => 'Unsupported', 'code' => 2]], 500),
        };
    }

    /** @return list<string> ids of what one of its albums consists of */
    public function childrenOf(int $number): array
    {
        return array_map(static fn (int $at): string => self::idOf($number) . "_$at", range(1, $this->photos + 1));
    }

    public static function shortcodeOf(int $number): string
    {
        return "C$number";
    }

    private function one(string $id): HttpReply
    {
        $this->nodes[] = $id;
        $number = (int) substr($id, -6);
        $gone = ['error' => ['message' => 'Unsupported get request.', 'code' => 100, 'error_subcode' => 33]];
        return ($this->twistNode === null ? null : ($this->twistNode)($id))
            ?? (isset($this->posts[$number]) ? self::json($this->node($number)) : self::json($gone, 400));
    }

    /** A cursor is the number of the last post that was told. */
    private function media(int $limit, string $after): HttpReply
    {
        $this->asked[] = $after;
        $numbers = array_keys($this->posts);
        $older = array_values(array_filter($numbers, static fn (int $number): bool
            => $after === '' || $number < (int) explode('-', $after)[0]));
        $page = array_slice($older, 0, $limit);
        $next = count($older) > $limit ? end($page) : null;
        [$page, $next] = $this->twist === null ? [$page, $next] : ($this->twist)($page, $next);
        return self::json([
            'data' => array_map($this->node(...), $page),
            'paging' => $next === null ? [] : ['cursors' => ['after' => (string) $next], 'next' => 'https://…'],
        ]);
    }

    /** @return array<string, mixed> */
    private function node(int $number): array
    {
        $id = self::idOf($number);
        $kind = $this->photos > 0 ? 'CAROUSEL_ALBUM' : 'IMAGE';
        return [
            'id' => $id,
            'media_type' => $this->hasFilms ? 'VIDEO' : $kind,
            'permalink' => 'https://www.instagram.com/p/' . self::shortcodeOf($number) . '/',
            'caption' => $this->posts[$number] ?? '',
            'timestamp' => gmdate('Y-m-d\TH:i:s+0000', $this->times[$number]),
            ...$this->hasFilms ? self::video($id) : self::photo($id),
            ...$this->photos > 0 ? ['children' => ['data' => $this->children($number)]] : [],
        ];
    }

    /** @return list<array<string, string>> */
    private function children(int $number): array
    {
        $ids = $this->childrenOf($number);
        $last = array_pop($ids);
        return [
            ...array_map(static fn (string $id): array
                => ['id' => $id, 'media_type' => 'IMAGE', ...self::photo($id)], $ids),
            ['id' => $last, 'media_type' => 'VIDEO', ...self::video($last)],
        ];
    }

    /** @return array<string, string> */
    private static function photo(string $id): array
    {
        return ['media_url' => "https://scontent.cdninstagram.com/v/$id.jpg?oe=1"];
    }

    /** @return array<string, string> */
    private static function video(string $id): array
    {
        return [
            'media_url' => "https://video.cdninstagram.com/v/$id.mp4?oe=ffffffff",
            'thumbnail_url' => "https://scontent.cdninstagram.com/v/$id.jpg?oe=1",
        ];
    }

    /** @param array<string, mixed> $body */
    public static function json(array $body, int $status = 200): HttpReply
    {
        return new HttpReply($status, [], (string) json_encode($body));
    }
}
