import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Overview } from '../graph-data/model/api.ts';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { hasWebGl } from './canvas/webgl.ts';
import { toDisplayName } from './graph/names.ts';
import type { Language } from './graph/names.ts';
import { KIND_COLOURS } from './graph/palette.ts';
import { useWords } from './i18n/use-messages.ts';
import { HelpDialog } from './panels/HelpDialog.tsx';
import { DETAILS_ID, NodePanel } from './panels/NodePanel.tsx';
import { Notices } from './panels/Notices.tsx';
import { ShowPanel } from './panels/ShowPanel.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TablePanel } from './panels/TablePanel.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { ZoomControls } from './panels/ZoomControls.tsx';
import type { CameraControl } from './state/camera-control.ts';
import { clearSelection, selectNode, setMode, toggleExpansion } from './state/commands.ts';
import { createInteraction } from './state/interaction.ts';
import { useMergedGraph } from './state/use-merged-graph.ts';
import { usePicture } from './state/use-picture.ts';
import { NamesContext } from './state/use-names.ts';
import { useViewSnapshot, useViewStore } from './state/use-view.ts';
import { LiveRegion } from './ui/LiveRegion.tsx';
import { readStored, store } from './state/browser-history.ts';
import { toInsets } from './ui/insets.ts';
import { useKeys } from './ui/use-keys.ts';
import { PHONE, ROOMY, useMedia } from './ui/use-media.ts';
import { useTheme } from './ui/use-theme.ts';

interface ExplorerProps {
  readonly overview: Overview;
  readonly onLanguage: (language: Language) => void;
}

const SHOW_OPEN_KEY = 'stackscape:show-open';

/** The whole screen: the map or the table, and the panels that float over it. */
export function Explorer({ overview, onLanguage }: ExplorerProps) {
  const { t, language, formats } = useWords();
  const viewStore = useViewStore();
  const { view } = useViewSnapshot();
  const { theme, scheme, setTheme } = useTheme();
  const isPhone = useMedia(PHONE);
  const isRoomy = useMedia(ROOMY);
  const [isShowOpen, setShowOpen] = useShowOpen(isRoomy);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const [interaction] = useState(createInteraction);
  const control = useRef<CameraControl>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const wanted = useMemo(() => {
    const ids = view.expanded.map(({ id }) => id);
    return view.selected === null ? ids : [...ids, view.selected];
  }, [view.expanded, view.selected]);
  const { graph, revision } = useMergedGraph(overview, wanted);
  const { picture, frame, kinds, layerCounts } = usePicture({
    graph,
    revision,
    view,
    scheme,
    language,
  });

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [kind, colour] of Object.entries(KIND_COLOURS[scheme])) {
      style.setProperty(`--kind-${kind}`, colour);
    }
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  const select = useCallback(
    (id: string | null) => viewStore.dispatch(id === null ? clearSelection : selectNode(id)),
    [viewStore],
  );
  const find = useCallback(
    (id: string) => {
      viewStore.dispatch(selectNode(id), setMode('map'));
      // The canvas may only now be there, and the panel takes its room first. Whoever came by
      // keyboard goes on reading there.
      requestAnimationFrame(() => {
        control.current?.goTo(id);
        document.getElementById(DETAILS_ID)?.focus({ preventScroll: true });
      });
    },
    [viewStore],
  );
  const expand = useCallback(
    (id: string) => viewStore.dispatch(selectNode(id), toggleExpansion(id)),
    [viewStore],
  );
  const onDrawn = useCallback(() => {
    document.documentElement.dataset.ready = 'true';
    performance.mark('stackscape:first-picture');
  }, []);

  useKeys({
    store: viewStore,
    control,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen((open) => !open),
  });

  const mode = canDraw ? view.mode : 'table';
  const insets = useMemo(
    () =>
      toInsets({
        isPhone,
        isShowOpen,
        isDetailsOpen: view.selected !== null,
        height: window.innerHeight,
      }),
    [isPhone, isShowOpen, view.selected],
  );
  const nameOf = useCallback(
    (text: string) =>
      graph.hasNode(text) ? toDisplayName(graph.getNodeAttributes(text), language) : text,
    [graph, language],
  );
  const { nodes, edges } = picture.appearance.visibility;
  const counts = {
    nodes: { shown: formats.number(nodes.size), total: formats.number(overview.total.nodes) },
    relationships: {
      shown: formats.number(edges.size),
      total: formats.number(overview.total.relationships),
    },
  };

  return (
    <NamesContext value={nameOf}>
      <div className="app" data-nodes={nodes.size} data-relationships={edges.size}>
        <a className="skip-link" href="#search">
          {t.skipToSearch}
        </a>
        <TopBar
          searchRef={searchRef}
          theme={theme}
          mode={mode}
          canDraw={canDraw}
          onTheme={setTheme}
          onLanguage={onLanguage}
          onFind={find}
          onHelp={() => setHelpOpen(true)}
        />
        <main className="main" data-mode={mode}>
          {mode === 'map' ? (
            <GraphCanvas
              label={t.map({
                nodes: counts.nodes.shown,
                relationships: counts.relationships.shown,
              })}
              picture={picture}
              frame={frame}
              insets={insets}
              camera={view.camera}
              interaction={interaction}
              controlRef={control}
              onSelect={select}
              onExpand={expand}
              onCameraRest={viewStore.keepCamera}
              onDrawn={onDrawn}
              onUnable={() => setCanDraw(false)}
            />
          ) : (
            <TablePanel picture={picture} onSelect={select} onDrawn={onDrawn} />
          )}
        </main>
        <ShowPanel
          isOpen={isShowOpen}
          kinds={kinds}
          layerCounts={layerCounts}
          onOpen={setShowOpen}
        />
        {view.selected !== null && (
          <NodePanel
            key={view.selected}
            id={view.selected}
            graph={graph}
            onFind={find}
            onClose={() => select(null)}
          />
        )}
        {mode === 'map' && <ZoomControls control={control} />}
        <StatusBar counts={counts} isEmpty={nodes.size === 0} onFind={find} />
        <Notices overview={overview} canDraw={canDraw} />
        <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        <LiveRegion text={describeSelection()} />
      </div>
    </NamesContext>
  );

  function describeSelection(): string {
    const { selected } = view;
    if (selected === null || !graph.hasNode(selected)) return t.nothingSelected;
    const attributes = graph.getNodeAttributes(selected);
    const name = toDisplayName(attributes, language);
    return t.selectedIs({ name, kind: attributes.kind, count: formats.number(attributes.degree) });
  }
}

function useShowOpen(isRoomy: boolean): [boolean, (open: boolean) => void] {
  const [chosen, setChosen] = useState(() => readStored(localStorage, SHOW_OPEN_KEY));
  const isOpen = isRoomy ? chosen !== 'no' : chosen === 'now';
  return [
    isOpen,
    (open) => {
      if (isRoomy) store(localStorage, SHOW_OPEN_KEY, open ? 'yes' : 'no');
      setChosen(open ? (isRoomy ? 'yes' : 'now') : 'no');
    },
  ];
}
