<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Rest;

use Loupe\Core\Feed\Page\Curation;
use Loupe\Core\Feed\Page\OwnDetails;
use Loupe\Core\Refusal;
use Loupe\Core\Work\State\CurationChange;
use Loupe\WordPress\Actions\CurationActions;
use Loupe\WordPress\Wording\RestError;
use Loupe\WordPress\Words\RestWords;

/** What the owner wants of a feed's posts otherwise. Each change answers with what was before, to be put back. */
final class CurationController
{
    public function __construct(private readonly CurationActions $actions)
    {
    }

    public function show(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $curation = $this->actions->get(AccountPath::id($request));
        return $curation instanceof Refusal
            ? RestError::from($curation)
            : new \WP_REST_Response(['curation' => $curation->toArray()]);
    }

    public function replace(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        $whole = array_intersect_key($request->get_params(), self::whole());
        return self::areLinks(array_column($whole['own'], 'link'))
            ? self::reply($this->actions->replace(AccountPath::id($request), Curation::fromArray($whole)))
            : self::notALink();
    }

    /** Or undoes a change of it, where it is said what was before. */
    public function changePost(\WP_REST_Request $request): \WP_REST_Response|\WP_Error
    {
        [$id, $post, $before] = [AccountPath::id($request), $request['post'], $request['before']];
        $links = $before === null ? [$request['link'] ?? ''] : array_column($before['own'], 'link');
        if (!self::areLinks($links)) {
            return self::notALink();
        }
        return self::reply($before !== null
            ? $this->actions->undoPost($id, $post, Curation::fromArray($before))
            : $this->actions->changePost(
                $id,
                $post,
                $request['hidden'],
                $request['pinned'],
                $request['alt'],
                $request['link'],
                $request['label'],
            ));
    }

    /** @return array<string, array<string, mixed>> what replace() takes */
    public static function whole(): array
    {
        $ids = ['type' => 'array', 'items' => self::post(), 'required' => true];
        return [
            'hidden' => [
                ...$ids,
                'description' => RestWords::curationHidden(),
                'maxItems' => Curation::MOST_HIDDEN,
            ],
            'pinned' => [
                ...$ids,
                'description' => RestWords::curationPinned(),
                'maxItems' => Curation::MOST_PINNED,
            ],
            'own' => [
                ...Schema::listOf(['id' => self::post(), ...self::texts()]),
                'description' => RestWords::curationOwn(),
                'maxItems' => Curation::MOST_OWN,
                'required' => true,
            ],
        ];
    }

    /** @return array<string, array<string, mixed>> what changePost() takes */
    public static function onePost(): array
    {
        return [
            'post' => [...self::post(), 'description' => RestWords::curationPost(), 'required' => true],
            'hidden' => ['type' => 'boolean', 'description' => RestWords::curationHides()],
            'pinned' => ['type' => 'boolean', 'description' => RestWords::curationPins()],
            ...self::texts(),
            'before' => [...Schema::objectOf(self::whole()), 'description' => RestWords::curationBefore()],
        ];
    }

    /** @return array<string, mixed> of what comes back: what is, and after a change what was */
    public static function schema(): array
    {
        $curation = Schema::objectOf([
            'hidden' => ['type' => 'array', 'items' => Schema::TEXT],
            'pinned' => ['type' => 'array', 'items' => Schema::TEXT],
            'own' => Schema::listOf(array_fill_keys(['id', 'alt', 'link', 'label'], Schema::TEXT)),
        ]);
        return Schema::either('loupe-curation', [
            ['curation' => $curation],
            ['curation' => $curation, 'before' => $curation],
        ]);
    }

    /** @return array<string, mixed> */
    private static function post(): array
    {
        return ['type' => 'string', 'pattern' => OwnDetails::ID];
    }

    /** @return array<string, array<string, mixed>> */
    private static function texts(): array
    {
        return [
            'alt' => [
                'type' => 'string',
                'description' => RestWords::curationAlt(),
                'maxLength' => OwnDetails::ALT_LENGTH,
            ],
            'link' => [
                'type' => 'string',
                'description' => RestWords::curationLink(),
                'maxLength' => OwnDetails::LINK_LENGTH,
            ],
            'label' => [
                'type' => 'string',
                'description' => RestWords::curationLabel(),
                'maxLength' => OwnDetails::LABEL_LENGTH,
            ],
        ];
    }

    /** @param list<mixed> $links empty ones take a link away */
    private static function areLinks(array $links): bool
    {
        $others = array_filter($links, static fn (mixed $link): bool
            => $link !== '' && !(is_string($link) && OwnDetails::isLink($link)));
        return $others === [];
    }

    private static function notALink(): \WP_Error
    {
        return new \WP_Error('rest_invalid_param', RestWords::notALink(), ['status' => 400]);
    }

    private static function reply(CurationChange|Refusal $outcome): \WP_REST_Response|\WP_Error
    {
        return $outcome instanceof Refusal
            ? RestError::from($outcome)
            : new \WP_REST_Response($outcome->toArray());
    }
}
