import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  connections: Gauge;
  /** Of the scheduled backups, the last that was restored on trial: Unix seconds, 0 where there is none. */
  lastGoodBackup: Gauge;
  /** Ledningsplats on paper, the last that was written: Unix seconds, 0 where there is none. */
  lastPaper: Gauge;
  countCommand: (ack: CommandAck) => void;
  countTurn: (turn: { commands: number; milliseconds: number; outcome: 'stored' | 'failed' }) => void;
}

/** What Prometheus may ask for. A registry per app: tests run several in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'ledningsplats_' });
  const registers = [registry];
  const connections = new Gauge({ name: 'ledningsplats_connections', help: 'Live connections', registers });
  const lastGoodBackup = new Gauge({
    name: 'ledningsplats_last_good_backup_timestamp_seconds',
    help: 'When the last backup that was restored on trial was made, 0 for never',
    registers,
  });
  const lastPaper = new Gauge({
    name: 'ledningsplats_last_paper_timestamp_seconds',
    help: 'When Ledningsplats on paper was last written, 0 for never',
    registers,
  });
  const commands = new Counter({
    name: 'ledningsplats_commands_total',
    help: 'Commands by outcome: stored, or the code of the refusal',
    labelNames: ['outcome'],
    registers,
  });
  const turnSize = new Histogram({
    name: 'ledningsplats_turn_commands',
    help: 'Commands in one commit',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers,
  });
  const turnTime = new Histogram({
    name: 'ledningsplats_turn_seconds',
    help: 'From queue to durable',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers,
  });
  return {
    registry,
    connections,
    lastGoodBackup,
    lastPaper,
    countCommand: (ack) => commands.inc({ outcome: ack.ok ? 'stored' : ack.code }),
    countTurn: (turn) => {
      turnSize.observe(turn.commands);
      turnTime.observe({ outcome: turn.outcome }, turn.milliseconds / 1_000);
    },
  };
}
