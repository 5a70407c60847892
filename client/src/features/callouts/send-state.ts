import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import type { OutboxItem } from '../../sync/views.ts';

/** How one's own call-out goes, as far as this device knows. */
export type SendState =
  | { kind: 'none' }
  /** On its way, or stored and not yet shown. */
  | { kind: 'sending'; id: string }
  /** Never left this device: it is taken back, and nothing was sent [LM4]. */
  | { kind: 'unsent'; id: string }
  /** It may have left, and no answer came. The same one is asked about again, so that nobody is called twice. */
  | { kind: 'doubtful'; id: string }
  | { kind: 'refused'; item: OutboxItem };

/** Of one's own commands for the incident; a refusal yields to one that is on its way. */
export function sendStateOf(
  items: readonly OutboxItem[],
  isConnected: boolean,
  send: string = PART_COMMANDS.incident.send,
): SendState {
  const own = items.filter(({ type }) => type === send);
  const going = own.find(({ state }) => state !== 'refused');
  if (going) {
    const { id, state, attempts } = going;
    if (isConnected || state === 'accepted') return { kind: 'sending', id };
    return state === 'queued' && attempts === 0 ? { kind: 'unsent', id } : { kind: 'doubtful', id };
  }
  const refused = own.at(-1);
  return refused ? { kind: 'refused', item: refused } : { kind: 'none' };
}
