<?php

declare(strict_types=1);

namespace Loupe\Core\Graph;

use Loupe\Core\Value\Coerce;
use Loupe\Core\Value\Time;
use Loupe\Core\Value\Url;

/**
 * What Instagram says about one post.
 *
 * Its picture lies on Instagram's servers under an address that expires, so it
 * suits a preview and a copy, never a page.
 */
final class Post
{
    /** Pictures and films of an album: more Instagram lets nobody put into one. */
    private const MOST_CHILDREN = 20;

    /** Of likes, and of comments: what 32 bits hold, in browsers too. */
    public const MOST = 4294967295;

    private const SPACE = " \n\t";

    /**
     * @param string $id digits and underscores
     * @param string $permalink https on instagram.com, or empty
     * @param int $takenAt Unix seconds, UTC; 0 where unknown
     * @param string $caption cleaned of control characters; may be empty
     * @param string $alt the author's own; may be empty
     * @param string $username who posted it; empty where unknown
     * @param ?string $pictureUrl http or https; missing for copyrighted or flagged media
     * @param ?string $filmUrl likewise, of a video alone
     * @param ?int $likes null where Instagram does not tell
     * @param ?int $comments likewise
     * @param bool $isOffProfile whether it is a reel that the profile's grid does not show
     * @param list<self> $children photos and videos of an album that has more than one; else none
     */
    private function __construct(
        public readonly string $id,
        public readonly Kind $kind,
        public readonly string $permalink,
        public readonly int $takenAt,
        public readonly string $caption,
        public readonly string $alt,
        public readonly string $username,
        public readonly ?string $pictureUrl,
        public readonly ?string $filmUrl,
        public readonly ?int $likes,
        public readonly ?int $comments,
        public readonly bool $isOffProfile,
        public readonly array $children,
    ) {
    }

    /**
     * Reads a media node, decoded to objects; null when it has no id or is of no known kind.
     *
     * Fields: "instagram-api: media", documented by Meta.
     *
     * @param string $username the account's, for nodes that do not carry their own
     */
    public static function read(mixed $node, string $username): ?self
    {
        $id = self::id($node->id ?? null);
        $kind = self::kind($node);
        if ($id === null || $kind === null) {
            return null;
        }
        $permalink = Coerce::text($node->permalink ?? null);
        return new self(
            id: $id,
            kind: $kind,
            permalink: Url::isInstagram($permalink) ? $permalink : '',
            takenAt: Time::parse(Coerce::text($node->timestamp ?? null)) ?? 0,
            caption: self::clean(Coerce::text($node->caption ?? null)),
            alt: self::clean(Coerce::text($node->alt_text ?? null)),
            username: self::username(Coerce::text($node->username ?? null), $username),
            pictureUrl: self::pictureUrl($node, $kind),
            filmUrl: self::filmUrl($node, $kind),
            likes: self::count($node->like_count ?? null),
            comments: self::count($node->comments_count ?? null),
            isOffProfile: $kind === Kind::Video && ($node->is_shared_to_feed ?? null) === false,
            children: $kind === Kind::Album ? self::children($node, $id, $username) : [],
        );
    }

    /**
     * What the album shows one after the other, each once; what is none of its kind costs itself alone.
     *
     * @return list<self>
     */
    private static function children(\stdClass $album, string $id, string $username): array
    {
        $children = [];
        $nodes = $album->children->data ?? null;
        foreach (is_array($nodes) ? array_slice($nodes, 0, self::MOST_CHILDREN) : [] as $node) {
            // An album in an album would be read down to its last child.
            $child = self::kind($node) === Kind::Album ? null : self::read($node, $username);
            if ($child !== null && $child->id !== $id) {
                $children["id $child->id"] ??= $child;
            }
        }
        return count($children) > 1 ? array_values($children) : [];
    }

    private static function id(mixed $value): ?string
    {
        // Documented as a string; ids elsewhere in this API come as numbers too.
        $id = is_string($value) ? $value : Json::numberId($value) ?? '';
        // The id becomes a part of file names.
        return preg_match('/^[0-9_]{1,64}\z/', $id) === 1 ? $id : null;
    }

    private static function kind(mixed $node): ?Kind
    {
        return match ($node->media_type ?? null) {
            'IMAGE' => Kind::Photo,
            'VIDEO' => Kind::Video,
            'CAROUSEL_ALBUM' => Kind::Album,
            default => null,
        };
    }

    private static function count(mixed $value): ?int
    {
        return is_int($value) && $value >= 0 ? min($value, self::MOST) : null;
    }

    /** The first that can be one. */
    private static function username(string ...$names): string
    {
        foreach ($names as $name) {
            if (preg_match('/^[A-Za-z0-9._]+\z/', $name) === 1) {
                return $name;
            }
        }
        return '';
    }

    private static function pictureUrl(\stdClass $node, Kind $kind): ?string
    {
        return match ($kind) {
            Kind::Photo => self::still($node->media_url ?? null),
            // A video's media_url is an mp4, which no <img> shows.
            Kind::Video => self::still($node->thumbnail_url ?? null),
            Kind::Album => self::albumPictureUrl($node),
        };
    }

    /**
     * An album shows its own still, else the first of its children that offers a
     * picture. Behind a video its own media_url can be that video's, whatever its
     * path says.
     */
    private static function albumPictureUrl(\stdClass $album): ?string
    {
        $own = self::still($album->media_url ?? null);
        $ofChildren = null;
        $children = $album->children->data ?? null;
        foreach (is_array($children) ? $children : [] as $child) {
            $kind = self::kind($child);
            if ($kind === Kind::Video && ($child->media_url ?? null) === $own) {
                $own = null;
            }
            $ofChildren ??= $kind === null || $kind === Kind::Album ? null : self::pictureUrl($child, $kind);
        }
        return $own ?? $ofChildren ?? self::still($album->thumbnail_url ?? null);
    }

    private static function filmUrl(\stdClass $node, Kind $kind): ?string
    {
        $url = $kind === Kind::Video ? Coerce::text($node->media_url ?? null) : '';
        return Url::isWeb($url) ? $url : null;
    }

    private static function still(mixed $url): ?string
    {
        return is_string($url) && Url::isStill($url) ? $url : null;
    }

    /** Without control characters and outer white space, line ends as "\n". */
    private static function clean(string $text): string
    {
        $text = (string) preg_replace('/[\x00-\x08\x0B-\x1F]/', '', str_replace("\r\n", "\n", $text));
        return trim($text, self::SPACE);
    }
}
