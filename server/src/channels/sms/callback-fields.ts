import { type GatewayTemplate, readPath } from './gateway-template.ts';

export interface SmsReport {
  /** What the gateway calls the message. */
  viaId: string | null;
  said: 'sent' | 'delivered' | 'failed' | null;
}

export interface SmsReply {
  /** What the gateway calls it; null where it calls it nothing. */
  viaId: string | null;
  from: string;
  text: string;
}

/** How a gateway's calls back to us are read. */
export interface CallbackReader {
  /** Null: it is no report. `said` null: nothing that we keep. */
  report: (fields: unknown) => SmsReport | null;
  reply: (fields: unknown) => SmsReply | null;
}

/** 46elks (46elks.se/docs/sms-delivery-reports, /docs/receive-sms). */
export const ELKS_CALLBACKS: CallbackReader = callbackReader({
  report: { id: 'id', status: 'status', delivered: ['delivered'], failed: ['failed'], sent: ['sent', 'created'] },
  reply: { id: 'id', from: 'from', text: 'message' },
});

export function callbackReader({ report, reply }: Pick<GatewayTemplate, 'report' | 'reply'>): CallbackReader {
  return {
    report: (fields) => {
      const status = report && readPath(fields, report.status);
      if (!report || status == null) return null;
      const said = (['delivered', 'failed', 'sent'] as const).find((word) => report[word].includes(status)) ?? null;
      return { viaId: readPath(fields, report.id), said };
    },
    reply: (fields) => {
      const from = reply && readPath(fields, reply.from);
      if (!reply || from == null) return null;
      return {
        viaId: reply.id === undefined ? null : readPath(fields, reply.id),
        from,
        text: readPath(fields, reply.text) ?? '',
      };
    },
  };
}
