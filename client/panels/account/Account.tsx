import { useDeferredValue, useMemo } from 'react';
import { DISPLAY_KINDS, getKindTitles } from '../../graph/kinds.ts';
import { toTypePhrase } from '../../graph/type-titles.ts';
import { listVisibleTies } from '../../graph/visible-ties.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { listChanges } from '../../state/describe-step.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewSnapshot } from '../../state/use-view.ts';
import { getSelected, INITIAL_VIEW } from '../../state/view-state.ts';
import { useStepWords } from '../history/use-step-words.ts';

const WORDS = {
  en: {
    title: 'The picture in words',
    shown: (nodes: string, relationships: string) =>
      `${nodes} nodes and ${relationships} relationships are shown.`,
    first: 'This is the first picture: who founds, leads, builds and runs OpenStack today.',
    differs: (how: string) => `It differs from the first picture: ${how}.`,
    kinds: 'By kind',
    selected: (name: string) => `Selected: ${name}`,
    several: (count: string) => `${count} nodes are selected.`,
    none: 'Nothing is selected. Search (/) reaches every node.',
    ties: (name: string, count: string) => `Relationships of ${name} that are shown: ${count}`,
    more: (count: string) => `And ${count} more; the table (t) lists all.`,
  },
  zh: {
    title: '用文字描述的画面',
    shown: (nodes: string, relationships: string) =>
      `当前显示 ${nodes} 个节点和 ${relationships} 条关系。`,
    first: '这是最初的画面：如今谁在创立、领导、构建和运行 OpenStack。',
    differs: (how: string) => `与最初的画面不同之处：${how}。`,
    kinds: '按种类',
    selected: (name: string) => `已选择：${name}`,
    several: (count: string) => `已选择 ${count} 个节点。`,
    none: '未选择任何节点。用搜索（/）可到达每个节点。',
    ties: (name: string, count: string) => `${name} 当前显示的关系：${count}`,
    more: (count: string) => `另有 ${count} 条；表格（t）中列出全部。`,
  },
};

const MOST_TIES = 100;

/** What is shown, for those who do not see it: how much, what was changed, and what is selected. */
export function Account() {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const toWords = useStepWords();
  const { view } = useViewSnapshot();
  const { picture } = useExplorer();
  // It may come after the picture.
  const { nodes, edges } = useDeferredValue(picture.appearance.visibility);
  const changes = useMemo(() => {
    const plain = { ...view, selection: [], camera: null, language: null };
    const told = listChanges(INITIAL_VIEW, plain);
    return told.every(({ what }) => what === 'moved') ? null : told;
  }, [view]);
  const selected = getSelected(view);
  return (
    <section className="visually-hidden" aria-label={own.title} data-account="true">
      <h2>{own.title}</h2>
      <p>{own.shown(formats.number(nodes.size), formats.number(edges.size))}</p>
      <p>{changes === null ? own.first : own.differs(toWords(changes))}</p>
      <KindSentences />
      {view.selection.length === 0 && <p>{own.none}</p>}
      {view.selection.length > 1 && <p>{own.several(formats.number(view.selection.length))}</p>}
      {selected !== null && <SelectedTies id={selected} />}
    </section>
  );
}

function KindSentences() {
  const own = useOwnWords(WORDS);
  const { titleOf, formats, t } = useWords();
  const { kinds } = useExplorer();
  const shown = DISPLAY_KINDS.filter((kind) => (kinds.get(kind)?.shown ?? 0) > 0);
  return (
    <>
      <h3>{own.kinds}</h3>
      <ul>
        {shown.map((kind) => (
          <li key={kind}>
            {t.labelled({
              title: titleOf(getKindTitles(kind).plural),
              value: formats.number(kinds.get(kind)?.shown ?? 0),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function SelectedTies({ id }: { readonly id: string }) {
  const own = useOwnWords(WORDS);
  const { formats, titleOf } = useWords();
  const nameOf = useNames();
  const { graph, picture } = useExplorer();
  const visibility = useDeferredValue(picture.appearance.visibility);
  const ties = useMemo(() => listVisibleTies(graph, visibility, id), [graph, visibility, id]);
  return (
    <>
      <h3>{own.selected(nameOf(id))}</h3>
      <p>{own.ties(nameOf(id), formats.number(ties.length))}</p>
      <ul>
        {ties.slice(0, MOST_TIES).map(({ key, type, start, end }) => (
          <li key={key}>
            {nameOf(start)} {titleOf(toTypePhrase(type))} {nameOf(end)}
          </li>
        ))}
      </ul>
      {ties.length > MOST_TIES && <p>{own.more(formats.number(ties.length - MOST_TIES))}</p>}
    </>
  );
}
