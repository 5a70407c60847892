import type { SendResult } from '../adapter.ts';
import { isCertificateFault } from '../certificate-fault.ts';

/** What nodemailer says of it. */
interface SmtpError {
  code?: string;
  /** Of the server's own answer, where it gave one. */
  responseCode?: number;
  /** Which command it was an answer to. */
  command?: string;
}

/** What an error means for the letter. `hasLeft`: its text was being given when it came. */
export function readSmtpFault(error: Error, hasLeft: boolean): SendResult {
  const { code, responseCode, command } = error as SmtpError;
  if (code === 'ETLS' || isCertificateFault(error)) return { state: 'failed', reason: 'certificate', by: 'us' };
  if (code === 'EAUTH' && !isPassing(responseCode)) return { state: 'failed', reason: 'credentials', by: 'gateway' };
  // an answer to the text is an answer: the server has not taken it
  if (responseCode === undefined && hasLeft) return { state: 'doubtful' };
  if (responseCode === undefined && code !== 'EENVELOPE' && code !== 'EMESSAGE') {
    return { state: 'again', reason: 'unreachable', afterMs: null };
  }
  if (isPassing(responseCode)) return { state: 'again', reason: 'busy', afterMs: null };
  if (responseCode === 530 || responseCode === 535) return { state: 'failed', reason: 'credentials', by: 'gateway' };
  const isAddress = command === 'RCPT TO' || responseCode === undefined;
  return { state: 'failed', reason: isAddress ? 'bad_address' : 'rejected', by: responseCode ? 'gateway' : 'us' };
}

/** RFC 5321: 4yz is not now. */
function isPassing(responseCode: number | undefined): boolean {
  return responseCode !== undefined && responseCode >= 400 && responseCode < 500;
}
