import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';

type PartCommands = (typeof PART_COMMANDS)[keyof typeof PART_COMMANDS];

/** What the commands of a call-out are called in the stream that it stands in. */
export function commandsIn(stream: string): PartCommands {
  return parseStream(stream)?.kind === 'krisstod' ? PART_COMMANDS.krisstod : PART_COMMANDS.incident;
}
