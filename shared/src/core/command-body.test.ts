import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHashInput } from './body-hash-input.ts';
import { commandSize, isTooLarge } from './command-size.ts';
import { COMMAND_LIMIT, type CommandEnvelope } from './protocol.ts';

const envelope: CommandEnvelope = {
  id: '0190a3c4-0000-7000-8000-000000000001',
  type: 'WriteLine',
  stream: 'incident/0190a3c4-0000-7000-8000-000000000002',
  data: { kind: 'handelse', important: false },
  content: { text: 'Vägen är bruten', place: 'Väg 222' },
  madeAt: 1,
  sentAt: 2,
};

const codePoint = fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0x10_ffff }));

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('[P5] the text that binds a command id to its body', () => {
  test('is this, byte for byte', () => {
    expect(bodyHashInput(envelope)).toBe(
      '{"content":{"place":"Väg 222","text":"Vägen är bruten"},"data":{"important":false,"kind":"handelse"},' +
        '"id":"0190a3c4-0000-7000-8000-000000000001","madeAt":1,' +
        '"stream":"incident/0190a3c4-0000-7000-8000-000000000002","type":"WriteLine"}',
    );
  });

  test('is the same for every order of keys and for every attempt', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (data, sentAt) => {
        const other = { ...(reversed({ ...envelope, data }) as CommandEnvelope), sentAt };
        expect(bodyHashInput(other)).toBe(bodyHashInput({ ...envelope, data }));
      }),
    );
  });

  test('survives the wire, where what is undefined is left out', () => {
    const loose = {
      ...envelope,
      occurredAt: undefined,
      data: { a: undefined, b: [undefined] },
    } as unknown as CommandEnvelope;
    expect(bodyHashInput(JSON.parse(JSON.stringify(loose)))).toBe(bodyHashInput(loose));
  });

  test('is the same for a zero of either sign, which JSON does not tell apart', () => {
    expect(bodyHashInput({ ...envelope, data: { due: -0 } })).toBe(bodyHashInput({ ...envelope, data: { due: 0 } }));
  });

  test.each([
    { occurredAt: 3 },
    { madeAt: 2 },
    { type: 'CorrectLine' },
    { data: { kind: 'handelse', important: true } },
    { data: [] },
    { content: { text: 'Vägen är bruten' } },
    { stream: 'plan' },
    { content: { text: 'Vägen är bruten'.normalize('NFD'), place: 'Väg 222' } },
    { data: { kind: 'handelse', important: 'false' } },
    { data: JSON.parse('{"kind":"handelse","important":false,"__proto__":{}}') },
    { data: { kind: 'handelse', important: false, '': null } },
    { data: { 'kind":"handelse","important': false } },
  ])('differs when the body does: %o', (change) => {
    expect(bodyHashInput({ ...envelope, ...change })).not.toBe(bodyHashInput(envelope));
  });
});

describe('[P6] what a command weighs', () => {
  test('is the UTF-8 bytes of its JSON, whatever the script', () => {
    fc.assert(
      fc.property(fc.array(codePoint, { maxLength: 200 }), (points) => {
        const text = String.fromCodePoint(...points);
        const command = { ...envelope, content: { text } };
        expect(commandSize(command)).toBe(Buffer.byteLength(JSON.stringify(command)));
      }),
    );
    const half = { ...envelope, content: { text: 'a\ud83d' } };
    expect(commandSize(half)).toBe(Buffer.byteLength(JSON.stringify(half)));
  });

  test('is too large at one byte above the limit', () => {
    const room = COMMAND_LIMIT - commandSize({ ...envelope, content: '' });
    expect(isTooLarge({ ...envelope, content: 'x'.repeat(room) })).toBe(false);
    expect(isTooLarge({ ...envelope, content: 'x'.repeat(room + 1) })).toBe(true);
    expect(isTooLarge({ ...envelope, type: 'AdoptPlan', content: 'x'.repeat(room + 1) })).toBe(false);
  });
});
