<?php

declare(strict_types=1);

namespace Loupe\WordPress\Faces\Admin;

use Loupe\Core\Account\Accounts;
use Loupe\Core\Connect\App\AppRepository;
use Loupe\Core\Connect\App\ReturnObstacle;
use Loupe\Core\Generated\FailureCode;
use Loupe\Core\Graph\App;
use Loupe\Core\Graph\Failure;
use Loupe\Core\Refusal;
use Loupe\WordPress\Wording\Words;
use Loupe\WordPress\Words\AppWords;

/** App ID and secret: what is stored of them, and the forms to save, replace and remove them. */
final class AppForm
{
    public const ID = 'loupe-app';

    /** @param ReturnObstacle|null $obstacle to coming back from Instagram with one's login */
    public function __construct(
        private readonly AppRepository $app,
        private readonly Accounts $accounts,
        private readonly ?ReturnObstacle $obstacle,
    ) {
    }

    public function show(): void
    {
        $app = $this->app->get();
        $isWanted = $this->accounts->ids() === [] || $app instanceof Failure || $this->app->isSecretWrong();
        Fold::open(self::ID, AppWords::title(), $isWanted);
        echo '<p>', esc_html(AppWords::whatFor()), '</p>';
        match (true) {
            !$this->app->canStore() => self::showNote(AppWords::noKey()),
            $app instanceof App => $this->showStored($app),
            $app === null => $this->showFields(''),
            default => $this->showLocked($this->app->id()),
        };
        Fold::close();
    }

    private function showStored(App $app): void
    {
        if ($this->app->isSecretWrong()) {
            self::showNote(Words::say(new Failure(FailureCode::WrongSecret)));
        }
        echo '<dl class="loupe-details"><div><dt>', esc_html(AppWords::id()), '</dt><dd><bdi>', esc_html($app->id),
            '</bdi></dd></div><div><dt>', esc_html(AppWords::secret()), '</dt><dd>',
            esc_html(AppWords::secretStored()), '</dd></div></dl>';
        $this->showConnect();
        echo '<details><summary>', esc_html(AppWords::replace()), '</summary>';
        $this->showFields($app->id);
        echo '</details><details><summary>', esc_html(AppWords::remove()), '</summary>';
        $this->showRemoval();
        echo '</details>';
    }

    /** Not where people would not come back with their login: the guide says why. */
    private function showConnect(): void
    {
        if ($this->obstacle === null) {
            Submission::open(AppForms::AUTHORISE);
            submit_button(AppWords::connect(), 'primary', 'submit', false, ['id' => AppForms::AUTHORISE]);
            echo '</form>';
        }
    }

    /** The keys in wp-config.php were changed. */
    private function showLocked(string $id): void
    {
        self::showNote(Words::say(Refusal::appLocked()));
        $this->showFields($id);
        echo '<details><summary>', esc_html(AppWords::remove()), '</summary>';
        $this->showRemoval();
        echo '</details>';
    }

    private function showFields(string $id): void
    {
        UnencryptedWarning::show();
        Submission::open(AppForms::SAVE);
        echo '<p><label for="loupe-app-id">', esc_html(AppWords::instagramId()), '</label>';
        printf(
            '<input type="text" class="regular-text code" id="loupe-app-id" name="app_id" value="%s" dir="ltr" '
            . 'inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="40" required></p>',
            esc_attr($id)
        );
        echo '<p><label for="loupe-app-secret">', esc_html(AppWords::instagramSecret()), '</label>';
        echo '<input type="password" class="regular-text code" id="loupe-app-secret" name="app_secret" dir="ltr" ',
            'autocomplete="new-password" spellcheck="false" maxlength="200" required ',
            'aria-describedby="loupe-app-help"></p>';
        echo '<p class="loupe-hint" id="loupe-app-help">', esc_html(AppWords::where()), '</p>';
        submit_button(AppWords::save(), 'secondary', 'submit', false, ['id' => AppForms::SAVE]);
        echo '</form>';
    }

    private function showRemoval(): void
    {
        Submission::open(AppForms::REMOVE);
        echo '<p><label><input type="checkbox" name="sure" value="1" required> ',
            esc_html(AppWords::sureToRemove()), '</label></p>';
        submit_button(AppWords::doRemove(), 'delete', 'submit', false, ['id' => AppForms::REMOVE]);
        echo '</form>';
    }

    private static function showNote(string $text): void
    {
        echo '<div class="loupe-note loupe-note-bad"><p>', esc_html($text), '</p></div>';
    }
}
