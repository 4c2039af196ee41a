<?php

declare(strict_types=1);

namespace Loupe\Tests\Core;

use PHPUnit\Framework\TestCase;

/** A match over an enum that forgets a case fails only when that case comes along: here, every one does. */
final class EnumsTest extends TestCase
{
    private const CORE = __DIR__ . '/../../../php-bridge/core/';

    /**
     * @dataProvider methods
     * @param list<list<mixed>> $calls what to call it with: the object, null for a static method, then its arguments
     */
    public function testEveryCaseHasAnAnswer(\ReflectionMethod $method, array $calls): void
    {
        $unanswered = [];
        foreach ($calls as $call) {
            try {
                $method->invoke(...$call);
            } catch (\UnhandledMatchError) {
                $unanswered[] = implode(', ', array_map(self::shown(...), $call));
            }
        }
        self::assertSame([], $unanswered);
    }

    /** The panel reads the summary's words by the spec, PHP writes them by its enums. */
    public function testTheSpecOfTheSummaryNamesTheCasesOfEachEnum(): void
    {
        $spec = json_decode((string) file_get_contents(__DIR__ . '/../../../spec/summary.json'), true);
        self::assertNotEmpty($spec['enums']);
        foreach ($spec['enums'] as $enum) {
            $cases = array_column(("Loupe\\Core\\" . $enum['php'])::cases(), 'value');
            self::assertSame($cases, array_column($enum['cases'], 'name'), $enum['name']);
        }
    }

    /** @return iterable<string, array{\ReflectionMethod, list<list<mixed>>}> those that can be called with cases alone */
    public static function methods(): iterable
    {
        foreach (self::classes() as $class) {
            foreach ((new \ReflectionClass($class))->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
                $calls = $method->isInternal() ? [] : self::calls($method);
                if ($calls !== []) {
                    yield "$class::{$method->getName()}()" => [$method, $calls];
                }
            }
        }
    }

    /** @return iterable<class-string> all of the core */
    private static function classes(): iterable
    {
        $files = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator(self::CORE, \FilesystemIterator::SKIP_DOTS)
        );
        foreach ($files as $file) {
            $name = substr($file->getPathname(), strlen(self::CORE), -strlen('.php'));
            yield 'Loupe\\Core\\' . strtr($name, '/', '\\');
        }
    }

    /** @return list<list<mixed>> every combination of cases; none where no case takes part, or something else does */
    private static function calls(\ReflectionMethod $method): array
    {
        $isOfCases = enum_exists($method->class) && !$method->isStatic();
        $takesCases = $isOfCases;
        $calls = array_map(
            static fn (?object $case): array => [$case],
            $isOfCases ? $method->class::cases() : [null]
        );
        foreach ($method->getParameters() as $parameter) {
            $values = self::values($parameter);
            if ($parameter->isOptional()) {
                break;
            }
            $takesCases = $takesCases || is_object($values[0] ?? null);
            $longer = [];
            foreach ($values as $value) {
                foreach ($calls as $call) {
                    $longer[] = [...$call, $value];
                }
            }
            $calls = $longer;
        }
        return $takesCases && ($isOfCases || $method->isStatic()) ? $calls : [];
    }

    /** @return list<mixed> all that a parameter takes; none unless it is an enum's or a flag */
    private static function values(\ReflectionParameter $parameter): array
    {
        $type = $parameter->getType();
        $name = $type instanceof \ReflectionNamedType ? $type->getName() : '';
        $name = $name === 'self' ? $parameter->getDeclaringClass()?->getName() ?? '' : $name;
        return match (true) {
            $name === 'bool' => [true, false],
            enum_exists($name) => $name::cases(),
            default => [],
        };
    }

    private static function shown(mixed $value): string
    {
        return $value instanceof \UnitEnum ? $value::class . '::' . $value->name : var_export($value, true);
    }
}
