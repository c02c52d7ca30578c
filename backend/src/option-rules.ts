import * as v from 'valibot';

/**
 * What options have to be, whether the environment says them or code does. Messages follow a name,
 * and hold no value: one of them is a secret.
 */

/** What the audience of an organization token begins with, before the organization's id. */
export const organizationAudience = 'urn:logto:organization:';

const Text = v.string('must be a text');

/** A text that says something. */
export const Filled = v.pipe(Text, v.minLength(1, 'is missing'));

export const Callback = v.function('must be a function');

export const milliseconds = (minimum: number) => {
  const whole = `must be a whole number of milliseconds from ${minimum}`;
  return v.pipe(
    v.number(whole),
    v.check((value) => Number.isSafeInteger(value) && value >= minimum, whole),
  );
};

export const isHttpUrl = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const isOrigin = (text: string): boolean => isHttpUrl(text) && new URL(text).origin === text;

export const LogtoEndpoint = v.pipe(
  Text,
  v.transform((text) => text.replace(/\/+$/, '')),
  v.check(isOrigin, 'must be an origin such as https://tenant.logto.app, without a path'),
);

/** An audience of organization tokens is none: each of them would pass for a user's. */
export const Indicator = v.pipe(
  Text,
  v.check(
    (text) => URL.canParse(text) && !text.startsWith(organizationAudience),
    'must be the indicator of an API resource, a URI',
  ),
);

const listOfTexts = (message: string) => v.array(v.string(message), message);

const origins =
  'must be a list of origins such as https://app.example.com, without a path or a slash after them';
export const Origins = v.pipe(listOfTexts(origins), v.everyItem(isOrigin, origins));

/** With an empty list, nobody could call. */
const ids = 'must be a list of ids, of one at least';
export const ClientIds = v.pipe(
  listOfTexts(ids),
  v.check((list) => list.length > 0 && list.every(Boolean), ids),
);

export const InvitationUrl = v.pipe(
  Text,
  v.check(
    (text) => isHttpUrl(text) && text.split('{id}').length === 2,
    'must be an http(s) URL with {id} where the id of the invitation goes',
  ),
);

/** What is wrong, with the name of what it is wrong with. */
export const mistakeOf = ({ path, received, message }: v.BaseIssue<unknown>): string => {
  const name = path?.map(({ key }) => String(key)).join('.') ?? '';
  return `${name} ${received === 'undefined' ? 'is missing' : message}`;
};
