import type { HttpBindings } from '@hono/node-server';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { User } from '../entities.js';
import { RequestError } from '../management-api/errors.js';
import { consumeOneTimeToken } from '../management-api/one-time-tokens.js';
import { pageResponse } from '../pages/layout.js';
import { expiredPage } from '../pages/oidc-pages.js';
import { signInPage, type SignInPage } from '../pages/sign-in-page.js';
import type { Tenant } from '../tenant.js';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/**
 * Serves `/sign-in`, where oidc-provider sends a browser that has to say who it is: pick one of
 * the listed users, or give the address of any other, known or new. oidc-provider finds the sign-in
 * in progress by the cookies of Node's request.
 *
 * @param listedUsers who can be picked with one click, in this order
 */
export const createSignIn = (provider: Provider, tenant: Tenant, listedUsers: () => User[]) => {
  return async (request: Request, node: HttpBindings): Promise<Response> => {
    const interaction = await currentInteraction(provider, node);
    if (!interaction) return pageResponse(expiredPage(), 400);

    const finish = async (result: InteractionResults) =>
      seeOther(await provider.interactionResult(node.incoming, node.outgoing, result));
    const signIn = (user: User) => {
      tenant.recordSignIn(user.id);
      return finish({ login: { accountId: user.id }, consent: {} });
    };
    const invited = userOfOneTimeToken(tenant, interaction);
    if (invited) return signIn(invited);
    // Whoever is signed in already is asked nothing: Logto's own applications need no consent.
    if (interaction.prompt.name === 'consent') return finish({ consent: {} });

    const show = (page: Partial<SignInPage>) =>
      pageResponse(
        signInPage({ ...firstPage(tenant, interaction), users: listedUsers(), ...page }),
      );
    if (request.method !== 'POST') return show({});

    const answer = submitted(tenant, interaction, await request.formData());
    if (answer === 'expired') return pageResponse(expiredPage(), 400);
    if ('page' in answer) return show(answer.page);

    return signIn(answer.user);
  };
};

const currentInteraction = async (
  provider: Provider,
  { incoming, outgoing }: HttpBindings,
): Promise<Interaction | undefined> => {
  try {
    return await provider.interactionDetails(incoming, outgoing);
  } catch {
    return undefined;
  }
};

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });

const firstPage = (tenant: Tenant, { uid, params }: Interaction): Omit<SignInPage, 'users'> => ({
  uid,
  applicationName: tenant.applications.get(String(params.client_id))?.name ?? 'the application',
  step: /register$/.test(String(params.first_screen)) ? 'sign-up' : 'sign-in',
  identifier: typeof params.login_hint === 'string' ? params.login_hint : '',
});

/**
 * Whom the one-time token of the authorization request signs in, or up, without a question; nobody
 * when it is not good any more. Whoever is signed in with its address keeps it.
 */
const userOfOneTimeToken = (
  tenant: Tenant,
  { params, prompt, session }: Interaction,
): User | undefined => {
  const { one_time_token: token, login_hint: email } = params;
  if (typeof token !== 'string' || typeof email !== 'string') return undefined;
  const known = tenant.findUserByIdentifier(email);
  const isSignedIn = prompt.name === 'consent' && known?.id === session?.accountId;
  if (known && (known.isSuspended || isSignedIn)) return undefined;
  if (!isConsumed(tenant, email, token)) return undefined;
  const applicationId = String(params.client_id);
  return known ?? tenant.signUp({ primaryEmail: email, applicationId });
};

const isConsumed = (tenant: Tenant, email: string, token: string): boolean => {
  try {
    consumeOneTimeToken(tenant, email, token);
    return true;
  } catch (error) {
    if (error instanceof RequestError) return false;
    throw error;
  }
};

type Answer = { user: User } | { page: Partial<SignInPage> } | 'expired';

const submitted = (tenant: Tenant, { uid, params }: Interaction, form: FormData): Answer => {
  if (form.get('uid') !== uid) return 'expired';

  const identifier = text(form, 'identifier').trim();
  const name = text(form, 'name').trim();
  const ask = (page: Partial<SignInPage>): Answer => ({
    page: { identifier, name, ...(form.has('name') && { step: 'sign-up' }), ...page },
  });

  const user = tenant.users.get(text(form, 'user')) ?? tenant.findUserByIdentifier(identifier);
  if (user?.isSuspended) {
    return ask({ problem: 'This account is suspended. Sign in with another one.' });
  }
  if (user) return { user };
  if (!/^\S+@\S+\.\S+$/.test(identifier)) {
    return ask({ problem: 'Enter an email address, such as name@example.com.' });
  }
  if (!form.has('name')) return ask({ step: 'sign-up' });

  const applicationId = String(params.client_id);
  return { user: tenant.signUp({ primaryEmail: identifier, name: name || null, applicationId }) };
};

const text = (form: FormData, field: string): string => {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
};
