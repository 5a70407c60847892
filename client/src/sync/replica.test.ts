import { beforeEach, describe, expect, it } from 'vitest';
import { contradicts, emptyReplica, receive } from './replica.ts';
import { FakeServer } from './testing/fake-server.ts';

const ID = '11111111-1111-4111-8111-111111111111';

describe('a replica', () => {
  let server: FakeServer;
  let stream: string;
  beforeEach(() => {
    server = new FakeServer(() => 1_000);
    stream = server.register(ID);
    server.line(stream, 'ett');
    server.line(stream, 'två');
  });
  const events = () => server.streams.get(stream) ?? [];
  const take = (from: number, to: number, replica = emptyReplica(stream)) =>
    receive(replica, events().slice(from, to), { seq: to, hash: 'h' });

  it('[P18] folds what is next and ignores what is lower', () => {
    const first = take(0, 2);
    const again = take(0, 3, first.replica);
    expect(again.outcome).toBe('in_step');
    expect(again.folded.map((event) => event.seq)).toEqual([3]);
    expect(again.replica.lines.map((line) => line.content?.text ?? null)).toEqual(['två', 'ett', null]);
  });

  it('[P18] says that there is a gap and folds nothing beyond it', () => {
    const first = take(0, 1);
    const gap = take(2, 3, first.replica);
    expect(gap.outcome).toBe('gap');
    expect(gap.replica).toBe(first.replica);
  });

  it('[P18] is behind when the head says more than the events brought', () => {
    expect(receive(emptyReplica(stream), events().slice(0, 1), { seq: 3, hash: '' }).outcome).toBe('gap');
  });

  it('[P13] stops at what a newer version has recorded', () => {
    server.append(stream, { type: 'MoonLanded' });
    const received = take(0, 4);
    expect(received.outcome).toBe('unknown');
    expect(received.replica.head.seq).toBe(3);
  });

  it('[LG10] erases removed content from state and lines', () => {
    const before = take(0, 3);
    server.redact(stream, 1);
    server.redact(stream, 2);
    const after = take(3, 5, before.replica);
    expect(JSON.stringify(before.replica)).toContain('Brand');
    expect(JSON.stringify(after.replica)).not.toMatch(/Brand|ett/);
  });

  it('[P18] sees a restored backup: another hash at the same seq, or a head behind it', () => {
    const { replica } = take(0, 3);
    expect(contradicts(replica, { seq: 3, hash: 'h' })).toBe(false);
    expect(contradicts(replica, { seq: 3, hash: 'other' })).toBe(true);
    expect(contradicts(replica, { seq: 2, hash: 'h' })).toBe(true);
    expect(contradicts(replica, { seq: 4, hash: 'new' })).toBe(false);
  });
});
