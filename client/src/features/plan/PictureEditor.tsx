import { SOURCE_KINDS } from '@ledningsplats/shared/pictures/sources.ts';
import type { PictureHeading } from '@ledningsplats/shared/plan/plan.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconArrowUp, IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { newId } from './plan-edits.ts';

/** The headings of the lägesbild, in order, with what is offered under each [ST6]. */
export function PictureEditor({ plan, edit }: EditingProps) {
  const { picture } = plan;
  const { headings } = picture;
  const withHeadings = (next: PictureHeading[]) => edit({ ...plan, picture: { ...picture, headings: next } });
  const change = (id: string, part: Partial<PictureHeading>) =>
    withHeadings(headings.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <div className={styles.part}>
      <p>{texts.planHelp}</p>
      {headings.map((heading, index) => (
        <Disclosure key={heading.id} title={heading.name}>
          <TextField
            label={texts.planName}
            value={heading.name}
            maxLength={200}
            onChange={(name) => change(heading.id, { name })}
          />
          <TextArea
            label={texts.planHeadingHelp}
            value={heading.help}
            maxLength={2_000}
            onChange={(help) => change(heading.id, { help })}
          />
          <fieldset className={styles.choices}>
            <legend>{texts.planSources}</legend>
            {SOURCE_KINDS.map((source) => (
              <Checkbox
                key={source}
                isSelected={heading.sources.includes(source)}
                onChange={(isOffered) => {
                  const others = heading.sources.filter((one) => one !== source);
                  change(heading.id, { sources: isOffered ? [...others, source] : others });
                }}
              >
                {texts.sources[source]}
              </Checkbox>
            ))}
          </fieldset>
          <div className={styles.buttons}>
            {index > 0 && (
              <Button
                size="small"
                icon={<IconArrowUp aria-hidden />}
                onPress={() => withHeadings(movedUp(headings, index))}
              >
                {texts.planUp}
              </Button>
            )}
            {headings.length > 1 && (
              <Button
                size="small"
                icon={<IconDelete aria-hidden />}
                onPress={() => withHeadings(headings.filter(({ id }) => id !== heading.id))}
              >
                {texts.planRemove}
              </Button>
            )}
          </div>
        </Disclosure>
      ))}
      <div>
        <Button
          size="small"
          icon={<IconPlus aria-hidden />}
          onPress={() => {
            const id = newId(
              texts.planNew,
              headings.map((one) => one.id),
            );
            withHeadings([...headings, { id, name: texts.planNew, help: texts.planNewHelp, sources: [] }]);
          }}
        >
          {texts.planAdd}
        </Button>
      </div>
      <TextField
        label={texts.planRelease}
        value={String(picture.releaseAfterMinutes)}
        inputMode="numeric"
        maxLength={3}
        onChange={(text) =>
          edit({ ...plan, picture: { ...picture, releaseAfterMinutes: Number(text.replaceAll(/\D/g, '')) } })
        }
      />
    </div>
  );
}

function movedUp(headings: readonly PictureHeading[], index: number): PictureHeading[] {
  const [before, one] = [headings[index - 1], headings[index]];
  return before && one ? headings.with(index - 1, one).with(index, before) : [...headings];
}
