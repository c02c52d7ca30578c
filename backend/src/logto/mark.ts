/** Key of our own in the custom data of what is created here. */
const key = 'orgkit';

/** Milliseconds that the creation of a call is told from later ones with the same key: a day. */
const lifetime = 24 * 60 * 60 * 1000;

/**
 * What something carries to be found again when Logto's answer to its creation got lost, by the same
 * call or by its repetition.
 */
export interface Mark {
  creation: string;
  /** Whether a call before this one may have left the same mark. */
  isRepeated: boolean;
}

/** Right before something is created that carries it. */
export type TakeMark = () => Promise<Mark>;

/** @param idempotencyKey of the caller, the route and the header; kept as a digest only */
export const markOf = async (
  idempotencyKey: string | undefined,
  isRepeated: boolean,
): Promise<Mark> => {
  if (idempotencyKey === undefined) return { creation: crypto.randomUUID(), isRepeated };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(idempotencyKey));
  const bytes = [...new Uint8Array(digest)];
  const creation = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { creation, isRepeated };
};

interface Marked {
  customData: Record<string, unknown>;
  createdAt: number;
}

/** Custom data with the mark; with an organization, of an application that was created for it. */
export const markedBy = ({ creation }: Mark, organizationId?: string): Record<string, unknown> => ({
  [key]: { creation, ...(organizationId !== undefined && { organizationId }) },
});

export const isMarkedBy = ({ creation }: Mark, { customData, createdAt }: Marked, now: number) =>
  read(customData, 'creation') === creation && now - createdAt < lifetime;

/** Such an application is deleted with its removal. */
export const isCreatedFor = (
  organizationId: string,
  { customData }: Pick<Marked, 'customData'>,
): boolean => read(customData, 'organizationId') === organizationId;

const read = (customData: Record<string, unknown>, property: string): unknown => {
  const ours = customData[key];
  return typeof ours === 'object' && ours !== null ? Reflect.get(ours, property) : undefined;
};
