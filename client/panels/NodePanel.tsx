import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { nodeQuery } from '../api/queries.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import { toReceipts } from '../graph/facts.ts';
import { getKindTitles, findDisplayKind, toDisplayKind } from '../graph/kinds.ts';
import { useWords } from '../i18n/use-messages.ts';
import { toggleFocus } from '../state/commands/select.ts';
import { useExpand } from '../state/use-expand.ts';
import { DETAILS_ID } from '../state/use-find.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useView, useViewStore } from '../state/use-view.ts';
import { IconButton, TextButton } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { SheetGrip } from '../ui/SheetGrip.tsx';
import { Measures, NodeFacts } from './NodeFacts.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { Relationships } from './Relationships.tsx';

const KindInsight = lazy(() =>
  import('./node/KindInsight.tsx').then((m) => ({ default: m.KindInsight })),
);

const MissingNode = lazy(() =>
  import('./node/MissingNode.tsx').then((module) => ({ default: module.MissingNode })),
);

const LocalFacts = lazy(() =>
  import('./local/LocalFacts.tsx').then((module) => ({ default: module.LocalFacts })),
);

interface NodePanelProps {
  readonly id: string;
  readonly graph: DataGraph;
  readonly onFind: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything known of the selected node, each fact with its receipt. */
export function NodePanel({ id, graph, onFind, onClose }: NodePanelProps) {
  const { t } = useWords();
  const { localFiles } = useExplorer();
  const [isTall, setTall] = useState(false);
  const isStranger = graph.hasNode(id) && graph.getNodeAttribute(id, 'origin') !== undefined;
  const answer = useQuery({ ...nodeQuery(id), enabled: !isStranger });
  const { data, error, failureReason, refetch } = answer;
  const problem = error ?? failureReason;
  const isKnown = data !== undefined || graph.hasNode(id);
  return (
    <aside
      id={DETAILS_ID}
      className="panel floating node-panel"
      aria-label={t.details}
      tabIndex={-1}
      data-tall={isTall}
    >
      <SheetGrip isTall={isTall} onTall={setTall} onClose={onClose} />
      <NodeHeader id={id} graph={graph} node={data?.node} onClose={onClose}>
        {isKnown && <MoreActions id={id} onFind={onFind} />}
      </NodeHeader>
      <div className="panel__body">
        {isKnown && <NodeActions id={id} />}
        {localFiles.layers.length > 0 && (
          <Suspense>
            <LocalFacts id={id} onFind={onFind} />
          </Suspense>
        )}
        {!isStranger && data === undefined && problem === null && (
          <output className="quiet">{t.loadingDetails}</output>
        )}
        {data === undefined && problem !== null && !isMissing(problem) && (
          <ErrorNote error={problem} onRetry={() => void refetch()} />
        )}
        {data === undefined && problem !== null && isMissing(problem) && (
          <Suspense>
            <MissingNode id={id} onFind={onFind} />
          </Suspense>
        )}
        {data !== undefined && (
          <>
            <Description node={data.node} sources={data.sources} />
            <NodeFacts node={data.node} sources={data.sources} />
            <Insights node={data.node} />
            <Relationships id={id} onFind={onFind} />
            <Measures node={data.node} sources={data.sources} />
          </>
        )}
      </div>
    </aside>
  );
}

/** To ask again helps no more. */
function isMissing(error: Error): boolean {
  return error instanceof AppError && error.code === 'not_found';
}

/** What is asked of a kind comes with its own script, after what is known at once. */
function Insights({ node }: { readonly node: GraphNode }) {
  const kind = toDisplayKind(node.labels);
  if (kind === undefined) return null;
  return (
    <Suspense>
      <KindInsight id={node.id} kind={kind} />
    </Suspense>
  );
}

interface NodeHeaderProps {
  readonly id: string;
  readonly graph: DataGraph;
  /** Undefined until it is here; the map knows the name already. */
  readonly node: GraphNode | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function NodeHeader({ id, graph, node, onClose, children }: NodeHeaderProps) {
  const { t, language, titleOf } = useWords();
  const drawn = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
  const name = toText(node?.properties.name) ?? drawn?.name ?? id;
  const nameZh = toText(node?.properties.nameZh) ?? drawn?.nameZh ?? null;
  const kind = node === undefined ? findDisplayKind(drawn?.kind) : toDisplayKind(node.labels);
  const [first, second] = language === 'zh' && nameZh !== null ? [nameZh, name] : [name, nameZh];
  return (
    <header className="panel__head node-panel__head">
      <div>
        {kind !== undefined && (
          <p className="node-panel__kind">
            <KindMark kind={kind} />
            {titleOf(getKindTitles(kind).title)}
          </p>
        )}
        <h2 className="node-panel__name">{first}</h2>
        {second !== null && second !== first && <p className="node-panel__second">{second}</p>}
      </div>
      <div className="node-panel__tools">
        {children}
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
    </header>
  );
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function NodeActions({ id }: Pick<NodePanelProps, 'id'>) {
  const { t } = useWords();
  const store = useViewStore();
  const expand = useExpand();
  const isExpanded = useView((view) => view.expanded.some((item) => item.id === id));
  const isFocus = useView((view) => view.focus === id);
  return (
    <div className="actions">
      <TextButton
        icon={isExpanded ? 'collapse' : 'expand'}
        aria-pressed={isExpanded}
        onClick={() => expand.toggle(id)}
      >
        {isExpanded ? t.collapse : t.expand}
      </TextButton>
      <TextButton
        icon="focus"
        aria-pressed={isFocus}
        onClick={() => store.dispatch(toggleFocus(id))}
      >
        {isFocus ? t.endFocus : t.focus}
      </TextButton>
    </div>
  );
}

function MoreActions({ id, onFind }: Pick<NodePanelProps, 'id' | 'onFind'>) {
  const { t } = useWords();
  const { openMenu } = useExplorer();
  return (
    <>
      <IconButton icon="target" label={t.bringToMiddle} onClick={() => onFind(id)} />
      <IconButton
        icon="more"
        label={t.more}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          openMenu(id, { x: left, y: bottom });
        }}
      />
    </>
  );
}

interface DescriptionProps {
  readonly node: GraphNode;
  readonly sources: readonly GraphNode[];
}

function Description({ node, sources }: DescriptionProps) {
  const { language } = useWords();
  const { description, descriptionZh } = node.properties;
  const text = (language === 'zh' ? toText(descriptionZh) : null) ?? toText(description);
  if (text === null) return null;
  return (
    <p className="node-panel__description">
      {text} <ReceiptMark fact={text} receipts={toReceipts(node.properties)} sources={sources} />
    </p>
  );
}
