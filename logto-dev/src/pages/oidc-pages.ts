import { html, Html } from './html.js';
import { layout } from './layout.js';

/** For requests that cannot be answered by a redirect to the application. */
export const errorPage = (description: string): string =>
  layout(
    'Sign-in failed',
    html`<h1>Sign-in failed</h1>
      <p class="lead">The application sent a request that cannot be answered: ${description}.</p>
      <p>Go back to the application and try again.</p>`,
  );

/** For a sign-in page that was left open too long, or opened without an application. */
export const expiredPage = (): string =>
  layout(
    'This sign-in has ended',
    html`<h1>This sign-in has ended</h1>
      <p class="lead">It was finished already, started again elsewhere, or left open too long.</p>
      <p>Go back to the application and sign in again.</p>`,
  );

/**
 * Ends the session by sending oidc-provider's own form: at once when an application asks, as Logto
 * does, and with one click otherwise.
 */
export const signOutPage = (form: string, atOnce: boolean): string =>
  layout(
    'Sign out',
    html`<h1>Sign out</h1>
      <p class="lead">This ends your session.</p>
      ${new Html(form)}
      <button class="primary" type="submit" name="logout" value="yes" form="op.logoutForm">
        Sign out
      </button>
      ${atOnce && new Html("<script>document.querySelector('button').click()</script>")}`,
  );

export const signedOutPage = (): string =>
  layout(
    'Signed out',
    html`<h1>You are signed out</h1>
      <p class="lead">You can close this page.</p>`,
  );
