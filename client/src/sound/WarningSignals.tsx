import { useEffect, useRef, useState } from 'react';
import { signalTexts as texts } from '../i18n/signals.ts';
import { Button } from '../ui/Button.tsx';
import { IconSound, IconStop } from '../ui/icons.ts';
import { type PlayedSignal, playSignal } from './play-signal.ts';
import styles from './WarningSignals.module.css';
import { lengthOf, tonesOf, type WarningSignal } from './warning-signals.ts';

const SIGNALS: readonly WarningSignal[] = ['important', 'over'];

/** Both signals, drawn and to be listened to, in this device alone [VM2]. Silent when it is left. */
export function WarningSignals() {
  const [playing, setPlaying] = useState<WarningSignal | null>(null);
  const [isSilent, setSilent] = useState(false);
  const played = useRef<PlayedSignal | null>(null);
  useEffect(() => () => played.current?.stop(), []);

  function handlePress(signal: WarningSignal) {
    played.current?.stop();
    played.current = null;
    if (playing === signal) return setPlaying(null);
    const now: PlayedSignal | null = playSignal(signal, () => {
      // one that was begun since plays on
      if (played.current === now) setPlaying(null);
    });
    played.current = now;
    setSilent(now === null);
    setPlaying(now === null ? null : signal);
  }

  return (
    <div className={styles.signals}>
      <p>{texts.onlyHere}</p>
      {SIGNALS.map((signal) => {
        const isPlaying = playing === signal;
        return (
          <div key={signal} className={styles.signal}>
            <p className={styles.name}>{texts[signal]}</p>
            <p className={styles.quiet}>{texts[`${signal}Text`]}</p>
            <Drawing signal={signal} />
            <div className={styles.action}>
              <Button
                size="small"
                icon={isPlaying ? <IconStop aria-hidden /> : <IconSound aria-hidden />}
                onPress={() => handlePress(signal)}
              >
                {isPlaying ? texts.stop(texts[signal]) : texts.play(texts[signal])}
              </Button>
              {isPlaying && <span className={styles.quiet}>{texts.playing}</span>}
            </div>
          </div>
        );
      })}
      <p role="status" className={styles.quiet}>
        {isSilent && texts.silent}
      </p>
    </div>
  );
}

/** Both to the same scale, so that they are told apart by the eye. */
function Drawing({ signal }: { signal: WarningSignal }) {
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${lengthOf('important')} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={texts[`${signal}Drawing`]}
    >
      <title>{texts[`${signal}Drawing`]}</title>
      <rect className={styles.silence} x="0" y="5.5" width={lengthOf(signal)} height="1" />
      {tonesOf(signal).map(({ from, to }) => (
        <rect key={from} className={styles.tone} x={from} y="0" width={to - from} height="12" />
      ))}
    </svg>
  );
}
