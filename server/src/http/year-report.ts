import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { type YearReport, yearReport } from '@ledningsplats/shared/year-report/year-report.ts';
import { yearText } from '@ledningsplats/shared/year-report/year-words.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { Services } from '../services.ts';
import { readYear } from '../year/read-year.ts';
import { yearDocument } from '../year/year-document.ts';
import { reader } from './guard.ts';

const year = z.coerce.number().int().min(2000).max(2200);
const TYPES = { pdf: 'application/pdf', txt: 'text/plain; charset=utf-8' } as const;
/** From one address, which a whole town hall may share; each reads the registers of two years. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };

/** The year's figures, on screen and as a file [EX2]. */
export function yearReportRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, now } = services;
  const reportOf = async (wanted: number): Promise<YearReport> =>
    yearReport(await readYear(services, planOf(services), wanted), wanted);

  return async (app) => {
    app.get(
      '/api/year-report',
      { schema: { querystring: z.object({ year: year.optional() }) }, config: { rateLimit: PER_ADDRESS } },
      async (request) => {
        await reader(request, services, 'yearReport');
        const { timeZone } = planOf(services).municipality;
        const present = Number(wallOf(now(), timeZone).slice(0, 4));
        return { report: await reportOf(request.query.year ?? present), present };
      },
    );

    app.get(
      '/api/year-report/:year.:format',
      {
        schema: { params: z.object({ year, format: z.enum(['pdf', 'txt']) }) },
        config: { rateLimit: PER_ADDRESS },
      },
      async (request, reply) => {
        const { session } = await reader(request, services, 'yearReport');
        const { format } = request.params;
        const report = await reportOf(request.params.year);
        const madeAt = now();
        const paper = () => makePaper({ paper: yearDocument(report, planOf(services), madeAt), format: 'pdf' });
        const file = format === 'txt' ? yearText(report) : await paper();
        const details = { kind: 'arsrapport', format, number: report.year };
        store.audit.record({ at: madeAt, by: session.user, what: 'exported', about: null, details });
        return reply
          .header('content-disposition', `attachment; filename="arsrapport-${report.year}.${format}"`)
          .header('cache-control', 'no-store')
          .type(TYPES[format])
          .send(file);
      },
    );
  };
}
