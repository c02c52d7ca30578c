import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000));
const errorStatus = v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599));
const headers = v.record(
  v.pipe(v.string(), v.regex(/^[\w-]+$/, 'No name of a header')),
  v.pipe(v.string(), v.regex(/^[\x20-\x7e]*$/, 'No value of a header')),
);

const which = {
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: v.pipe(v.string(), v.startsWith('/')),
  nth: v.optional(count, 1),
  times: v.optional(count, 1),
};

const Fault = v.variant('kind', [
  v.strictObject({
    ...which,
    kind: v.literal('status'),
    status: errorStatus,
    code: v.optional(v.string()),
    headers: v.optional(headers),
  }),
  v.strictObject({ ...which, kind: v.literal('delay'), ms: milliseconds }),
  v.strictObject({ ...which, kind: v.literal('drop') }),
  v.strictObject({ ...which, kind: v.literal('half') }),
  v.strictObject({ ...which, kind: v.literal('html') }),
  v.strictObject({ ...which, kind: v.literal('lost') }),
]);

/**
 * Which calls a fault befalls: those whose method and path match (`*` is one segment, `**` any
 * number), from the `nth` of them on, so many `times`; once at the first, where nothing is said.
 *
 * What happens to them:
 * - `status`: an error status instead of the answer, with Logto's `code` and headers if wanted
 * - `delay`: carried out so many `ms` later, whether or not the caller still waits
 * - `drop`: the connection breaks before anything is carried out
 * - `half`: carried out, but the connection breaks in the middle of the answer
 * - `html`: a page of HTML instead of the answer, as from a proxy
 * - `lost`: carried out, but the connection breaks before the answer
 */
export type Fault = v.InferInput<typeof Fault>;

/** One with its defaults. */
export type ArmedFault = v.InferOutput<typeof Fault>;

/** As `fetch` says it. */
const connectionBroken = () =>
  new TypeError('fetch failed', { cause: new Error('fault injected') });

/** Faults that calls meet on purpose, to show that whoever calls survives them. */
export class Faults {
  /** With how many calls each one has matched. */
  readonly #armed = new Map<ArmedFault, number>();

  /** @throws {v.ValiError} for nonsense */
  arm(fault: Fault): ArmedFault {
    const armed = v.parse(Fault, fault);
    this.#armed.set(armed, 0);
    return armed;
  }

  /** What is still to happen. */
  list(): ArmedFault[] {
    return [...this.#armed.keys()];
  }

  clear(): void {
    this.#armed.clear();
  }

  /** The fault that this call meets, if any. Every call is counted here once. */
  take(method: string, path: string): ArmedFault | undefined {
    if (path.startsWith('/dev/')) return undefined;
    const matching = this.list().filter((fault) => isMatch(fault, method, path));
    return matching.filter((fault) => this.#isDue(fault))[0];
  }

  /** Carries a request out, or does what the fault says that it meets. */
  async meet(
    request: Request,
    carryOut: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const fault = this.take(request.method, new URL(request.url).pathname);
    if (!fault) return carryOut(request);
    switch (fault.kind) {
      case 'delay':
        await wait(fault.ms);
        return carryOut(request);
      case 'drop':
        throw connectionBroken();
      case 'lost':
        await carryOut(request);
        throw connectionBroken();
      case 'half':
        return firstHalf(await carryOut(request));
      default:
        return standIn(fault);
    }
  }

  #isDue(fault: ArmedFault): boolean {
    const { nth, times } = fault;
    const matched = (this.#armed.get(fault) ?? 0) + 1;
    this.#armed.set(fault, matched);
    if (matched >= nth + times - 1) this.#armed.delete(fault);
    return matched >= nth;
  }
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What is answered instead. */
export const standIn = (fault: Extract<ArmedFault, { kind: 'status' | 'html' }>): Response => {
  if (fault.kind === 'html')
    return new Response('<!doctype html><title>Injected</title>', {
      headers: { 'Content-Type': 'text/html' },
    });
  const { status, code, headers: fields } = fault;
  const init = { status, ...(fields && { headers: fields }) };
  if (code === undefined) return new Response(null, init);
  return Response.json({ code, message: 'Injected.' }, init);
};

const firstHalf = async (response: Response): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) throw connectionBroken();
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    pull: () => Promise.reject(connectionBroken()),
  });
  return new Response(body, response);
};

const isMatch = (fault: ArmedFault, method: string, path: string): boolean =>
  (fault.method ?? method) === method && expressionOf(fault.path).test(path);

const expressionOf = (pattern: string): RegExp => {
  const source = pattern
    .replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, (stars) => (stars === '*' ? '[^/]+' : '.*'));
  return new RegExp(`^${source}$`);
};

/** `/dev/faults`: `GET` lists, `POST` arms one, `DELETE` clears. */
export const answerFaults = async (faults: Faults, request: Request): Promise<Response> => {
  switch (request.method) {
    case 'GET':
      return Response.json(faults.list());
    case 'DELETE':
      faults.clear();
      return new Response(null, { status: 204 });
    case 'POST':
      return arm(faults, request);
    default:
      return new Response('Method Not Allowed', { status: 405 });
  }
};

const arm = async (faults: Faults, request: Request): Promise<Response> => {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = v.safeParse(Fault, body);
  if (parsed.success) return Response.json(faults.arm(parsed.output), { status: 201 });
  const issues = parsed.issues.map((issue) => ({
    path: v.getDotPath(issue),
    message: issue.message,
  }));
  return Response.json({ message: 'This is no fault.', issues }, { status: 400 });
};
