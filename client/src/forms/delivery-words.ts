import { isClosedInExercise, type MessageChange } from '@ledningsplats/shared/channels/message.ts';
import { callOutTexts } from '../i18n/call-outs.ts';
import { formatWhen } from '../ui/format-time.ts';

/** Where one message stands [LM3]: «Sms: levererad 08:23.», «E-post: nådde inte fram 08:23: nummer, adress eller enhet saknas.» */
export function deliveryLine(
  { channel, state, reason, at }: Pick<MessageChange, 'channel' | 'state' | 'reason' | 'at'>,
  now: number,
): string {
  const name = callOutTexts.channels[channel];
  const isClosed = isClosedInExercise({ reason });
  const words = isClosed ? callOutTexts.closedInExercise : callOutTexts.states[state];
  const head = `${name.charAt(0).toLocaleUpperCase('sv')}${name.slice(1)}: ${words} ${formatWhen(at, now)}`;
  return reason === null || isClosed ? `${head}.` : `${head}: ${callOutTexts.reasons[reason]}.`;
}
