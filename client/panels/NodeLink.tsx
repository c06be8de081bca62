import { findDisplayKind } from '../graph/kinds.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useNames } from '../state/use-names.ts';
import { KindMark } from '../ui/KindMark.tsx';

/** The name of a node, which leads to it. */
export function NodeLink({ id }: { readonly id: string }) {
  const { graph, find } = useExplorer();
  const nameOf = useNames();
  const kind = graph.hasNode(id) ? graph.getNodeAttribute(id, 'kind') : '';
  return (
    <button type="button" className="neighbour__name" onClick={() => find(id)}>
      <KindMark kind={findDisplayKind(kind)} />
      <span>{nameOf(id)}</span>
    </button>
  );
}
