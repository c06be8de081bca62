import { useRef } from 'react';
import { findNamesakes } from '../../../graph/local/find-namesakes.ts';
import { findLayerStrangers } from '../../../graph/local/add-layers.ts';
import type { LocalLayer, Origin } from '../../../graph/local/local-layer.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { selectNodes } from '../../../state/commands/select.ts';
import { addNodes } from '../../../state/commands/walk.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useViewStore } from '../../../state/use-view.ts';
import { MOST_NODES } from '../../../state/url/selection-parts.ts';
import { parseViewUrl } from '../../../state/view-url.ts';
import { IconButton, TextButton } from '../../../ui/Button.tsx';
import { ReadingNote } from './ReadingNote.tsx';
import { OPEN_WORDS } from './words.ts';

const MOST_NAMESAKES = 20;

/** Files back again: what was exported opens as a view, one's own facts lie over the dataset. */
export function OpenTab() {
  const own = useOwnWords(OPEN_WORDS);
  const { localFiles } = useExplorer();
  return (
    <>
      <p className="quiet">{own.hint}</p>
      <div className="actions">
        <FileButton origin="file" accept=".jsonl,.gexf,.zip,.csv" label={own.open} />
      </div>
      <p className="quiet">{own.ownHint}</p>
      <div className="actions">
        <FileButton origin="own" accept=".yaml,.yml,.csv" label={own.lay} />
      </div>
      <ReadingNote reading={localFiles.reading} />
      {localFiles.layers.length > 0 && (
        <section>
          <h3 className="panel__title">{own.opened}</h3>
          {localFiles.layers.map((layer) => (
            <LayerCard
              key={`${layer.origin} ${layer.name}`}
              layer={layer}
              onRemove={() => localFiles.removeLayer(layer)}
            />
          ))}
        </section>
      )}
    </>
  );
}

interface FileButtonProps {
  readonly origin: Origin;
  readonly accept: string;
  readonly label: string;
}

function FileButton({ origin, accept, label }: FileButtonProps) {
  const { localFiles } = useExplorer();
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <>
      <TextButton icon="plus" onClick={() => inputRef.current?.click()}>
        {label}
      </TextButton>
      <input
        ref={inputRef}
        type="file"
        multiple
        accept={accept}
        hidden
        aria-label={label}
        data-origin={origin}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) void localFiles.bring(files, origin);
        }}
      />
    </>
  );
}

interface LayerCardProps {
  readonly layer: LocalLayer;
  readonly onRemove: () => void;
}

function LayerCard({ layer, onRemove }: LayerCardProps) {
  const own = useOwnWords(OPEN_WORDS);
  const { formats } = useWords();
  const { graph } = useExplorer();
  const nodes = formats.number(layer.nodes.length);
  const strange = findLayerStrangers(graph, layer).length;
  return (
    <div className="take-away__layer">
      <div className="take-away__layer-head">
        <strong>{own.origins[layer.origin](layer.name)}</strong>
        <IconButton icon="close" label={own.remove(layer.name)} onClick={onRemove} />
      </div>
      <p>{own.counts({ nodes, relationships: formats.number(layer.relationships.length) })}</p>
      <p className="quiet">
        {strange === 0 ? own.known : own.strange({ strange: formats.number(strange), nodes })}{' '}
        {layer.nodes.length > MOST_NODES && own.cut(formats.number(MOST_NODES))}
      </p>
      <NamesakeList layer={layer} />
      <WayBack layer={layer} />
    </div>
  );
}

/** What may be one thing under two ids: both stay as they are, and both can be looked at. */
function NamesakeList({ layer }: { readonly layer: LocalLayer }) {
  const own = useOwnWords(OPEN_WORDS);
  const { graph } = useExplorer();
  const store = useViewStore();
  const namesakes = layer.origin === 'own' ? findNamesakes(graph, layer) : [];
  if (namesakes.length === 0) return null;
  return (
    <div className="note">
      <p>{own.namesakes}</p>
      <ul className="take-away__problems">
        {namesakes.slice(0, MOST_NAMESAKES).map(({ name, own: mine, known }) => (
          <li key={mine}>
            {own.namesake({ name, mine, known })}{' '}
            <TextButton
              icon="fit"
              className="button--quiet"
              onClick={() =>
                store.dispatch((view) => selectNodes([mine, known])(addNodes([mine, known])(view)))
              }
            >
              {own.showBoth}
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The view that a file was exported from, where the file says so: only its view, on this page. */
function WayBack({ layer }: { readonly layer: LocalLayer }) {
  const own = useOwnWords(OPEN_WORDS);
  const store = useViewStore();
  const address = layer.about['view'];
  if (address === undefined || !URL.canParse(address)) return null;
  return (
    <TextButton
      icon="history"
      className="button--quiet"
      onClick={() =>
        store.dispatch(({ language }) => ({
          ...parseViewUrl(new URL(address).search).view,
          language,
        }))
      }
    >
      {own.back}
    </TextButton>
  );
}
