import { playedSpan } from '@ledningsplats/shared/conduct/played-span.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { correctionsIn, previousReport } from '@ledningsplats/shared/reports/corrections.ts';
import { reportText } from '@ledningsplats/shared/reports/report-text.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { makePaper } from '../papers/make-paper.ts';
import { readPictures } from '../pictures/read-pictures.ts';
import { reportDocument } from '../reports/report-document.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const TYPES = { pdf: 'application/pdf', txt: 'text/plain; charset=utf-8' } as const;
const params = z.object({
  stream: z.string().max(200),
  version: z.coerce.number().int().min(1),
  format: z.enum(['pdf', 'txt']),
});
/** From one address, which a whole town hall may share; each takes a thread for a moment. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };

/** A version of the lägesbild as a lägesrapport, as a file [ST7]. */
export function reportRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, directory, now } = services;
  return async (app) => {
    app.get(
      '/api/streams/:stream/reports/:version.:format',
      { schema: { params }, config: { rateLimit: PER_ADDRESS } },
      async (request, reply) => {
        const { stream, version, format } = request.params;
        const { session, address } = await streamReader(request, services, stream);
        if (address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
        const { state, plan } = await groundOf(stream);
        const picture = await versionOf(stream, state, version);
        if (!picture) throw new HttpProblem(404, 'not_found');
        const head = await store.events.head(stream);
        const { incident } = state;
        const before = previousReport(state.reports, version);
        const sent = before && (await versionOf(stream, state, before.version));
        const corrected = before && sent ? { report: before, lines: correctionsIn(sent, picture) } : null;
        const madeAt = now();
        const nameOf = (person: string) => directory.person(person)?.name ?? null;
        const played = playedSpan(state);
        const file =
          format === 'txt'
            ? reportText({ plan, incident, picture, corrected, played })
            : await makePaper({
                paper: reportDocument({ plan, incident, picture, corrected, head, madeAt, nameOf, played }),
                format,
              });
        const details = { kind: 'lagesrapport', format, number: version, head: `${head.seq} ${head.hash}` };
        store.audit.record({ at: madeAt, by: session.user, what: 'exported', about: stream, details });
        const name = `lagesrapport-${incident.number}-${version}.${format}`;
        return reply
          .header('content-disposition', `attachment; filename="${name.replace('Ö', 'O')}"`)
          .header('cache-control', 'no-store')
          .type(TYPES[format])
          .send(file);
      },
    );
  };

  /** The incident with the plan that it keeps. */
  async function groundOf(stream: string) {
    const state = (await states.get(stream)).state as IncidentState | null;
    if (!state) throw new HttpProblem(404, 'not_found');
    const plan = (await plans.get(state.incident.planVersion))?.plan ?? planOf(services);
    return { state, plan };
  }

  /** The newest from the state, an earlier one from the registers; each with what has become of what it quotes. */
  async function versionOf(
    stream: string,
    { pictures }: IncidentState,
    version: number,
  ): Promise<PublishedPicture | null> {
    if (pictures.published?.version === version) return pictures.published;
    return (await readPictures(store.events, stream, [version]))[0] ?? null;
  }
}
