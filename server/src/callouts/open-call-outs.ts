import type { CallOutServices } from './call-outs.ts';
import { CallOuts } from './call-outs.ts';
import { recordDeliveries } from './delivery-reports.ts';
import { type TakeOtherReply, takeReplies } from './replies.ts';

/** Goes on with every call-out that was under way, and takes what the channels tell; `otherReply` takes replies that no
 * call-out waits for. Answers what stops it. */
export function openCallOuts(services: CallOutServices, otherReply: TakeOtherReply): () => Promise<void> {
  const callOuts = new CallOuts(services);
  const stopReplies = takeReplies(services, otherReply);
  const stopReports = recordDeliveries(services);
  void callOuts.start();
  return async () => {
    stopReplies();
    await callOuts.close();
    await stopReports();
  };
}
