<?php

declare(strict_types=1);

namespace Loupe\Tests\Core\Connect\App;

use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\Paste\CodeExchange;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Secret\Vault;
use Loupe\Core\Value\Secret;
use Loupe\Tests\Core\MemoryStore;
use PHPUnit\Framework\TestCase;

final class AppRepositoryTest extends TestCase
{
    private const SECRET = '0123456789abcdef0123456789abcdef';

    private MemoryStore $store;

    protected function setUp(): void
    {
        $this->store = new MemoryStore();
    }

    public function testWithoutOneThereIsNothingToExchangeCodesWith(): void
    {
        $apps = $this->apps();
        self::assertNull($apps->get());
        self::assertSame('', $apps->id());
        self::assertSame(CodeExchange::NeedsApp, $apps->codeExchange());
        $apps->heard(new Failure(FailureCode::WrongSecret));
        self::assertFalse($apps->isSecretWrong());
    }

    public function testItComesBackAsItWasAndItsSecretIsStoredSealed(): void
    {
        $this->apps()->put(self::app());
        $app = $this->apps()->get();
        self::assertSame('12345', $app->id);
        self::assertSame(self::SECRET, $app->secret->reveal());
        self::assertSame(CodeExchange::Ready, $this->apps()->codeExchange());
        self::assertStringNotContainsString(self::SECRET, (string) json_encode($this->store->get('app')));
        self::assertNotSame('', $this->store->get('app')['secret']);
    }

    public function testChangedKeysLeaveTheIdAndAskForTheSecretAgain(): void
    {
        $this->apps()->put(self::app());
        foreach ([$this->apps('another key'), new AppRepository($this->store, null)] as $apps) {
            $failure = $apps->get();
            self::assertInstanceOf(Failure::class, $failure);
            self::assertSame(FailureCode::KeyChanged, $failure->code);
            self::assertSame('12345', $apps->id());
            self::assertSame(CodeExchange::NeedsApp, $apps->codeExchange());
        }
    }

    public function testASecretThatInstagramRefusedIsRememberedUntilItTakesItOrAnotherIsSaved(): void
    {
        $this->apps()->put(self::app());
        $this->apps()->heard(new Failure(FailureCode::WrongSecret));
        $this->apps()->heard(new Failure(FailureCode::TimedOut));
        self::assertTrue($this->apps()->isSecretWrong());
        $this->apps()->heard(self::app());
        self::assertFalse($this->apps()->isSecretWrong());
        $this->apps()->heard(new Failure(FailureCode::WrongSecret));
        self::assertSame(self::SECRET, $this->apps()->get()->secret->reveal());
        $this->apps()->put(self::app());
        self::assertFalse($this->apps()->isSecretWrong());
    }

    public function testRemovedItIsGone(): void
    {
        $this->apps()->put(self::app());
        $this->apps()->delete();
        self::assertNull($this->apps()->get());
        self::assertSame([], $this->store->keys());
    }

    private function apps(string $key = 'a key'): AppRepository
    {
        return new AppRepository($this->store, new Vault($key));
    }

    private static function app(): App
    {
        return new App('12345', new Secret(self::SECRET));
    }
}
