import type { User } from '../entities.js';
import { html, Html } from './html.js';
import { layout } from './layout.js';

export interface SignInPage {
  /** Shown in the heading. */
  applicationName: string;
  /** Identifies the sign-in in progress; nobody else knows it, so it also guards the form. */
  uid: string;
  /** `sign-up` asks for a name too. */
  step: 'sign-in' | 'sign-up';
  /** Who can be picked with one click. */
  users: readonly User[];
  /** What is in the address field: a login hint, or what was typed before. */
  identifier: string;
  /** What was typed into the name field before. */
  name?: string;
  /** A sentence to show at the address field. */
  problem?: string;
}

/** Where somebody says who they are: one click, or an address, and for a new one a name. */
export const signInPage = (page: SignInPage): string =>
  page.step === 'sign-in' ? pickPage(page) : signUpPage(page);

const pickPage = (page: SignInPage) =>
  layout(
    `Sign in to ${page.applicationName}`,
    html`<h1>Sign in to ${page.applicationName}</h1>
      <p class="lead">Development sign-in: no password is needed.</p>
      ${
        page.users.length > 0 &&
        html`${userList(page)}
          <div class="divider">or</div>`
      }
      <form method="post">
        ${uidField(page)} ${identifierField(page)}
        <button class="primary" type="submit" name="submit">Continue</button>
      </form>`,
    { styles },
  );

const signUpPage = (page: SignInPage) =>
  layout(
    'Create your account',
    html`<h1>Create your account</h1>
      <p class="lead">You will be signed in to ${page.applicationName}.</p>
      <form method="post">
        ${uidField(page)} ${identifierField(page)} ${nameField(page)}
        <button class="primary" type="submit" name="submit">Create account</button>
      </form>
      ${
        page.users.length > 0 &&
        html`<div class="divider">or sign in as</div>
          ${userList(page)}`
      }`,
    { styles },
  );

const uidField = ({ uid }: SignInPage) => html`<input type="hidden" name="uid" value="${uid}" />`;

const identifierField = ({ identifier, problem }: SignInPage) =>
  html`<label for="identifier">Email address</label>
    <input
      id="identifier"
      name="identifier"
      value="${identifier}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      inputmode="email"
      required
      ${
        problem !== undefined &&
        html`aria-invalid="true" aria-describedby="identifier-problem" autofocus`
      }
    />
    ${
      problem !== undefined &&
      html`<p class="error" id="identifier-problem" role="alert">${problem}</p>`
    }`;

const nameField = ({ name = '', identifier, problem }: SignInPage) =>
  html`<label for="name">Name</label>
    <input
      id="name"
      name="name"
      value="${name}"
      autocomplete="name"
      maxlength="128"
      ${identifier !== '' && problem === undefined && html`autofocus`}
    />`;

const userList = (page: SignInPage) =>
  html`<form method="post">
    ${uidField(page)}
    <ul>
      ${page.users.map(
        (user) =>
          html`<li>
            <button type="submit" name="user" value="${user.id}">
              ${avatar(user)}
              <span>
                <strong>${displayName(user)}</strong>
                <span class="muted small">${user.primaryEmail ?? user.username ?? ''}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
  </form>`;

const displayName = ({ name, username, primaryEmail, id }: User) =>
  name ?? username ?? primaryEmail ?? id;

const avatar = (user: User) => {
  const initials = displayName(user)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
  return html`<span class="avatar" style="--hue: ${hue(user.id)}" aria-hidden="true"
    >${initials}</span
  >`;
};

const hue = (id: string) =>
  [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 360, 0);

const styles = new Html(`
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
  li button {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--border);
    border-radius: 8px;
    background: none;
    text-align: start;
    line-height: 1.35;
    cursor: pointer;
  }
  li button:hover { background: var(--hover); }
  li button span { min-width: 0; }
  li strong { display: block; font-weight: 600; }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: 50%;
    background: light-dark(hsl(var(--hue) 60% 90%), hsl(var(--hue) 35% 26%));
    color: light-dark(hsl(var(--hue) 60% 24%), hsl(var(--hue) 60% 88%));
    font-size: 0.8125rem;
    font-weight: 600;
  }
`);
