import type { HandoverTaken } from './events.ts';
import type { OpenIncident } from './open-work.ts';

type Taken = HandoverTaken['data'];
/** Taken before what was open of VMA was written beside the rest. */
type WithoutVmas = Omit<Taken, 'open'> & { open: Omit<OpenIncident, 'vmas'>[] };

/** None is written there then, which is not to say that none was open: the incidents tell. */
export const DUTY_LIFTS = {
  HandoverTaken: [(data: WithoutVmas): Taken => ({ ...data, open: data.open.map((one) => ({ ...one, vmas: [] })) })],
};
