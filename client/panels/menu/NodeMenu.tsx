import { useQuery } from '@tanstack/react-query';
import { describeBinding } from '../../actions/key-binding.ts';
import { expansionsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import type { MenuRequest } from '../../state/use-overlays.ts';
import { MenuList } from './MenuList.tsx';
import { toEntries } from './menu-entry.ts';
import type { MenuSection } from './menu-entry.ts';
import { toExpandSection, toNodeSections } from './node-sections.ts';
import { WORDS } from './words.ts';
import './menu.css';

interface NodeMenuProps {
  readonly request: MenuRequest;
  readonly onClose: () => void;
}

/** What can be done with one node, with several, or with the map. */
export function NodeMenu({ request, onClose }: NodeMenuProps) {
  const { formats } = useWords();
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const { ids, point } = request;
  const [id] = ids;
  const list = { point, onClose };
  if (id === undefined) {
    return <PlainMenu {...list} title={own.menuOfMap} heading={null} names={MAP_ACTIONS} />;
  }
  if (ids.length > 1) {
    const count = formats.number(ids.length);
    return (
      <PlainMenu
        {...list}
        title={own.menuOfMany(count)}
        heading={own.many(count)}
        names={SELECTION_ACTIONS}
      />
    );
  }
  return <OneNodeMenu {...list} id={id} name={nameOf(id)} />;
}

/** Groups of actions by name. */
const MAP_ACTIONS = [
  ['fit', 'select-all', 'show-hidden', 'collapse-all', 'unpin-all'],
  ['undo', 'redo', 'first-picture'],
  ['copy-link', 'switch-mode'],
] as const;
const SELECTION_ACTIONS = [
  ['expand-selection', 'connect', 'fit-selection'],
  ['keep-only', 'hide', 'pin'],
  ['select-neighbours', 'invert', 'deselect'],
] as const;

interface PlainMenuProps {
  readonly point: MenuRequest['point'];
  readonly onClose: () => void;
  readonly title: string;
  readonly heading: string | null;
  readonly names: readonly (readonly string[])[];
}

function PlainMenu({ names, ...props }: PlainMenuProps) {
  const { titleOf } = useWords();
  const context = useExplorer().getContext();
  const scope = { context, titleOf, describe: describeBinding };
  const sections = names.map((group): MenuSection => ({
    name: group.join(),
    entries: toEntries(group, scope),
  }));
  return <MenuList {...props} sections={sections} />;
}

interface OneNodeMenuProps {
  readonly id: string;
  readonly name: string;
  readonly point: MenuRequest['point'];
  readonly onClose: () => void;
}

function OneNodeMenu({ id, name, point, onClose }: OneNodeMenuProps) {
  const words = useWords();
  const own = useOwnWords(WORDS);
  const context = useExplorer().getContext();
  const { graph } = context;
  const isStranger = graph.hasNode(id) && graph.getNodeAttribute(id, 'origin') !== undefined;
  const expansions = useQuery({ ...expansionsQuery(id), enabled: !isStranger });
  const scope = { id, context, words, own };
  const [fold, ...rest] = toNodeSections(scope);
  // How many neighbours there are elsewhere only the server knows, and not of what it has not.
  const expand = isStranger ? [] : [toExpandSection(scope, expansions)];
  return (
    <MenuList
      point={point}
      title={own.menuOf(name)}
      heading={name}
      sections={[...(fold === undefined ? [] : [fold]), ...rest, ...expand]}
      onClose={onClose}
    />
  );
}
