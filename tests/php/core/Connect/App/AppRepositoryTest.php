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
        $repository = $this->repository();
        self::assertNull($repository->get());
        self::assertSame('', $repository->id());
        self::assertSame(CodeExchange::NeedsApp, $repository->codeExchange());
        $repository->heard(new Failure(FailureCode::WrongSecret));
        self::assertFalse($repository->isSecretWrong());
    }

    public function testItComesBackAsItWasAndItsSecretIsStoredSealed(): void
    {
        $this->repository()->put(self::app());
        $app = $this->repository()->get();
        self::assertSame('12345', $app->id);
        self::assertSame(self::SECRET, $app->secret->reveal());
        self::assertSame(CodeExchange::Ready, $this->repository()->codeExchange());
        self::assertStringNotContainsString(self::SECRET, (string) json_encode($this->store->get('app')));
        self::assertNotSame('', $this->store->get('app')['secret']);
    }

    public function testChangedKeysLeaveTheIdAndAskForTheSecretAgain(): void
    {
        $this->repository()->put(self::app());
        foreach ([$this->repository('another key'), new AppRepository($this->store, null)] as $repository) {
            $failure = $repository->get();
            self::assertInstanceOf(Failure::class, $failure);
            self::assertSame(FailureCode::KeyChanged, $failure->code);
            self::assertSame('12345', $repository->id());
            self::assertSame(CodeExchange::NeedsApp, $repository->codeExchange());
        }
    }

    public function testASecretThatInstagramRefusedIsRememberedUntilItTakesItOrAnotherIsSaved(): void
    {
        $this->repository()->put(self::app());
        $this->repository()->heard(new Failure(FailureCode::WrongSecret));
        $this->repository()->heard(new Failure(FailureCode::TimedOut));
        self::assertTrue($this->repository()->isSecretWrong());
        $this->repository()->heard(self::app());
        self::assertFalse($this->repository()->isSecretWrong());
        $this->repository()->heard(new Failure(FailureCode::WrongSecret));
        self::assertSame(self::SECRET, $this->repository()->get()->secret->reveal());
        $this->repository()->put(self::app());
        self::assertFalse($this->repository()->isSecretWrong());
    }

    public function testRemovedItIsGone(): void
    {
        $this->repository()->put(self::app());
        $this->repository()->delete();
        self::assertNull($this->repository()->get());
        self::assertSame([], $this->store->keys());
    }

    private function repository(string $key = 'a key'): AppRepository
    {
        return new AppRepository($this->store, new Vault($key));
    }

    private static function app(): App
    {
        return new App('12345', new Secret(self::SECRET));
    }
}
