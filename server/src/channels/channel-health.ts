import { CHANNEL_FAULTS, type ChannelFault, type FailureReason } from '@ledningsplats/shared/channels/message.ts';

/** A channel that has been down for so long, and fails again, has nothing more waiting for it: another one may do. */
const GIVE_UP_AFTER_MS = 10_000;

/** Whether a channel works, by what its last attempt came to. */
export class ChannelHealth {
  state: 'untried' | 'up' | 'down' = 'untried';
  /** UTC milliseconds. */
  since: number | null = null;
  fault: ChannelFault | null = null;

  /** The gateway answered, whatever it said of the message. */
  works(at: number): void {
    if (this.state !== 'up') this.since = at;
    this.state = 'up';
    this.fault = null;
  }

  fails(fault: ChannelFault, at: number): void {
    if (this.state !== 'down') this.since = at;
    this.state = 'down';
    this.fault = fault;
  }

  /** Down for so long that what waits is better sent another way. */
  isHopeless(at: number): boolean {
    return this.state === 'down' && at - (this.since ?? at) >= GIVE_UP_AFTER_MS;
  }
}

/** The channel's own fault; null where it is the message's. */
export function channelFault(reason: FailureReason): ChannelFault | null {
  return CHANNEL_FAULTS.find((fault) => fault === reason) ?? null;
}
