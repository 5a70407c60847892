import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import type { Services } from '../services.ts';
import type { GatewaySocket } from './gateway-socket.ts';
import { TokenBucket } from './token-bucket.ts';

/** A board with a fast typist makes a few a second; what was written in a cabin without cover comes by POST, one by one. */
const COMMAND_BURST = 100;
const COMMANDS_PER_SECOND = 50;

/** The `command` event of one connection. Every command is answered, whatever it is. */
export function answerCommand(
  socket: GatewaySocket,
  { executor, sessions, metrics }: Services,
): (envelope: CommandEnvelope, ack: (answer: CommandAck) => void) => void {
  const bucket = new TokenBucket(COMMAND_BURST, COMMANDS_PER_SECOND, performance.now());
  const { session } = socket.data;
  const actor = () => sessions.actor(session);

  return (envelope, ack) => {
    const answer = (outcome: CommandAck) => {
      if (typeof ack === 'function') ack(outcome);
      metrics.countCommand(outcome);
    };
    if (!bucket.take(performance.now())) return answer(refused('rate_limited'));
    const command = readSentCommand(envelope);
    if (isRefused(command)) return answer(command);
    sessions.touch(session);
    void executor.execute(command, actor).then(answer);
  };
}
