import type { CallOutServices } from './call-outs.ts';
import { CallOuts } from './call-outs.ts';
import { recordDeliveries } from './delivery-reports.ts';
import { takeReplies } from './replies.ts';

export interface OpenCallOuts {
  /** What is not to be sent any more has been taken back: the channels may begin. Never rejects. */
  ready: Promise<void>;
  stop: () => Promise<void>;
}

/** Goes on with every call-out that was under way, and takes what the channels tell. */
export function openCallOuts(services: CallOutServices): OpenCallOuts {
  const callOuts = new CallOuts(services);
  const stopReplies = takeReplies(services);
  const stopReports = recordDeliveries(services);
  return {
    ready: callOuts.start(),
    stop: async () => {
      stopReplies();
      await callOuts.close();
      await stopReports();
    },
  };
}
