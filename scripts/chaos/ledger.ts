import { isDeepStrictEqual } from 'node:util';
import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';

/** A command as its writer knows it. */
export interface Entry {
  envelope: CommandEnvelope;
  writer: number;
  /** The outcome that the writer was given first, and may rely on; null while none has come. */
  outcome: CommandAck | null;
}

/** The server says that it did not take it up: not an outcome, and the same id may be tried again. */
const NOT_TAKEN_UP: readonly RefusalCode[] = ['not_stored', 'read_only', 'closing', 'rate_limited'];

/** What the writers were promised, kept outside the server. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  readonly faults: string[] = [];

  /** Before it is sent the first time. */
  begin(writer: number, envelope: CommandEnvelope): void {
    this.entries.set(envelope.id, { envelope, writer, outcome: null });
  }

  /** An answer, to the first attempt or to a resend: whatever was promised first must stand. */
  note(id: string, ack: CommandAck): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    if (!ack.ok && NOT_TAKEN_UP.includes(ack.code)) return;
    if (entry.outcome && !isDeepStrictEqual(entry.outcome, ack)) {
      this.faults.push(`${id}: first ${JSON.stringify(entry.outcome)}, then ${JSON.stringify(ack)}`);
    }
    entry.outcome ??= ack;
  }

  unanswered(writer: number): Entry[] {
    return this.#of(writer).filter((entry) => entry.outcome === null);
  }

  answered(writer: number): Entry[] {
    return this.#of(writer).filter((entry) => entry.outcome !== null);
  }

  /** Whether at least so much has been answered. */
  has(least: { accepted: number; refused: number }): boolean {
    const { accepted, refused } = this.count();
    return accepted >= least.accepted && refused >= least.refused;
  }

  count(): { accepted: number; refused: number; unanswered: number } {
    const all = [...this.entries.values()];
    return {
      accepted: all.filter((entry) => entry.outcome?.ok).length,
      refused: all.filter((entry) => entry.outcome?.ok === false).length,
      unanswered: all.filter((entry) => entry.outcome === null).length,
    };
  }

  /** Holds the history against the promises; `where` names it in the faults. */
  check(events: readonly AnyEvent[], where: string): void {
    const byCommand = new Map<string, AnyEvent[]>();
    for (const event of events) {
      const own = byCommand.get(event.meta.command);
      if (own) own.push(event);
      else byCommand.set(event.meta.command, [event]);
    }
    events.forEach((event, index) => {
      if (event.seq !== index + 1) this.faults.push(`${where}: seq ${event.seq} stands in place ${index + 1}`);
    });
    for (const [id, entry] of this.entries) this.#checkOne(id, entry, byCommand.get(id) ?? [], where);
  }

  #checkOne(id: string, { envelope, outcome }: Entry, found: AnyEvent[], where: string) {
    const what = `${where}: ${envelope.type} ${id}`;
    if (found.length > 1) this.faults.push(`${what} is there ${found.length} times`);
    if (outcome?.ok === false && found.length > 0) this.faults.push(`${what} was refused and is there`);
    if (!outcome?.ok) return;
    const [event] = found;
    if (!event) this.faults.push(`${what} was acknowledged and is not there`);
    else if (event.seq !== outcome.seq) this.faults.push(`${what} is at ${event.seq}, acknowledged at ${outcome.seq}`);
    else if (!isDeepStrictEqual(event.content, envelope.content)) this.faults.push(`${what} says something else`);
  }

  #of(writer: number) {
    return [...this.entries.values()].filter((entry) => entry.writer === writer);
  }
}
