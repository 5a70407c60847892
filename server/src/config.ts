import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Attribution } from '@ledningsplats/shared/geo/map-reading.ts';
import { z } from 'zod';
import { type ChannelsConfig, channelEnvironment, NO_CHANNELS, readChannels } from './channels/channels-config.ts';
import { type FeedConfig, feedEnvironment, readFeeds } from './feeds/feeds-config.ts';
import { isProxyName } from './http/proxies.ts';

/** What the process was told, checked once at boot. */
export interface Config {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** PEM. */
  tls: { cert: Buffer; key: Buffer } | null;
  /** Origin that browsers use, without a trailing slash; null: whatever the request was addressed to. */
  publicAddress: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Addresses of proxies whose X-Forwarded-* headers are believed; true: the one that connects; false: none. */
  trustProxy: boolean | string[];
  demo: boolean;
  /** From log-in to the next, however much it is used. */
  sessionMs: number;
  /** Scheduled backups: where to, how often, how many are kept; null: none are made. A demonstration makes none. */
  backup: { directory: string; everyMs: number; keep: number } | null;
  /**
   * Ledningsplats on paper [ST10]: where it is written, whether that folder is the data directory's own, how many of each kind
   * are kept, and how long after the last change it is written; null: none is.
   */
  papers: { folder: string; isOwn: boolean; keep: number; afterMs: number } | null;
  /** A map of pictures from elsewhere, beside the municipality's own file; null: nothing outside is asked for. */
  mapTiles: { url: string; origin: string; maxZoom: number; attribution: Attribution } | null;
  /** Where the outer world's warnings are read [WA1]. In a demonstration something of its own stands in for them. */
  feeds: FeedConfig[];
  /** Text messages, e-mail and notices. A demonstration sends none. */
  channels: ChannelsConfig;
}

/** Every fault at once, in words for the one who starts the server. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const TILES_FAULT =
  'ska vara en adress med {z}, {x} och {y} efter värdnamnet, till exempel https://tile.openstreetmap.org/{z}/{x}/{y}.png';

function wholeNumber(least: number, most: number, of: string) {
  const fault = `ska vara ett heltal mellan ${least} och ${most} (${of})`;
  return z.coerce.number(fault).int(fault).min(least, fault).max(most, fault);
}

const environment = z.object({
  PORT: z.coerce
    .number('ska vara ett tal')
    .int('ska vara ett heltal')
    .min(0, 'ska vara mellan 0 och 65535')
    .max(65_535, 'ska vara mellan 0 och 65535')
    .default(3000),
  HOST: z.string().min(1, 'får inte vara tom').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'får inte vara tom').default('./data'),
  TLS_CERT: z.string().refine(existsSync, 'pekar på en fil som inte finns').optional(),
  TLS_KEY: z.string().refine(existsSync, 'pekar på en fil som inte finns').optional(),
  PUBLIC_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'ska vara en adress, till exempel https://ledning.kommunen.se' })
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'ska vara något av fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  TRUST_PROXY: z.string().default(''),
  SESSION_DAYS: wholeNumber(1, 365, 'dygn').default(30),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY: wholeNumber(1, 168, 'timmar').default(24),
  BACKUP_KEEP: wholeNumber(1, 1_000, 'kopior').default(14),
  PAPER_DIR: z.string().optional(),
  PAPER_KEEP: wholeNumber(0, 1_000, 'papper').default(24),
  PAPER_AFTER: wholeNumber(1, 60, 'sekunder').default(10),
  MAP_TILES: z
    .url({ protocol: /^https?$/, error: TILES_FAULT })
    .refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), TILES_FAULT)
    .refine((url) => !/[{}]/.test(url.split('/', 3).join('/')), TILES_FAULT)
    .optional(),
  MAP_TILES_ATTRIBUTION: z.string().max(200, 'får vara högst 200 tecken').optional(),
  MAP_TILES_LICENCE: z.url({ protocol: /^https?$/, error: 'ska vara en adress' }).optional(),
  MAP_TILES_MAX_ZOOM: wholeNumber(1, 22, 'zoomnivå').default(19),
  ...channelEnvironment,
  ...feedEnvironment,
});

/** Reads the environment and the command line. Throws `ConfigFault` with all that is wrong. */
export function readConfig(env: Record<string, string | undefined>, args: readonly string[]): Config {
  const isDemo = args.includes('--demo');
  // an empty variable is one that is not set: that is how compose files and unit files leave things out
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  const faults = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  faults.push(...args.filter((arg) => arg.startsWith('-') && arg !== '--demo').map((arg) => `Växeln ${arg} är okänd.`));

  const isEncrypted = given.TLS_CERT !== undefined || given.TLS_KEY !== undefined;
  const tls = readTls(given.TLS_CERT, given.TLS_KEY, faults);
  const host = isDemo ? '127.0.0.1' : (given.HOST ?? '127.0.0.1');
  const proxies = readProxies(given.TRUST_PROXY ?? '');
  if (!LOOPBACK.has(host) && !isEncrypted && proxies === false) {
    faults.push(
      `HOST=${host} kan nås från nätet, men trafiken vore okrypterad. Ange TLS_CERT och TLS_KEY, eller TRUST_PROXY ` +
        'med adressen till den proxy som sköter TLS, eller låt HOST vara 127.0.0.1.',
    );
  }
  const unknown = Array.isArray(proxies) ? proxies.filter((proxy) => !isProxyName(proxy)) : [];
  if (unknown.length > 0) {
    faults.push(
      `TRUST_PROXY ska vara 1 eller adresser och nät, till exempel 10.0.0.1,10.1.0.0/16. Går inte att läsa: ${unknown.join(', ')}.`,
    );
  }
  if (given.MAP_TILES !== undefined && given.MAP_TILES_ATTRIBUTION === undefined) {
    faults.push('MAP_TILES_ATTRIBUTION ska anges med MAP_TILES: vems kartan är, så som licensen kräver att det står.');
  }
  const channels = readChannels(given, faults);
  if (!read.success || faults.length > 0) throw new ConfigFault(faults);

  const settings = read.data;
  const dataRoot = resolve(settings.DATA_DIR);
  const dataDir = isDemo ? join(dataRoot, 'demo') : dataRoot;
  return {
    port: settings.PORT,
    // both families of `localhost` would be two servers, and live connections are on one
    host: host === 'localhost' ? '127.0.0.1' : host,
    dataDir,
    tls,
    publicAddress: settings.PUBLIC_ADDRESS ? new URL(settings.PUBLIC_ADDRESS).origin : null,
    logLevel: settings.LOG_LEVEL,
    trustProxy: proxies,
    demo: isDemo,
    sessionMs: settings.SESSION_DAYS * DAY_MS,
    backup: isDemo ? null : backupOf(settings),
    papers: papersOf(settings, isDemo, dataDir),
    mapTiles: mapTilesOf(settings),
    feeds: readFeeds(settings),
    channels: isDemo ? NO_CHANNELS : channels,
  };
}

function backupOf(settings: z.output<typeof environment>): Config['backup'] {
  const { BACKUP_DIR: directory, BACKUP_EVERY: hours, BACKUP_KEEP: keep } = settings;
  return directory === undefined ? null : { directory: resolve(directory), everyMs: hours * HOUR_MS, keep };
}

/** A demonstration writes in its own data directory alone. */
function papersOf(settings: z.output<typeof environment>, isDemo: boolean, dataDir: string): Config['papers'] {
  const { PAPER_DIR: given, PAPER_KEEP: keep, PAPER_AFTER: seconds } = settings;
  if (keep === 0) return null;
  const named = isDemo ? undefined : given;
  const folder = named === undefined ? join(dataDir, 'papper') : resolve(named);
  return { folder, isOwn: named === undefined, keep, afterMs: seconds * 1_000 };
}

function mapTilesOf(settings: z.output<typeof environment>): Config['mapTiles'] {
  const { MAP_TILES: url, MAP_TILES_ATTRIBUTION: text = '', MAP_TILES_LICENCE: href = null } = settings;
  if (url === undefined) return null;
  return { url, origin: new URL(url).origin, maxZoom: settings.MAP_TILES_MAX_ZOOM, attribution: { text, href } };
}

/** Read and tried here, so that what is wrong with them is told with the rest. */
function readTls(cert: string | undefined, key: string | undefined, faults: string[]): Config['tls'] {
  if ((cert === undefined) !== (key === undefined)) {
    faults.push('TLS_CERT och TLS_KEY ska anges tillsammans: certifikatet och dess privata nyckel.');
  }
  if (cert === undefined || key === undefined || !existsSync(cert) || !existsSync(key)) return null;
  try {
    const tls = { cert: readFileSync(cert), key: readFileSync(key) };
    createSecureContext(tls);
    return tls;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    faults.push(
      `TLS_CERT och TLS_KEY går inte att använda: certifikat och nyckel i PEM som hör ihop (${code ?? message}).`,
    );
    return null;
  }
}

/** `1` or `true`: whoever connects is the proxy; otherwise a list of addresses and networks. */
function readProxies(text: string): boolean | string[] {
  if (text === '' || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  return text.split(',').map((part) => part.trim());
}
