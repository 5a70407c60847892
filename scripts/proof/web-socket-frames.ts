/** What a reader tells about: whole text frames as views valid only during the call, and the end with its reason. */
export interface FrameHandlers {
  onText: (text: Buffer) => void;
  onEnd: (reason: string) => void;
}

const TEXT = 0x1;
const CLOSE = 0x8;

/**
 * The client's half of RFC 6455 for a server on the same machine: the HTTP answer, then unfragmented frames without
 * extensions. Answers a function that takes each chunk as it is read.
 */
export function webSocketReader(handlers: FrameHandlers): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isUpgraded = false;

  return (chunk) => {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!isUpgraded) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) {
        rest = Buffer.from(bytes);
        return;
      }
      const head = bytes.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 101')) return handlers.onEnd(refusal(head, bytes.toString('utf8', end + 4)));
      isUpgraded = true;
      bytes = bytes.subarray(end + 4);
    }
    const used = readFrames(bytes, handlers);
    // a copy, because the chunk's memory is reused by the next read
    rest = used < bytes.length ? Buffer.from(bytes.subarray(used)) : Buffer.alloc(0);
  };
}

/** Answers how many bytes were whole frames. */
function readFrames(bytes: Buffer, { onText, onEnd }: FrameHandlers) {
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = bytes.readUInt8(at + 1) & 0x7f;
    const header = 2 + (short === 126 ? 2 : 0) + (short === 127 ? 8 : 0);
    if (bytes.length - at < header) break;
    const length = payloadLength(bytes, at, short);
    if (bytes.length - at < header + length) break;
    const opcode = bytes.readUInt8(at) & 0x0f;
    const payload = bytes.subarray(at + header, at + header + length);
    if (opcode === TEXT) onText(payload);
    else if (opcode === CLOSE) onEnd('websocket closed by the server');
    at += header + length;
  }
  return at;
}

function payloadLength(bytes: Buffer, at: number, short: number) {
  if (short === 126) return bytes.readUInt16BE(at + 2);
  if (short === 127) return Number(bytes.readBigUInt64BE(at + 2));
  return short;
}

/** A text frame as a client sends it: masked, as the RFC demands, with zeros, which cost nothing to apply. */
export function webSocketFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const extra = length > 65_535 ? 8 : 2;
  const header = length < 126 ? 2 : 2 + extra;
  const frame = Buffer.alloc(header + 4 + length);
  frame[0] = 0x80 | TEXT;
  if (length < 126) frame[1] = 0x80 | length;
  else if (extra === 2) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header + 4, 'utf8');
  return frame;
}

function refusal(head: string, body: string) {
  return `${head.slice(0, head.indexOf('\r\n'))} ${body}`.trim();
}
