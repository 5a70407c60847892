import type { IncidentHeadline } from '../core/protocol.ts';
import { incidentStream } from '../core/stream-name.ts';
import type { Permission } from './permissions.ts';

/**
 * What a screen on the wall is permitted [ST9]: to read incidents' open part, and nothing else. It is nobody's account and
 * has no role, so no plan can give it more.
 */
export const WALL_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>(['incident.read']);

/**
 * Which streams a wall may read: the plan, without whose words nothing can be named; the incident that it shows; and what
 * others warn of, which is public where it comes from and concerns a room where nothing is under way too [WA1].
 */
export function mayWallRead(incident: string | null, stream: string): boolean {
  if (stream === 'plan' || stream === 'warnings') return true;
  return incident !== null && stream === incidentStream(incident);
}

export const WALL_THEMES = ['system', 'light', 'dark'] as const;
/** `system`: as the wall's own computer is set. */
export type WallTheme = (typeof WALL_THEMES)[number];

/** What a wall is told of itself. */
export interface WallReading {
  name: string;
  /** The incident that is shown now; null: none is under way. */
  incident: string | null;
  /** Whether it shows whichever is under way, and not one that was chosen. */
  isFollowing: boolean;
  theme: WallTheme;
}

/** A wall as those who answer for the walls see it: `GET /api/walls`. */
export interface WallRow {
  id: string;
  name: string;
  /** The incident that it was given; null: whichever is under way. */
  incident: string | null;
  theme: WallTheme;
  /** A label made by the server, as `Chrome på Linux`. */
  device: string;
  /** From where its code was asked for. */
  address: string | null;
  approvedBy: string;
  /** UTC milliseconds, as the other times. */
  approvedAt: number;
  seenAt: number;
  /** Whether it is in contact at this moment. */
  isConnected: boolean;
}

/** `GET /api/wall/door`: how far a screen without a session has come. */
export type WallDoor =
  | { state: 'waiting'; code: string; expiresAt: number; now: number }
  | { state: 'approved' }
  /** It has no code that holds, and is to ask for one. */
  | { state: 'none' };

/** No sign that looks like another across a room: neither 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, nor 6 and G. */
export const WALL_CODE_SIGNS = '34679ACDEFHJKMNPRTUVWXY';
export const WALL_CODE_LENGTH = 6;

/** A code as it was typed, with or without space, dash and capitals; null where it cannot be one. */
export function readWallCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s–-]/g, '');
  const isOne = code.length === WALL_CODE_LENGTH && [...code].every((sign) => WALL_CODE_SIGNS.includes(sign));
  return isOne ? code : null;
}

/** What is under way: the newest that is real; where there is none, the newest exercise. */
export function ongoingIncident(
  rows: Iterable<Pick<IncidentHeadline, 'id' | 'mode' | 'lifecycle' | 'openedAt'>>,
): string | null {
  const open = [...rows].filter(({ lifecycle }) => lifecycle === 'open').sort((a, b) => b.openedAt - a.openedAt);
  return (open.find(({ mode }) => mode === 'live') ?? open[0])?.id ?? null;
}
