import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Directory } from './accounts/directory.ts';
import type { Emergency } from './accounts/emergency.ts';
import type { MarkLog } from './accounts/mark-log.ts';
import type { OutboxKeys } from './accounts/outbox-keys.ts';
import type { Passkeys } from './accounts/passkeys.ts';
import type { ReaderLog } from './accounts/reader-log.ts';
import type { SecondFactorDesk } from './accounts/second-factors.ts';
import type { SecretBox } from './accounts/secret-box.ts';
import type { SessionRegistry } from './accounts/session-registry.ts';
import type { SignInDesk } from './accounts/sign-in-desk.ts';
import type { TicketOffice } from './accounts/tickets.ts';
import type { WallRegistry } from './accounts/wall-registry.ts';
import type { Backups } from './backup/backups.ts';
import type { Delivery } from './channels/delivery.ts';
import type { ChannelServices } from './channels/open-delivery.ts';
import type { Config } from './config.ts';
import type { CommandExecutor } from './core/execute-command.ts';
import type { PlanVersions } from './core/plan-versions.ts';
import type { StateCache } from './core/state-cache.ts';
import type { Exports } from './exports/exports.ts';
import type { Feeds } from './feeds/feeds.ts';
import type { Metrics } from './http/metrics.ts';
import type { MapFile } from './map/map-file.ts';
import type { PaperPacks } from './paper-pack/paper-packs.ts';

/** What routes and sockets stand on. Made once by `app.ts`. */
export interface Services {
  config: Config;
  log: FastifyBaseLogger;
  /** The server's clock, UTC milliseconds. */
  now: () => number;
  /** The same, but it goes on when the machine's is set back: for what is recorded, and for what is waited for since then. */
  steadyNow: () => number;
  store: Store;
  states: StateCache;
  plans: PlanVersions;
  directory: Directory;
  sessions: SessionRegistry;
  walls: WallRegistry;
  desk: SignInDesk;
  factors: SecondFactorDesk;
  passkeys: Passkeys;
  tickets: TicketOffice;
  emergency: Emergency;
  outboxKeys: OutboxKeys;
  readers: ReaderLog;
  marks: MarkLog;
  executor: CommandExecutor;
  metrics: Metrics;
  map: MapFile;
  backups: Backups;
  /** Ledningsplats on paper, on the server's disk [ST10]. */
  papers: PaperPacks;
  exports: Exports;
  /** The outer world's warnings, read by the clock [WA1]. */
  feeds: Feeds;
  box: SecretBox;
  /** What goes out to people [LM1]. */
  messages: Delivery;
  channels: Pick<ChannelServices, 'push' | 'callbacks' | 'mailReplies'>;
}
