import { toDisplayName } from '../graph/names.ts';
import { useWords } from '../i18n/use-messages.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useView } from '../state/use-view.ts';
import { getSelected } from '../state/view-state.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';

/** Says what somebody had to say, or else what is selected, to those who do not see the picture. */
export function Announcement({ said }: { readonly said: string }) {
  const { t, language, formats } = useWords();
  const { graph } = useExplorer();
  const selected = useView(getSelected);
  if (said !== '') return <LiveRegion text={said} />;
  if (selected === null || !graph.hasNode(selected)) return <LiveRegion text={t.nothingSelected} />;
  const attributes = graph.getNodeAttributes(selected);
  const name = toDisplayName(attributes, language);
  const count = formats.number(attributes.degree);
  return <LiveRegion text={t.selectedIs({ name, kind: attributes.kind, count })} />;
}
