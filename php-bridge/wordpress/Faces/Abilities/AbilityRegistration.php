<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Abilities;

use Loupe\Core\View\AccountSummary;
use Loupe\WordPress\Site\Permission;
use Loupe\WordPress\Words\AbilityWords;

/**
 * Tells WordPress (6.9) of the abilities. They are there for programs, over REST and for agents, but for the one that
 * deletes: an agent also reads captions, and whoever wrote those must not be able to have it called. Whose program
 * calls it in PHP decided so.
 */
final class AbilityRegistration
{
    private const CATEGORY = 'loupe';

    /** @param \Closure(): Abilities $abilities */
    public function __construct(private readonly \Closure $abilities)
    {
    }

    public static function category(): void
    {
        wp_register_ability_category(self::CATEGORY, [
            'label' => 'Loupe',
            'description' => AbilityWords::category(),
        ]);
    }

    public function register(): void
    {
        $this->ability('list-feeds', AbilityWords::listFeeds(), AbilityWords::aboutListFeeds(), [
            'output_schema' => self::listOf('feeds', Abilities::OF_A_FEED, Abilities::OF_A_FEED_MORE),
            'execute_callback' => fn (): array => ($this->abilities)()->listFeeds(),
            'permission_callback' => Permission::mayEdit(...),
            'meta' => self::meta(isReading: true),
        ]);
        $this->ability('token-health', AbilityWords::tokenHealth(), AbilityWords::aboutTokenHealth(), [
            'output_schema' => self::listOf('accounts', Abilities::OF_A_TOKEN),
            'execute_callback' => fn (): array => ($this->abilities)()->tokenHealth(),
            'permission_callback' => Permission::mayManage(...),
            'meta' => self::meta(isReading: true),
        ]);
        $this->ability('sync-now', AbilityWords::syncNow(), AbilityWords::aboutSyncNow(), [
            'input_schema' => self::objectOf(['account' => self::account()]),
            'output_schema' => self::objectOf(['account' => AccountSummary::schema()]),
            'execute_callback' => fn (mixed $input): array|\WP_Error
                => ($this->abilities)()->syncNow(self::named($input)),
            'permission_callback' => Permission::mayManage(...),
            'meta' => self::meta(isReading: false),
        ]);
        $confirm = ['type' => 'boolean', 'enum' => [true], 'description' => AbilityWords::confirm()];
        $this->ability('disconnect', AbilityWords::disconnect(), AbilityWords::aboutDisconnect(), [
            'input_schema' => self::objectOf(['account' => self::account(), 'confirm' => $confirm]),
            'output_schema' => self::objectOf(['deleted' => ['type' => 'boolean'], 'id' => ['type' => 'string']]),
            'execute_callback' => fn (mixed $input): array|\WP_Error
                => ($this->abilities)()->disconnect(self::named($input)),
            'permission_callback' => Permission::mayManage(...),
            'meta' => self::meta(isReading: false, isDeleting: true),
        ]);
    }

    /** @param array<string, mixed> $more */
    private function ability(string $name, string $label, string $description, array $more): void
    {
        wp_register_ability("loupe/$name", [
            'label' => $label,
            'description' => $description,
            'category' => self::CATEGORY,
            ...$more,
        ]);
    }

    /** @return array<string, mixed> */
    private static function meta(bool $isReading, bool $isDeleting = false): array
    {
        return [
            'annotations' => [
                'readonly' => $isReading,
                'destructive' => $isDeleting,
                // A second sync may bring more; what is gone is gone.
                'idempotent' => $isReading || $isDeleting,
            ],
            'public' => !$isDeleting,
            // WordPress 6.9 knows this one alone.
            'show_in_rest' => !$isDeleting,
        ];
    }

    /** The account that an input names. WordPress's check passes arrays and objects, as JSON may be read. */
    private static function named(mixed $input): string
    {
        return (string) (rest_sanitize_object($input)['account'] ?? '');
    }

    /** @return array<string, mixed> */
    private static function account(): array
    {
        return ['type' => 'string', 'minLength' => 1, 'description' => AbilityWords::account()];
    }

    /**
     * @param list<string> $fields of the accounts' summaries
     * @param list<string> $optional those that not everybody is told
     * @return array<string, mixed>
     */
    private static function listOf(string $name, array $fields, array $optional = []): array
    {
        $all = AccountSummary::schema()['properties'];
        $item = self::objectOf(array_intersect_key($all, array_flip([...$fields, ...$optional])));
        return self::objectOf([$name => ['type' => 'array', 'items' => ['required' => $fields] + $item]]);
    }

    /**
     * @param array<string, mixed> $properties all of them are there, and none besides
     * @return array<string, mixed>
     */
    private static function objectOf(array $properties): array
    {
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => array_keys($properties),
            'additionalProperties' => false,
        ];
    }
}
