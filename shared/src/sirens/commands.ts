import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, shortText, uuid } from '../core/field-schemas.ts';
import {
  decideChangeSirenFault,
  decideRepairSiren,
  decideReportSiren,
  decideReportSirenFault,
  decideWithdrawSirenFault,
} from './decide.ts';
import { SIREN_FAULTS, SIREN_RESULTS } from './events.ts';

const reportSiren = defineCommand({
  ...accessOf('ReportSiren'),
  readsPlaces: true,
  schema: {
    data: z.object({ siren: uuid, test: z.iso.date(), result: z.enum(SIREN_RESULTS) }).strict(),
    content: z.object({ comment: shortText.optional() }).strict(),
  },
  decide: decideReportSiren,
});

const reportSirenFault = defineCommand({
  ...accessOf('ReportSirenFault'),
  readsPlaces: true,
  schema: {
    data: z
      .object({
        siren: uuid,
        test: z.iso.date().nullable(),
        what: z.enum(SIREN_FAULTS),
        owner: uuid.nullable(),
        due: z.iso.date().nullable(),
      })
      .strict(),
    content: z.object({ to: shortText, note: paragraph.optional() }).strict(),
  },
  decide: decideReportSirenFault,
});

const changeSirenFault = defineCommand({
  ...accessOf('ChangeSirenFault'),
  schema: {
    data: z.object({ fault: uuid, owner: uuid.nullable(), due: z.iso.date().nullable() }).strict(),
    content: nothing,
  },
  decide: decideChangeSirenFault,
});

const repairSiren = defineCommand({
  ...accessOf('RepairSiren'),
  schema: {
    data: z.object({ fault: uuid }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideRepairSiren,
});

const withdrawSirenFault = defineCommand({
  ...accessOf('WithdrawSirenFault'),
  schema: { data: z.object({ fault: uuid }).strict(), content: nothing },
  decide: decideWithdrawSirenFault,
});

export const SIREN_COMMANDS = [
  reportSiren,
  reportSirenFault,
  changeSirenFault,
  repairSiren,
  withdrawSirenFault,
] as const;
