// The yardstick: Socket.IO and better-sqlite3 with nothing between them. One INSERT and one commit for each command,
// then its ack, then one frame to all boards. Stores and sends what our server stores and sends for a log line, byte for
// byte in size, and does nothing else: no schema, no permission, no rule, no hashing, no resend, no catch-up.
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';

const [file = ''] = process.argv.slice(2);

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, command TEXT NOT NULL, body TEXT NOT NULL) STRICT');
const insert = db.prepare('INSERT INTO events (seq, command, body) VALUES (?, ?, ?)');

// as long as our ids and hashes are
const USER = 'c0ffee00-0000-4000-8000-000000000000';
const HASH = '0'.repeat(64);
const SALT = '0'.repeat(32);

const http = createServer();
// the settings of our own gateway
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket', 'polling'],
  perMessageDeflate: false,
  httpCompression: false,
  maxHttpBufferSize: 64_000,
});

let seq = 0;

io.on('connection', (socket) => {
  socket.on('subscribe', async ({ stream }, ack) => {
    await socket.join(stream);
    ack({ ok: true, events: [], head: { seq, hash: HASH } });
  });
  socket.on('command', ({ id, stream, data, content, madeAt }, ack) => {
    seq += 1;
    const meta = { by: USER, person: USER, function: 'stab', occurredAt: madeAt, recordedAt: Date.now(), command: id };
    const event = { seq, type: 'LineWritten', version: 1, data: { ...data, about: null }, content, meta };
    insert.run(seq, id, JSON.stringify([stream, event, SALT, HASH, HASH]));
    ack({ ok: true, stream, seq });
    io.to(stream).emit('events', { stream, events: [event], head: { seq, hash: HASH } });
  });
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0 });
});
process.once('SIGTERM', () => {
  io.disconnectSockets(true);
  void io.close();
  db.close();
});
