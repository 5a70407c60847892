import styles from './CodePaper.module.css';
import { QrCode } from './QrCode.tsx';

export interface CodePaperProps {
  /** What it is to whoever hears it read. */
  label: string;
  municipality: string;
  /** What is only practised says so at the top; null: it is in earnest. */
  mark?: string | null;
  /** The sheet's number, as it is said. */
  number: string;
  name: string;
  forWhom: string;
  url: string;
  codeLabel: string;
  scan: string;
  can: readonly string[];
  when: string;
  address: string;
  troubleTitle: string;
  /** Whom to ring and how, largest first; then what to do meanwhile. */
  calls: readonly string[];
  meanwhile: string;
  foot: readonly string[];
}

/** One A4 with a code and an address that can be typed: what to do with it, and what when that does not work. No personal data [SE4]. */
export function CodePaper(paper: CodePaperProps) {
  const { host, start, code } = addressParts(paper.url);
  return (
    <article className={styles.paper} aria-label={paper.label}>
      <p className={styles.top}>
        <span>{paper.municipality}</span>
        {paper.mark && <span className={styles.mark}>{paper.mark}</span>}
        <span>{paper.number}</span>
      </p>
      <h2 className={styles.name}>{paper.name}</h2>
      <p className={styles.for}>{paper.forWhom}</p>
      <div className={styles.main}>
        <div className={styles.code}>
          <QrCode text={paper.url} label={paper.codeLabel} />
        </div>
        <div className={styles.do}>
          <p className={styles.scan}>{paper.scan}</p>
          <ul className={styles.can}>
            {paper.can.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{paper.when}</p>
        </div>
      </div>
      <p className={styles.address}>
        {paper.address}
        <b>
          {host}
          <wbr />
          {start}
          <wbr />
          <span className={styles.typed}>{code}</span>
        </b>
      </p>
      <div className={styles.trouble}>
        <h3>{paper.troubleTitle}</h3>
        {paper.calls.map((line) => (
          <p key={line} className={styles.call}>
            {line}
          </p>
        ))}
        <p>{paper.meanwhile}</p>
      </div>
      <p className={styles.foot}>
        {paper.foot.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </article>
  );
}

/** The address in parts that may stand on lines of their own, the code in groups that the eye can keep. */
function addressParts(url: string): { host: string; start: string; code: string } {
  const { host, pathname } = new URL(url);
  const at = pathname.lastIndexOf('/') + 1;
  const groups = pathname.slice(at).match(/.{1,4}/g) ?? [];
  return { host, start: pathname.slice(0, at), code: groups.join('-') };
}
