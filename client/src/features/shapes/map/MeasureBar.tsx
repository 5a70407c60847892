import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconCopy } from '../../../ui/icons.ts';
import { showToast } from '../../../ui/toasts.ts';
import { type CornerActions, CornerButtons } from './CornerButtons.tsx';
import type { Measuring } from './map-tool.ts';
import { outlineWords } from './outline-words.ts';
import styles from './ToolBar.module.css';
import { ToolBar } from './ToolBar.tsx';
import { toolTitle } from './tool-title.ts';

/** How far and how large, for as long as the bar is there. */
export function MeasureBar({ tool, ...actions }: CornerActions & { tool: Measuring }) {
  const { outline } = tool;
  const result = outlineWords(outline);

  async function handleCopy(words: string) {
    try {
      await navigator.clipboard.writeText(words);
      announce(shapeMapTexts.copied);
      showToast({ tone: 'ok', title: shapeMapTexts.copied });
    } catch {
      showToast({ tone: 'warn', title: shapeMapTexts.copyFailed });
    }
  }

  return (
    <ToolBar
      title={toolTitle(tool)}
      size={actions.size ?? shapeMapTexts.nothingYet}
      onCancel={actions.onCancel}
      buttons={
        <>
          <Button
            variant="primary"
            icon={<IconCopy aria-hidden />}
            isDisabled={result === null}
            onPress={() => void handleCopy(result ?? '')}
          >
            {shapeMapTexts.copy}
          </Button>
          <CornerButtons {...actions} count={outline.points.length} />
        </>
      }
    >
      <p className={styles.how}>
        {shapeMapTexts.howMeasure[outline.form === 'area' ? 'area' : 'line']}{' '}
        <span className={styles.keys}>{shapeMapTexts.keys}</span>
      </p>
    </ToolBar>
  );
}
