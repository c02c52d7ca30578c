/** A call and its answer. */
export interface Exchange {
  method: string;
  /** Under the base URL, with its query. */
  path: string;
  status: number;
  headers: Headers;
  text: string;
  /** Undefined where the text is no JSON. */
  body: Body | undefined;
}

/** What the rules read of a body, whatever it is of; the contract's schemas judge it besides. */
export interface Body {
  id?: string;
  name?: string;
  description?: string | null;
  code?: string;
  status?: string | number;
  title?: string;
  requestId?: string;
  capability?: string;
  invitee?: string;
  userId?: string;
  secret?: string;
  isMember?: boolean;
  isRenewed?: boolean;
  total?: number;
  page?: number;
  pageSize?: number;
  emailDomains?: string[];
  capabilities?: string[];
  user?: { email?: string | null };
  organization?: { id?: string };
  invitation?: Item;
  roles?: Item[];
  errors?: { pointer?: string; code?: string }[];
  items?: Item[];
  outcomes?: Outcome[];
}

export interface Item {
  id?: string;
  userId?: string;
  name?: string | null;
  email?: string | null;
  invitee?: string;
  status?: string;
  link?: string;
  isGrantable?: boolean;
}

interface Outcome {
  userId?: string;
  invitee?: string;
  outcome?: string;
  invitation?: Item;
  problem?: { code?: string };
}

/** The backend does not keep a rule. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** A rule cannot be tried here. */
export class Untried extends Error {
  override readonly name = 'Untried';
}

const describe = ({ method, path, status, body, text }: Exchange): string => {
  const said = body?.code ?? text.slice(0, 200);
  return `${method} ${path.split('?')[0] ?? ''} answered ${status}${said ? ` ${said}` : ''}`;
};

/** @throws {Violation} that says what was expected and what was answered */
export const expect = (isAsExpected: boolean, expected: string, exchange: Exchange): void => {
  if (!isAsExpected) throw new Violation(`expected ${expected}; ${describe(exchange)}`);
};

export const expectStatus = (exchange: Exchange, status: number): void => {
  expect(exchange.status === status, String(status), exchange);
};

export const expectProblem = (exchange: Exchange, status: number, code: string): void => {
  const isAsExpected = exchange.status === status && exchange.body?.code === code;
  expect(isAsExpected, `${status} ${code}`, exchange);
};
