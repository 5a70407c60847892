import { join } from 'node:path';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Directory } from './accounts/directory.ts';
import { Emergency } from './accounts/emergency.ts';
import { isManaged } from './accounts/last-administrator.ts';
import { MarkLog } from './accounts/mark-log.ts';
import { OutboxKeys } from './accounts/outbox-keys.ts';
import { Passkeys } from './accounts/passkeys.ts';
import { ReaderLog } from './accounts/reader-log.ts';
import { SecondFactorDesk } from './accounts/second-factors.ts';
import { openSecretBox } from './accounts/secret-box.ts';
import { SessionRegistry } from './accounts/session-registry.ts';
import { SignInDesk } from './accounts/sign-in-desk.ts';
import { TicketOffice } from './accounts/tickets.ts';
import { WallRegistry } from './accounts/wall-registry.ts';
import { Backups } from './backup/backups.ts';
import { checkEventTypes } from './boot/check-event-types.ts';
import { openCallOuts } from './callouts/open-call-outs.ts';
import { openDelivery } from './channels/open-delivery.ts';
import type { Config } from './config.ts';
import { CommandExecutor } from './core/execute-command.ts';
import { PlanVersions } from './core/plan-versions.ts';
import { StateCache } from './core/state-cache.ts';
import { steadyClock } from './core/steady-clock.ts';
import { Exports } from './exports/exports.ts';
import type { MakeExport } from './exports/make-export.ts';
import { Feeds } from './feeds/feeds.ts';
import { accountRoutes } from './http/accounts.ts';
import { administrationRoutes } from './http/administration.ts';
import { answerRoutes } from './http/answer.ts';
import { attachmentRoutes } from './http/attachments.ts';
import { auditRoutes } from './http/audit.ts';
import { calendarRoutes } from './http/calendars.ts';
import { callOutRoutes } from './http/call-outs.ts';
import { channelCallbackRoutes } from './http/channel-callbacks.ts';
import { channelRoutes } from './http/channels.ts';
import { commandRoutes } from './http/commands.ts';
import { confirmRoutes } from './http/confirm.ts';
import { contactAnswerRoutes } from './http/contact-answer.ts';
import { contactTrialRoutes } from './http/contact-trial.ts';
import { contactRoutes } from './http/contacts.ts';
import { demoRoutes } from './http/demo.ts';
import { departmentLinkRoutes } from './http/department-links.ts';
import { disturbanceRoutes } from './http/disturbances.ts';
import { openDoor } from './http/door.ts';
import { dutyRoutes } from './http/duty.ts';
import { emergencyRoutes } from './http/emergency.ts';
import { essentialServiceRoutes } from './http/essential-services.ts';
import { evaluationRoutes } from './http/evaluations.ts';
import { exerciseErasureRoutes } from './http/exercise-erasure.ts';
import { exerciseTextRoutes } from './http/exercise-texts.ts';
import { exerciseRoutes } from './http/exercises.ts';
import { exportRoutes } from './http/exports.ts';
import { healthRoutes } from './http/health.ts';
import { improvementRoutes } from './http/improvements.ts';
import { incidentRoutes } from './http/incidents.ts';
import { invitationRoutes } from './http/invitations.ts';
import { krisstodLinkRoutes } from './http/krisstod-links.ts';
import { krisstodTextRoutes } from './http/krisstod-texts.ts';
import { krisstodThanksRoutes } from './http/krisstod-thanks.ts';
import { listenerRoutes } from './http/listener.ts';
import { mapRoutes } from './http/map.ts';
import { markRoutes } from './http/marks.ts';
import { createMetrics } from './http/metrics.ts';
import { minutesRoutes } from './http/minutes.ts';
import { onDutyRoutes } from './http/on-duty.ts';
import { operationRoutes } from './http/operations.ts';
import { ownAccountRoutes } from './http/own-account.ts';
import { paperRoutes } from './http/papers.ts';
import { peopleRoutes } from './http/people.ts';
import { peopleFileRoutes } from './http/people-file.ts';
import { peopleRegisterRoutes } from './http/people-register.ts';
import { placeSheetRoutes } from './http/place-sheets.ts';
import { placeRoutes } from './http/places.ts';
import { proxyTrust } from './http/proxies.ts';
import { pushRoutes } from './http/push.ts';
import { registerRoutes } from './http/registers.ts';
import { removalReachRoutes } from './http/removal-reach.ts';
import { reportRoutes } from './http/reports.ts';
import { rosterFileRoutes } from './http/roster-file.ts';
import { scriptRoutes } from './http/scripts.ts';
import { searchRoutes } from './http/search.ts';
import { secondFactorRoutes } from './http/second-factor.ts';
import { serviceLinkRoutes } from './http/service-links.ts';
import { servicePageRoutes } from './http/service-page.ts';
import { sessionRoutes } from './http/session.ts';
import { sessionListRoutes } from './http/sessions.ts';
import { setupRoutes } from './http/setup.ts';
import { shapeRoutes } from './http/shapes.ts';
import { sheetRoutes } from './http/sheet.ts';
import { shiftPageRoutes } from './http/shift-page.ts';
import { sirenListenerRoutes } from './http/siren-listeners.ts';
import { streamRoutes } from './http/streams.ts';
import { visitSheetRoutes } from './http/visit-sheet.ts';

import { visitSheetListRoutes } from './http/visit-sheets.ts';
import { vmaRoutes } from './http/vma.ts';
import { wallRoutes } from './http/walls.ts';
import { warningRoutes } from './http/warnings.ts';
import { yearReportRoutes } from './http/year-report.ts';
import { clearMessageTexts } from './jobs/clear-message-texts.ts';
import { forgetListeners } from './jobs/forget-listeners.ts';
import { remindOfImprovements } from './jobs/remind-of-improvements.ts';
import { watchRepeats } from './jobs/repeat-tasks.ts';
import { sealHeadsDaily } from './jobs/seal-heads.ts';
import { sweepAttachments } from './jobs/sweep-attachments.ts';
import { watchExercises } from './jobs/watch-exercises.ts';
import { watchHandovers } from './jobs/watch-handovers.ts';
import { watchQuotedWarnings } from './jobs/watch-quoted-warnings.ts';
import { MapFile } from './map/map-file.ts';
import { PaperPacks, packPace } from './paper-pack/paper-packs.ts';
import { addApiRules } from './plugins/api-rules.ts';
import { addErrorHandler, answerBadAddress } from './plugins/error-handler.ts';
import { addOpenApi } from './plugins/open-api.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { addStaticFiles } from './plugins/static-files.ts';
import { openGateway } from './realtime/gateway.ts';
import type { GatewayServer } from './realtime/gateway-socket.ts';
import type { Services } from './services.ts';
import { resumeTrial } from './trials/contact-trials.ts';
import { takeTrialReply } from './trials/take-trial-reply.ts';

/** From the first byte of a request to its last: a picture of ten megabytes over the poorest network a phone is used on. */
const REQUEST_TIMEOUT_MS = 180_000;
/** What an answer on its way out is given when the server goes down. */
const CLOSE_WITHIN_MS = 2_000;

export interface AppOptions {
  config: Config;
  /** Open; closed by the app when it closes. */
  store: Store;
  /** UTC milliseconds. */
  now?: () => number;
  /** Where the built client lies. */
  clientDirectory?: string;
  /** Where the log goes; standard output where it is left out. */
  logStream?: { write: (line: string) => void };
  /** How an export is made; in a process of its own where it is left out. */
  makeExport?: MakeExport;
}

export interface App {
  http: FastifyInstance;
  io: GatewayServer;
  services: Services;
  /** Takes no more, finishes the turn, saves the states, closes the store. */
  close: () => Promise<void>;
}

/** The whole server around an open store, without listening: the process and the tests are thin around it. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { config, store } = options;
  const now = options.now ?? Date.now;
  const http = fastify({
    logger: { level: config.logLevel, ...(options.logStream ? { stream: options.logStream } : {}) },
    // addresses hold tokens of personal links: what is asked for is not logged
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: proxyTrust(config.trustProxy),
    // a body that never ends would otherwise be waited for, also by a server on its way down
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: answerBadAddress,
    bodyLimit: 64_000,
    ...(config.tls ? { https: config.tls } : {}),
  }) as unknown as FastifyInstance;
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);

  await checkEventTypes(store.events);
  const services = await createServices(options, now, http);
  addErrorHandler(http);
  await addSecurityHeaders(http, { isTls: config.tls !== null, pictures: config.mapTiles?.origin ?? null });
  await http.register(cookie);
  await http.register(rateLimit, { global: false });
  const door = openDoor(config);
  addApiRules(http, door);
  await addOpenApi(http);
  for (const routes of [
    healthRoutes,
    sessionRoutes,
    ownAccountRoutes,
    secondFactorRoutes,
    emergencyRoutes,
    peopleRoutes,
    onDutyRoutes,
    dutyRoutes,
    rosterFileRoutes,
    calendarRoutes,
    incidentRoutes,
    exerciseErasureRoutes,
    streamRoutes,
    searchRoutes,
    exerciseTextRoutes,
    krisstodTextRoutes,
    registerRoutes,
    minutesRoutes,
    removalReachRoutes,
    reportRoutes,
    vmaRoutes,
    exportRoutes,
    markRoutes,
    commandRoutes,
    accountRoutes,
    setupRoutes,
    demoRoutes,
    confirmRoutes,
    disturbanceRoutes,
    departmentLinkRoutes,
    placeRoutes,
    essentialServiceRoutes,
    exerciseRoutes,
    scriptRoutes,
    yearReportRoutes,
    placeSheetRoutes,
    sheetRoutes,
    answerRoutes,
    krisstodThanksRoutes,
    krisstodLinkRoutes,
    shiftPageRoutes,
    visitSheetListRoutes,
    visitSheetRoutes,
    sirenListenerRoutes,
    listenerRoutes,
    serviceLinkRoutes,
    servicePageRoutes,
    shapeRoutes,
    operationRoutes,
    paperRoutes,
    attachmentRoutes,
    peopleFileRoutes,
    peopleRegisterRoutes,
    contactRoutes,
    contactTrialRoutes,
    contactAnswerRoutes,
    invitationRoutes,
    sessionListRoutes,
    administrationRoutes,
    auditRoutes,
    mapRoutes,
    channelRoutes,
    callOutRoutes,
    channelCallbackRoutes,
    pushRoutes,
    warningRoutes,
    wallRoutes,
    evaluationRoutes,
    improvementRoutes,
  ]) {
    // by its name: for one without, the framework looks through every module that is loaded, twice
    await http.register(Object.assign(routes(services), { [Symbol.for('fastify.display-name')]: routes.name }));
  }
  await addStaticFiles(http, options.clientDirectory ?? join(import.meta.dirname, '../../client/dist'), services);

  const gateway = openGateway(http.server, services, door);
  const stopSealing = sealHeadsDaily(services);
  const stopSweeping = sweepAttachments(services);
  const stopWatching = watchHandovers(services);
  const stopReminding = remindOfImprovements(services);
  const stopNoting = watchQuotedWarnings(services);
  const stopRepeating = watchRepeats(services);
  const stopExercises = watchExercises(services);
  const stopClearing = clearMessageTexts(services);
  const stopForgetting = forgetListeners(services);
  // what is sent by the server's own clock waits until it is open: a demonstration is told first
  let stopCallOuts = async () => {};
  let starting = Promise.resolve();
  http.addHook('onListen', async () => {
    const callOuts = openCallOuts(services, (reply) => takeTrialReply(services, reply));
    stopCallOuts = callOuts.stop;
    // first what is to be sent no more is taken back
    const proof = resumeTrial(services).catch((error) =>
      services.log.error({ err: error }, 'a proof was not gone on with'),
    );
    starting = Promise.all([callOuts.ready, proof])
      .then(() => services.messages.start())
      .then(() => services.channels.mailReplies?.open());
    await starting;
  });
  services.backups.schedule();
  services.papers.schedule();
  http.addHook('onListen', async () => services.feeds.start());
  return {
    http,
    io: gateway.io,
    services,
    close: async () => {
      stopSealing();
      stopSweeping();
      stopWatching();
      stopNoting();
      stopReminding();
      stopRepeating();
      stopExercises();
      await services.channels.mailReplies?.close();
      await stopCallOuts();
      await starting.catch((error) => services.log.error({ err: error }, 'the channels did not begin'));
      stopClearing();
      stopForgetting();
      await services.feeds.close();
      await services.exports.close();
      await services.backups.close();
      await services.papers.close();
      await services.messages.close();
      await services.executor.close();
      await services.sessions.close();
      await services.walls.close();
      // all commands have their answers; a request that never ends is not waited for
      const patience = setTimeout(() => http.server.closeAllConnections(), CLOSE_WITHIN_MS);
      await gateway.close();
      await http.close();
      clearTimeout(patience);
      await services.readers.close();
      await services.marks.close();
      await services.states.saveAll();
      await store.close();
    },
  };
}

async function createServices(
  { config, store, makeExport }: AppOptions,
  now: () => number,
  http: FastifyInstance,
): Promise<Services> {
  const { log } = http;
  const states = new StateCache(store.events, log);
  const plans = new PlanVersions(store.events);
  const directory = await Directory.load(store, states);
  const sessions = new SessionRegistry({ store, directory, now, log, longestMs: config.sessionMs });
  const walls = await WallRegistry.load({ store, now, log });
  const desk = new SignInDesk({ store, directory, now });
  const box = openSecretBox(config.dataDir);
  const factors = new SecondFactorDesk({ store, box, now, log });
  const passkeys = new Passkeys({ store, now, log });
  const tickets = new TicketOffice({ now });
  const emergency = await Emergency.load({ store, directory, sessions, now, log });
  const outboxKeys = await OutboxKeys.load(store);
  const readers = new ReaderLog({ store, now, log });
  const marks = new MarkLog({ store, log });
  const metrics = createMetrics();
  const steadyNow = steadyClock(now);
  const executor = new CommandExecutor({
    store: store.events,
    states,
    plans,
    now: steadyNow,
    person: (id) => directory.person(id),
    people: () => directory.readings(),
    isManaged: (plan) => isManaged({ directory, emergency }, plan),
    whileAccountsStand: (work) => directory.inTurn(work),
    log,
    onTurn: metrics.countTurn,
  });
  const { delivery, ...channels } = await openDelivery({ config, store, states, directory, box, now, log });
  return {
    config,
    log,
    now,
    steadyNow,
    store,
    states,
    plans,
    directory,
    sessions,
    walls,
    desk,
    factors,
    passkeys,
    tickets,
    emergency,
    outboxKeys,
    readers,
    marks,
    executor,
    metrics,
    map: new MapFile(config),
    backups: new Backups({ config, store, now, log, metrics }),
    papers: new PaperPacks(
      { config, store, states, plans, directory, now, log, metrics },
      packPace(config.papers?.afterMs ?? 10_000),
    ),
    exports: new Exports({ config, store, now, log }, makeExport),
    feeds: new Feeds({ config, states, directory, executor, now, log }),
    box,
    messages: delivery,
    channels,
  };
}
