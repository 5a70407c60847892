// Loaded into `npm run backup` before its own code (`--import`): it is killed at the moment that KILLED_AT names, as with
// the machine. From beside, a moment of a few milliseconds is met by chance.
import Database from 'better-sqlite3';

const { backup, prepare } = Database.prototype;
const die = () => process.kill(process.pid, 'SIGKILL');

Object.assign(Database.prototype, {
  /** @this {import('better-sqlite3').Database} @param {string} target @param {import('better-sqlite3').BackupOptions} options */
  backup(target, options) {
    return backup.call(this, target, {
      ...options,
      progress: (info) => {
        if (process.env.KILLED_AT === 'copying' && info.remainingPages < info.totalPages / 2) die();
        return options?.progress?.(info) ?? 0;
      },
    });
  },
  /** @this {import('better-sqlite3').Database} @param {string} sql */
  prepare(sql) {
    if (process.env.KILLED_AT === 'checking' && this.name.endsWith('.partial')) die();
    return prepare.call(this, sql);
  },
});
