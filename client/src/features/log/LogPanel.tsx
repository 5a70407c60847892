import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useMayTake } from '../../forms/use-may-take.ts';
import { logTexts } from '../../i18n/log.ts';
import { removalTexts } from '../../i18n/removal.ts';
import { unreadTexts } from '../../i18n/unread.ts';
import { paths } from '../../paths.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useDispatch, useServerNow } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconSort } from '../../ui/icons.ts';
import { MenuAt } from '../../ui/MenuAt.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { AssessDialog } from './AssessDialog.tsx';
import { BoxFeed } from './BoxFeed.tsx';
import { CompleteMarkDialog } from './CompleteMarkDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EditRefusedDialog } from './EditRefusedDialog.tsx';
import type { FeedProps } from './Feed.tsx';
import { LatestLines } from './LatestLines.tsx';
import { type LineAction, lineActions } from './line-actions.ts';
import { type LineReading, useLineReading } from './line-reading.ts';
import { PageFeed } from './PageFeed.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { type LastLook, unreadCount } from './unread.ts';
import { useLastLook } from './use-last-look.ts';
import { type LogLines, useClearedLines, useOpenLines } from './use-log-lines.ts';

export interface LogPanelProps {
  incident: string;
  /** box: fills the height it is given. page: the page scrolls. latest: the newest few. */
  scroll: 'box' | 'page' | 'latest';
  /** The composer, above the lines. */
  children?: ReactNode;
  /** Below the lines: a link to the whole log. */
  footer?: ReactNode;
  /** It is read and nothing is done with its lines. */
  isReadOnly?: boolean;
  onMakeTask: (line: LogLine) => void;
  onMakeDecision: (line: LogLine) => void;
}

/** How many a phone's board shows: what has just happened, with the rest a touch away. */
const LATEST = 8;

/** The log: lines, what can be done with each, and the order they stand in. */
export const LogPanel = memo(function LogPanel(props: LogPanelProps) {
  const permissions = usePermissions();
  const [order, setOrder] = useState<LineOrder>('occurred');
  const isCleared = permissions.has('secret.read');
  const Lines = isCleared ? ClearedLog : OpenLog;
  return <Lines {...props} order={order} onOrder={setOrder} />;
});

interface OrderedProps extends LogPanelProps {
  order: LineOrder;
  onOrder: (order: LineOrder) => void;
}

function OpenLog(props: OrderedProps) {
  return <LogCard {...props} log={useOpenLines(props.incident, props.order)} />;
}

function ClearedLog(props: OrderedProps) {
  return <LogCard {...props} log={useClearedLines(props.incident, props.order)} />;
}

type OpenDialog = { what: Exclude<LineAction, 'task' | 'decision' | 'take' | 'replay'> | 'edit'; shown: ShownLine };

function LogCard(props: OrderedProps & { log: LogLines }) {
  const {
    incident,
    scroll,
    children,
    footer,
    isReadOnly = false,
    onMakeTask,
    onMakeDecision,
    order,
    onOrder,
    log,
  } = props;
  const permissions = usePermissions();
  const dispatch = useDispatch();
  const [, navigate] = useLocation();
  const mayTake = useMayTake();
  const reading = useLineReading(incident, log.lines);
  const stream = incidentStream(incident);
  const lastLook = useLastLook(stream);
  const [menu, setMenu] = useState<{ shown: ShownLine; button: HTMLElement } | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const handleMenu = useCallback((shown: ShownLine, button: HTMLElement) => setMenu({ shown, button }), []);
  const handleEdit = useCallback((shown: ShownLine) => setDialog({ what: 'edit', shown }), []);

  const handleTask = useCallback(
    (shown: ShownLine) => {
      if (lineActions(shown, permissions, mayTake).some(({ id }) => id === 'task')) onMakeTask(shown.line);
    },
    [permissions, mayTake, onMakeTask],
  );

  function handleAction(id: string) {
    const shown = menu?.shown;
    setMenu(null);
    if (!shown) return;
    if (id === 'task') onMakeTask(shown.line);
    else if (id === 'decision') onMakeDecision(shown.line);
    else if (id === 'replay') navigate(paths.replayAt(incident, shown.line.seq));
    else if (id === 'take') dispatch('TakeLine', shown.line.stream, { line: shown.line.seq }, {});
    else setDialog({ what: id as OpenDialog['what'], shown });
  }

  // What a dialog shows of a line's words is as it was when it was opened: when its words go, so does the dialog.
  const isGone = dialog !== null && hasLostWords(dialog.shown, log.lines);
  const opened = dialog && { ...dialog, shown: withAllMadeOf(dialog.shown, log.lines) };
  useEffect(() => {
    if (!isGone) return;
    setDialog(null);
    showToast({ tone: 'info', title: removalTexts.gone });
  }, [isGone]);

  const choices = menu === null ? [] : lineActions(menu.shown, permissions, mayTake);
  // The list gives way to the keyboard: what arrives is drawn between two keys, not before one. Where nothing is written it
  // comes in the same frame as all else.
  const deferred = useDeferredValue(log);
  const drawn = isReadOnly ? log : deferred;
  const feed = {
    log: drawn,
    order,
    reading,
    stream,
    lastLook,
    onMenu: isReadOnly ? null : handleMenu,
    onEdit: handleEdit,
    onTask: handleTask,
  };
  return (
    <Card
      title={logTexts.title}
      note={log.total === null ? undefined : <LogNote lines={log.lines} total={log.total} lastLook={lastLook} />}
      isFilling={scroll === 'box'}
      aside={
        scroll !== 'latest' && (
          <Button
            size="small"
            variant="quiet"
            icon={<IconSort aria-hidden />}
            onPress={() => onOrder(order === 'occurred' ? 'recorded' : 'occurred')}
          >
            {logTexts.sortedBy[order]}
          </Button>
        )
      }
    >
      {children}
      <LogFeed key={order} scroll={scroll} {...feed} />
      {footer}
      <MenuAt
        anchor={menu?.button ?? null}
        label={logTexts.actions}
        items={choices.length > 0 ? choices : [{ id: 'none', label: logTexts.noActions, isDisabled: true }]}
        onAction={handleAction}
        onClose={() => setMenu(null)}
      />
      {opened !== null && !isGone && <LineDialog dialog={opened} reading={reading} onClose={() => setDialog(null)} />}
    </Card>
  );
}

function hasLostWords({ key, line: { secrecy } }: ShownLine, lines: readonly ShownLine[]): boolean {
  const now = lines.find((shown) => shown.key === key)?.line.secrecy.state;
  return secrecy.state !== now && (now === 'removed' || now === 'elsewhere');
}

/** The line with every task and decision made of it, also those made since: one that is not named is one nobody looks in. */
function withAllMadeOf(shown: ShownLine, lines: readonly ShownLine[]): ShownLine {
  const now = lines.find(({ key }) => key === shown.key);
  if (now === undefined) return shown;
  const { tasks, decisions } = now.line;
  return { ...shown, line: { ...shown.line, tasks, decisions } };
}

interface LogNoteProps {
  lines: readonly ShownLine[];
  total: number;
  lastLook: LastLook | null;
}

/** How many lines there are; while some have come since the reader looked, how many those are [LG8]. */
function LogNote({ lines, total, lastLook }: LogNoteProps) {
  const now = useServerNow(60_000);
  const unread = lastLook === null ? 0 : unreadCount(lines, total, lastLook);
  if (lastLook === null || unread === 0) return logTexts.count(total);
  return <b>{unreadTexts.count(unread, formatWhen(lastLook.lookedAt, now))}</b>;
}

type LogFeedProps = FeedProps & Pick<LogPanelProps, 'scroll'>;

const LogFeed = memo(function LogFeed({ scroll, ...feed }: LogFeedProps) {
  // On paper there is no scrolling: every line that is fetched stands there.
  const isPrinted = useMediaQuery('print');
  if (isPrinted) return <LatestLines {...feed} limit={feed.log.lines.length} />;
  switch (scroll) {
    case 'box':
      return <BoxFeed {...feed} />;
    case 'page':
      return <PageFeed {...feed} />;
    case 'latest':
      return <LatestLines {...feed} limit={LATEST} />;
    default:
      throw new Error(scroll satisfies never);
  }
});

interface LineDialogProps {
  dialog: OpenDialog;
  reading: LineReading;
  onClose: () => void;
}

function LineDialog({ dialog: { what, shown }, reading, onClose }: LineDialogProps) {
  switch (what) {
    case 'correct':
      return <CorrectDialog shown={shown} onClose={onClose} />;
    case 'assess':
      return <AssessDialog shown={shown} onClose={onClose} />;
    case 'secret':
      return <SecretDialog shown={shown} onClose={onClose} />;
    case 'complete_mark':
      return <CompleteMarkDialog shown={shown} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog shown={shown} reading={reading} onClose={onClose} />;
    case 'edit':
      return <EditRefusedDialog shown={shown} onClose={onClose} />;
    default:
      throw new Error(what satisfies never);
  }
}
