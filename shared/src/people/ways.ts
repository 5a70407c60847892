import { readPhone } from './phone.ts';

export const CONTACT_KINDS = ['person', 'organisation'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const WAY_KINDS = ['mobile', 'phone', 'email'] as const;
export type WayKind = (typeof WAY_KINDS)[number];

export const WAY_LABELS = ['work', 'private', 'duty'] as const;
export type WayLabel = (typeof WAY_LABELS)[number];

/** One way to reach a contact. Their order is the one they are tried in. */
export interface Way {
  kind: WayKind;
  /** The number or the address as it was written. */
  value: string;
  label: WayLabel | null;
}

/** More ways than anybody tries. */
export const MOST_WAYS = 10;

/** What a contact is called out by: the first mobile (where there is none, the first number at all) and the first e-mail. */
export function calledBy(ways: readonly Way[]): { phone: string | null; email: string | null } {
  const first = (kind: WayKind) => ways.find((way) => way.kind === kind)?.value ?? null;
  return { phone: first('mobile') ?? first('phone'), email: first('email') };
}

/** The ways of somebody of whom one number and one address are known. */
export function waysOf({ phone, email }: { phone: string | null; email: string | null }): Way[] {
  const kind = phone !== null && readPhone(phone)?.isMobile === false ? 'phone' : 'mobile';
  return [
    ...(phone === null ? [] : [{ kind, value: phone, label: null } as const]),
    ...(email === null ? [] : [{ kind: 'email', value: email, label: null } as const]),
  ];
}

/** Whether two are one number or address, however they are written and whatever they are called. */
export function sameWay(one: Pick<Way, 'kind' | 'value'>, other: Pick<Way, 'kind' | 'value'>): boolean {
  return addressOf(one) === addressOf(other);
}

function addressOf({ kind, value }: Pick<Way, 'kind' | 'value'>): string {
  if (kind === 'email') return value.trim().toLowerCase();
  return readPhone(value)?.e164 ?? value;
}

export type WayFault = 'unreadable' | 'not_mobile';

/**
 * Why a number or an address is not taken; null when it is. One that stood among `before` is left as it is, though it cannot be
 * read: it may be all there is [LM5].
 */
export function wayFault({ kind, value }: Way, before: readonly Way[] = []): WayFault | null {
  if (before.some((way) => way.kind === kind && way.value === value)) return null;
  if (kind === 'email') return ADDRESS.test(value) ? null : 'unreadable';
  const phone = readPhone(value);
  if (phone === null) return 'unreadable';
  return kind === 'mobile' && phone.isMobile === false ? 'not_mobile' : null;
}

/** One sign @ between something and a name with a dot: whether it exists, only a message tells. */
const ADDRESS = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/;
