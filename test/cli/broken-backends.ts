import type { Account } from '../../backend/src/conformance/stage.js';
import type { LogtoDev } from '../../logto-dev/src/logto-dev.js';
import {
  type Json,
  bearer,
  changed,
  claimsOf,
  codeOf,
  done,
  editItems,
  edited,
  isCall,
  omit,
  organizationIn,
  pathOf,
  problem,
  scopesOf,
  without,
  withoutParameter,
} from './exchange.js';

type Fetch = (request: Request) => Promise<Response>;

/** What a broken backend has at hand. */
interface Around {
  send: Fetch;
  logto: LogtoDev;
  admin: Account;
}

type Break = (request: Request, around: Around) => Promise<Response>;

/** Does for everybody, with the admin's token, what the backend refused with this code. */
const onceRefused = async (
  request: Request,
  { send, admin }: Around,
  code: string,
): Promise<Response> => {
  const again = request.clone();
  const response = await send(request);
  if ((await codeOf(response)) !== code) return response;
  const token = pathOf(request).startsWith('/organizations/')
    ? await admin.organizationToken(organizationIn(request))
    : await admin.userToken();
  return send(changed(again, again.url, { Authorization: `Bearer ${token}` }));
};

const editOf =
  (method: string, path: RegExp, edit: (body: Json, request: Request) => Json): Break =>
  async (request, { send }) => {
    const response = await send(request);
    return isCall(request, method, path) && response.ok
      ? edited(response, (body) => edit(body, request))
      : response;
  };

/** Changes the body of a request before the backend sees it. */
const inputOf =
  (method: string, path: RegExp, edit: (body: Json) => Json): Break =>
  async (request, { send }) => {
    if (!isCall(request, method, path)) return send(request);
    const text = await request.clone().text();
    try {
      const body = JSON.stringify(edit(JSON.parse(text) as Json));
      return await send(new Request(request, { body }));
    } catch {
      return send(request);
    }
  };

/** Lets through what is refused with one of these codes. */
const pardon =
  (method: string, path: RegExp, code: string, answer: () => Response): Break =>
  async (request, { send }) => {
    const response = await send(request);
    const isPardoned = isCall(request, method, path) && (await codeOf(response)) === code;
    return isPardoned ? answer() : response;
  };

const organization = /^\/organizations\/\w+$/;
const members = /^\/organizations\/\w+\/members$/;
const membership = /^\/organizations\/\w+\/membership$/;
const invitations = /^\/organizations\/\w+\/invitations$/;

/** For each rule a backend that breaks it and no other. */
export const brokenBackends: Record<string, Break> = {
  'Organizations can be created, and somebody invited who accepts': async (request, { send }) =>
    isCall(request, 'POST', /\/accept$/) ? problem(500, 'internal') : send(request),

  'A call without a token is refused with 401 unauthenticated': async (request, { send }) =>
    !request.headers.has('Authorization') && isCall(request, 'GET', /^\/invitations$/)
      ? done(200, { items: [], total: 0, page: 1, pageSize: 20 })
      : send(request),
  'A forged token is refused with 401 unauthenticated': async (request, around) =>
    bearer(request).includes('.') ? onceForged(request, around) : around.send(request),
  'A user token opens no organization, an organization token nothing of the user': async (
    request,
    around,
  ) =>
    bearer(request) !== '' && isCall(request, 'GET', members)
      ? onceRefused(request, around, 'unauthenticated')
      : around.send(request),
  'Names without text, too long, with markup or with control characters are refused': inputOf(
    'PATCH',
    organization,
    (body) => ({
      ...body,
      ...(typeof body['name'] === 'string' && { name: body['name'].replaceAll(/[<>]/g, '') }),
    }),
  ),
  'A property that the contract does not know is refused': inputOf('PATCH', organization, (body) =>
    omit(body, 'customData'),
  ),
  'A body is refused that is no JSON (400), of another type (415) or too large (413)': async (
    request,
    { send },
  ) =>
    request.headers.get('Content-Type') === 'text/plain'
      ? send(changed(request, request.url, { 'Content-Type': 'application/json' }))
      : send(request),
  'X-Request-Id is answered as it is given, and made where none is': async (request, { send }) => {
    const copy = changed(request);
    copy.headers.delete('X-Request-Id');
    return send(copy);
  },
  'An Idempotency-Key answers what it answered first, and is a conflict with another body': async (
    request,
    { send },
  ) => {
    const copy = changed(request);
    copy.headers.delete('Idempotency-Key');
    return send(copy);
  },

  'Whoever creates an organization is its administrator': editOf('GET', membership, (body) =>
    (body['user'] as Json)['email'] === 'alice@example.test' ? withoutManaging(body) : body,
  ),
  'A change touches only what is sent, and null takes away': inputOf(
    'PATCH',
    organization,
    (body) => ('name' in body ? { description: null, ...body } : body),
  ),
  'A foreign organization is answered as one that does not exist': async (
    request,
    { send, logto },
  ) => {
    const id = organizationIn(request);
    const isUnknown = pathOf(request).startsWith('/organizations/conf');
    return isUnknown && !logto.tenant.organizations.has(id)
      ? problem(404, 'not_found')
      : send(request);
  },
  'A deleted organization is gone at once': async (request, { send }) =>
    isCall(request, 'DELETE', organization) && scopesOf(request).includes('delete:organization')
      ? done(204)
      : send(request),

  'Members are listed page by page': async (request, { send }) =>
    isCall(request, 'GET', members) ? send(withoutParameter(request, 'page', '2')) : send(request),
  'A page or a size out of bounds is refused': async (request, { send }) =>
    isCall(request, 'GET', members)
      ? send(withoutParameter(request, 'pageSize', '101'))
      : send(request),
  'Members are found by part of an address, in any letter case and without wildcards': async (
    request,
    { send },
  ) => (isCall(request, 'GET', members) ? send(withoutParameter(request, 'q')) : send(request)),
  'A member without a capability is refused with forbidden, and its name': async (
    request,
    { send },
  ) => {
    const response = await send(request);
    if ((await codeOf(response)) !== 'forbidden') return response;
    return edited(response, (body) => omit(body, 'capability'));
  },
  'A demotion counts at once, whatever the token says': async (request, around) =>
    isCall(request, 'PATCH', organization) && scopesOf(request).includes('manage:organization')
      ? onceRefused(request, around, 'forbidden')
      : around.send(request),
  'Nobody grants a role that carries more than they hold': async (request, around) =>
    onceRefused(request, around, 'role_not_grantable'),
  'Nobody acts on a member who holds more than they do': async (request, { send }) => {
    const response = await send(request);
    const isRefused = isCall(request, 'PUT', /\/roles$/) && response.status === 403;
    const isOther = isRefused && (await codeOf(response)) === 'forbidden';
    const body = isOther ? ((await response.clone().json()) as Json) : {};
    return isOther && body['capability'] === undefined
      ? done(200, { userId: pathOf(request).split('/')[4], roles: [] })
      : response;
  },
  'The last administrator stays: neither demoted, nor removed, nor gone': pardon(
    'DELETE',
    membership,
    'last_admin',
    () => done(204),
  ),
  'A batch has an outcome for each member, in the order given': editOf(
    'POST',
    /\/members\/batch$/,
    (body) => ({
      outcomes: (body['outcomes'] as Json[]).filter(
        ({ problem }) => (problem as Json | undefined)?.['code'] !== 'not_found',
      ),
    }),
  ),
  'Somebody who is no member is not_found': pardon('DELETE', /\/members\/\w+$/, 'not_found', () =>
    done(204),
  ),

  'Addresses are trimmed and lower-cased, and the same one is one': editOf(
    'POST',
    invitations,
    (body) => ({
      outcomes: (body['outcomes'] as Json[]).map((outcome) => ({
        ...outcome,
        invitee: String(outcome['invitee']).toUpperCase(),
      })),
    }),
  ),
  'Each address has its outcome, in the order given': editOf('POST', invitations, (body) => ({
    outcomes: (body['outcomes'] as Json[]).filter(({ outcome }) => outcome !== 'invalid_email'),
  })),
  'An invitation of somebody else is email_mismatch, with the address masked': async (
    request,
    { send, logto },
  ) => {
    const response = await send(request);
    if ((await codeOf(response)) !== 'email_mismatch') return response;
    const { invitee } = logto.tenant.invitations.get(organizationIn(request)) ?? {};
    return edited(response, (body) => ({ ...body, invitee }));
  },
  'Invitations are listed by status, with a link': async (request, { send }) =>
    isCall(request, 'GET', invitations) ? send(withoutParameter(request, 'status')) : send(request),
  'An invitation with time left is sent again as it is': editOf('POST', /\/resend$/, (body) => ({
    ...body,
    isRenewed: true,
  })),
  'A declined invitation is over': async (request, { send }) => {
    const response = await send(request);
    const isDeclined = isCall(request, 'POST', /\/decline$/) && response.status === 204;
    return isDeclined ? problem(409, 'conflict') : response;
  },
  'A revoked invitation is over': editOf('POST', /\/revoke$/, (body) => ({
    ...body,
    status: 'pending',
  })),
  'An expired invitation is refused with 410 invitation_expired': async (request, { send }) => {
    const response = await send(request);
    return (await codeOf(response)) === 'invitation_expired'
      ? problem(409, 'invitation_ended')
      : response;
  },
  'An invitation is listed, read and accepted by whom it is for, once': editOf(
    'GET',
    /^\/invitations$/,
    (body) => editItems(body, () => []),
  ),
  'The last administrator may leave to a successor, who is one then': async (request, { send }) =>
    isCall(request, 'DELETE', membership)
      ? send(withoutParameter(request, 'successorId'))
      : send(request),

  'E-mail domains are kept in lower case; those that anybody can use are refused': editOf(
    'PUT',
    /\/provisioning$/,
    (body) => ({
      ...body,
      emailDomains: (body['emailDomains'] as string[]).map((domain) => domain.toUpperCase()),
    }),
  ),
  'The secret of an app is shown once, and the app goes for good': async (request, { send }) =>
    isCall(request, 'DELETE', /\/apps\/\w+$/) ? done(204) : send(request),
  'A removed member is out at once, whatever the token says': async (request, { send }) =>
    isCall(request, 'DELETE', /\/members\/\w+$/) && isRemovalOfAnother(request)
      ? done(204)
      : send(request),

  'Answers have the shape that the contract declares': editOf('GET', members, (body) =>
    editItems(body, (items) => items.map((item) => ({ ...item, customData: {} }))),
  ),
  'Problems are application/problem+json, as the contract declares them': async (
    request,
    { send },
  ) => {
    const response = await send(request);
    if (response.status !== 422) return response;
    const copy = new Response(response.body, response);
    copy.headers.set('Content-Type', 'application/json');
    return copy;
  },
  'Each 401 challenges with WWW-Authenticate: Bearer': async (request, { send }) =>
    without(await send(request), 'WWW-Authenticate'),
  'Answers are not kept: Cache-Control: no-store': async (request, { send }) =>
    without(await send(request), 'Cache-Control'),
  'Pages of the configured origin may call, and no others': async (request, { send }) => {
    const response = await send(request);
    const origin = request.headers.get('Origin');
    if (origin === null) return response;
    const copy = new Response(response.body, response);
    copy.headers.set('Access-Control-Allow-Origin', '*');
    return copy;
  },
};

/** Takes a forgery for the token that it was made of. */
async function onceForged(request: Request, around: Around): Promise<Response> {
  const again = request.clone();
  const response = await around.send(request);
  if (response.status !== 401 || pathOf(request) !== '/organizations') return response;
  if (String(claimsOf(bearer(again))['aud']).startsWith('urn:')) return response;
  const token = await around.admin.userToken();
  return around.send(changed(again, again.url, { Authorization: `Bearer ${token}` }));
}

function withoutManaging(body: Json): Json {
  const capabilities = body['capabilities'] as string[];
  return { ...body, capabilities: capabilities.filter((each) => each !== 'members.manage') };
}

/** By somebody who may: what is refused anyway is no matter. */
function isRemovalOfAnother(request: Request): boolean {
  const id = pathOf(request).split('/')[4] ?? '';
  const isSomebody = !id.startsWith('conf') && claimsOf(bearer(request))['sub'] !== id;
  return isSomebody && scopesOf(request).includes('delete:member');
}
