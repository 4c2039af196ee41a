<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Graph;

use Loupe\Core\Graph\Usage;
use PHPUnit\Framework\TestCase;

final class UsageTest extends TestCase
{
    /** @dataProvider headers */
    public function testWhatIsNearlyUsedUpIsMuchWhicheverShareItIs(bool $isMuch, string $name, string $value): void
    {
        self::assertSame($isMuch, Usage::isMuch([$name => $value]));
    }

    /** @return iterable<list{bool, string, string}> */
    public static function headers(): iterable
    {
        yield [false, 'x-app-usage', '{"call_count":28,"total_time":25,"total_cputime":79}'];
        yield [true, 'x-app-usage', '{"call_count":28,"total_time":80,"total_cputime":25}'];
        yield [true, 'x-app-usage', '{"call_count":100.5}'];
        $business = '{"17841400000000001":[{"type":"instagram","call_count":%d,"total_time":1}]}';
        yield [false, 'x-business-use-case-usage', sprintf($business, 79)];
        yield [true, 'x-business-use-case-usage', sprintf($business, 95)];
        yield [false, 'x-app-usage', '{"call_count":"many"}'];
        yield [false, 'x-app-usage', '[95]'];
        yield [false, 'x-business-use-case-usage', '{"1":95,"2":[95]}'];
        yield [false, 'x-app-usage', 'no JSON'];
        yield [false, 'x-other', '{"call_count":95}'];
    }
}
