// Loaded into the built server before its own code (`--import`): fills its disk, and moves its clock, when told to by a
// message. SQLite itself then answers SQLITE_FULL, as it does when the file system has no room. Writes down where the server goes.
import { Socket } from 'node:net';
import Database from 'better-sqlite3';

/** SQLite's own largest number of pages. */
const ROOM = 4_294_967_294;

/** @type {Set<import('better-sqlite3').Database>} */
const open = new Set();
let clockOffsetMs = 0;

const { prepare } = Database.prototype;
Object.assign(Database.prototype, {
  /** @this {import('better-sqlite3').Database} @param {string} sql */
  prepare(sql) {
    open.add(this);
    return prepare.call(this, sql);
  },
});

const rightNow = Date.now;
Date.now = () => rightNow() + clockOffsetMs;

/** @type {Set<string>} */
const wentTo = new Set();
const { connect } = Socket.prototype;
Object.assign(Socket.prototype, {
  /** @this {Socket} @param {any[]} of */
  connect(...of) {
    // Node's own callers give what they have made of their arguments, as one list
    const [to, host] = Array.isArray(of[0]) ? of[0] : of;
    const { port = to, host: named = host } = typeof to === 'object' ? to : {};
    if (typeof port !== 'object') wentTo.add(`${named ?? 'localhost'}:${port}`);
    return connect.apply(this, /** @type {any} */ (of));
  },
});

process.on('message', (/** @type {{ isDiskFull?: boolean, clockOffsetMs?: number }} */ trouble) => {
  clockOffsetMs = trouble.clockOffsetMs ?? clockOffsetMs;
  if (trouble.isDiskFull !== undefined) {
    for (const database of open) {
      // never fewer pages than there are: with 1, every page that is asked for is one too many
      if (database.open) database.pragma(`max_page_count = ${trouble.isDiskFull ? 1 : ROOM}`);
    }
  }
  process.send?.({ wentTo: [...wentTo] });
});
// the server decides when it ends
process.channel?.unref();
