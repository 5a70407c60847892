import { describe, expect, test } from 'vitest';
import { REPLY_LETTERS, rawLetter } from '../testing/reply-letters.ts';
import { htmlText } from './html-text.ts';
import { readLetter } from './letter.ts';
import { writtenReply } from './written-reply.ts';

const JA = { headers: ['Content-Type: text/plain'], body: 'Ja' };
const read = (raw: Buffer, isFromNobody = false) => readLetter(raw, isFromNobody);

describe('[LM2] what somebody wrote themselves', () => {
  test.each(REPLY_LETTERS.map((letter) => [letter.program, letter] as const))('%s', async (_program, letter) => {
    expect(await read(rawLetter(letter))).toMatchObject({ kind: 'reply', text: letter.written });
  });

  test('a word that opens a head is no head where nothing of a head follows it', () => {
    const said = 'Till: garaget först\nsedan kommer jag\nFrån: Alva';
    expect(writtenReply(said)).toBe(said);
  });

  test('signs that are not seen, or turn a text around, are gone; those of an emoji go with it', () => {
    expect(writtenReply('J\u200ba\u202e, 20\u00a0min\u0000\u0007')).toBe('Ja, 20 min');
  });

  test('HTML: what is inside scripts, styles and comments is no text, and what is never closed ends it', () => {
    expect(
      htmlText('<title>Nej</title><script>Nej</script><!-- Nej --><p>Ja &amp; &lt;20&gt; min&nbsp;!</p>').trim(),
    ).toBe('Ja & <20> min !');
    expect(htmlText('Ja<style>Nej').trim()).toBe('Ja');
    expect(htmlText('Ja<!--').trim()).toBe('Ja');
    expect(htmlText('Ja<b').trim()).toBe('Ja');
    expect(htmlText('&#x110000;&#xd800;&#0;İİİ<script>x</script>Ja').trim()).toContain('Ja');
  });
});

describe('[LM2] whose answer it is not', () => {
  test.each([
    ['Auto-Submitted: auto-replied'],
    ['auto-submitted: Auto-Generated (vacation)'],
    ['Precedence: bulk'],
    ['Precedence: auto_reply'],
    ['X-Auto-Response-Suppress: All'],
    ['X-Autoreply: yes'],
    ['List-Id: <alla.kommunen.example>'],
  ])('«%s» is nobody’s', async (header) => {
    expect(await read(rawLetter(JA, [header]))).toEqual({ kind: 'automatic' });
  });

  test('«Auto-Submitted: no» is somebody’s', async () => {
    expect(await read(rawLetter(JA, ['Auto-Submitted: no']))).toMatchObject({ kind: 'reply' });
  });

  const report = (action: string) =>
    rawLetter({
      headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      body: [
        '--b',
        'Content-Type: text/plain',
        '',
        'Ja, det här brevet kom inte fram.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; post.annat.example',
        '',
        'Final-Recipient: rfc822; alva.ek@annat.example',
        `Action: ${action}`,
        'Status: 5.1.1',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: Utlarmning',
        '',
        'Samling.',
        '--b--',
      ].join('\r\n'),
    });

  test('[LM3] a report from nobody that says «failed» is a bounce; one that is late, or a holiday notice, is nothing', async () => {
    expect(await read(report('failed'), true)).toEqual({ kind: 'bounce' });
    expect(await read(report('delayed'), true)).toEqual({ kind: 'automatic' });
    expect(await read(rawLetter(JA), true)).toEqual({ kind: 'automatic' });
    // said by somebody with a sender it is no mail server's word
    expect(await read(report('failed'))).toEqual({ kind: 'automatic' });
  });
});

describe('[SE5] letters made to do harm', () => {
  test('the same letter has the same id; another, or one without any, another', async () => {
    const id = async (raw: Buffer) => ((await read(raw)) as { id: string }).id;
    const bare = (body: string) => Buffer.from(`Content-Type: text/plain\r\n\r\n${body}`);
    expect(await id(rawLetter(JA))).toBe(await id(rawLetter(JA, ['X-Kom: en gång till'])));
    expect(await id(bare('Ja'))).toBe(await id(bare('Ja')));
    expect(await id(bare('Ja'))).not.toBe(await id(bare('Nej')));
  });

  const megabyte = (part: string) => part.repeat(Math.floor(1_000_000 / part.length));
  const nested = Array.from(
    { length: 60 },
    (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
  );

  // each ends within the limit of a test; what is quadratic does not
  test.each([
    ['tags', HTML('<style>')],
    ['comments', HTML('<!--')],
    ['spaces between tags', HTML('<b> ')],
    ['divisions', HTML('<div class=')],
    ['entities', HTML('&#')],
    ['lines that say that somebody wrote', TEXT(`den ${'skrev '.repeat(60)}\n`)],
    ['heads', TEXT(`Från: ${'a'.repeat(60)}\n`)],
    ['spaces', TEXT(' ')],
    [
      'bytes of no charset',
      Buffer.concat([Buffer.from('Content-Type: text/plain; charset=nonsense\r\n\r\n'), Buffer.alloc(900_000, 0xfe)]),
    ],
  ] as const)('a megabyte of %s is read', async (_what, raw) => {
    expect((await read(raw)).kind).toBe('reply');
  });

  function HTML(part: string): Buffer {
    return Buffer.from(`Content-Type: text/html\r\n\r\n${megabyte(part)}`);
  }
  function TEXT(part: string): Buffer {
    return Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${megabyte(part)}`);
  }

  test('parts in parts, headers and lines without end are refused', async () => {
    const deep = Buffer.from(`Content-Type: multipart/mixed; boundary=b0\r\n\r\n${nested.join('')}`);
    await expect(read(deep)).rejects.toThrow();
    await expect(read(Buffer.from(`X-Lång: ${megabyte('a')}\r\n\r\nJa`))).rejects.toThrow();
    await expect(read(TEXT('\n'))).rejects.toThrow();
  });
});
