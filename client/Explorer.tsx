import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CSSProperties } from 'react';
import type { Overview } from '../graph-data/model/api/overview.ts';
import type { ActionContext } from './actions/action.ts';
import type { KeptFiles } from './files/kept-files.ts';
import { toElementName } from './graph/names.ts';
import type { Language } from './graph/names.ts';
import { toPlace } from './graph/placement.ts';
import { dayOf } from './graph/time/days.ts';
import { useWords } from './i18n/use-messages.ts';
import { Announcement } from './panels/Announcement.tsx';
import { EmbedCredit } from './panels/embed/EmbedCredit.tsx';
import { Notices } from './panels/Notices.tsx';
import { Overlays } from './panels/Overlays.tsx';
import { toPanelWidth } from './panels/rail/rail-panels.ts';
import { TopBar } from './panels/TopBar.tsx';
import { Panels } from './Panels.tsx';
import { Stage } from './Stage.tsx';
import type { CameraControl } from './state/camera-control.ts';
import { connectNodes } from './state/commands/connect.ts';
import { createInteraction } from './state/interaction.ts';
import type { TakeAwayTab } from './state/take-away-tab.ts';
import { createTimeControl } from './state/time-control.ts';
import { useConnection } from './state/use-connection.ts';
import { ExplorerContext } from './state/use-explorer.ts';
import type { Explorer as ExplorerValue } from './state/use-explorer.ts';
import { useFind } from './state/use-find.ts';
import { useGreeting } from './state/use-greeting.ts';
import { useGestures } from './state/use-gestures.ts';
import { useLocalFiles } from './state/use-local-files.ts';
import { useMapTools } from './state/use-map-tools.ts';
import { toWanted, useMergedGraph } from './state/use-merged-graph.ts';
import { NamesContext } from './state/use-names.ts';
import { useOpenPanel } from './state/use-open-panel.ts';
import { useOverlays } from './state/use-overlays.ts';
import { usePageControl } from './state/use-page-control.ts';
import { usePanelWidth } from './state/use-panel-width.ts';
import { usePicture } from './state/use-picture.ts';
import type { RestoredFiles } from './state/use-restored-files.ts';
import { useViewSnapshot, useViewStore } from './state/use-view.ts';
import type { Connection } from './state/view-state.ts';
import { toInsets } from './ui/insets.ts';
import { useColours } from './ui/use-colours.ts';
import { useKeys } from './ui/use-keys.ts';
import { PHONE, ROOMY, WIDE, useMedia } from './ui/use-media.ts';
import { THEMES, useTheme } from './ui/use-theme.ts';

const Account = lazy(() =>
  import('./panels/account/Account.tsx').then((module) => ({ default: module.Account })),
);

interface ExplorerProps {
  readonly overview: Overview;
  readonly kept: KeptFiles;
  readonly restored: RestoredFiles;
  readonly onLanguage: (language: Language) => void;
}

/** The whole screen: what fills it, what floats over it, and what they share. */
export function Explorer({ overview, kept, restored, onLanguage }: ExplorerProps) {
  const { t, language, formats } = useWords();
  const store = useViewStore();
  const { view } = useViewSnapshot();
  const { theme, scheme, setTheme } = useTheme();
  const isPhone = useMedia(PHONE);
  const isRoomy = useMedia(ROOMY);
  const isWide = useMedia(WIDE);
  const isWhole = restored.reading.is === 'idle';
  const linked = isWhole ? (view.query === null ? null : 'ask') : 'take-away';
  const [openPanel, setOpenPanel] = useOpenPanel(isRoomy, linked);
  const [panelWidth, setPanelWidth] = usePanelWidth(openPanel, toPanelWidth(openPanel));
  const greeting = useGreeting(openPanel);
  const [takeAwayTab, setTakeAwayTab] = useState<TakeAwayTab>(isWhole ? 'export' : 'open');
  const overlays = useOverlays();
  const mapTools = useMapTools(!isPhone && !view.isEmbedded);
  const { connectFrom, setConnectFrom } = overlays;
  const [canDraw, setCanDraw] = useState(true);
  const [hasDrawn, setDrawn] = useState(false);
  const [said, say] = useState('');
  const [interaction] = useState(createInteraction);
  const [timeControl] = useState(createTimeControl);
  const [today] = useState(() => dayOf(Date.now()));
  const control = useRef<CameraControl>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { isEmbedded, selection, added, only, expanded } = view;
  const hasTimeline = !isPhone && !isEmbedded;
  const mode = canDraw ? view.mode : 'table';

  const localFiles = useLocalFiles(store, overview, { kept, restored });
  const { highlight } = useConnection(view.connection);
  const wanted = useMemo(
    () => toWanted({ selection, added, only, expanded }, highlight?.nodes ?? []),
    [selection, added, only, expanded, highlight],
  );
  const { graphState, failures, retry } = useMergedGraph(overview, wanted, localFiles.layers);
  const { graph } = graphState;
  const { picture, frame, visible, kinds, layerCounts, layoutRun, looks } = usePicture({
    graphState,
    view,
    scheme,
    language,
    overview,
    today,
    timeControl,
    highlight,
  });
  const { nodes, edges } = visible.visibility;
  useOpenedBy(view.connection, () => setOpenPanel('connect'));
  useColours(scheme);

  const nameOf = useCallback(
    (text: string) => toElementName(graph, text, language),
    [graph, language],
  );
  const find = useFind(control);
  const gestures = useGestures({
    control,
    graph,
    setMenu: overlays.setMenu,
    setTool: mapTools.setTool,
  });
  const page = usePageControl({
    searchRef,
    overlays,
    mapTools,
    openPanel,
    setOpenPanel,
    setTakeAwayTab,
    onLanguage,
    switchTheme: () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'),
    nameOf,
    find,
  });
  const getContext = (): ActionContext => ({
    store,
    view: store.getSnapshot().view,
    graph,
    visibility: visible.visibility,
    timeControl,
    today,
    placeOf: (id) => (graph.hasNode(id) ? toPlace(graph, picture.placement, id) : null),
    control: mode === 'map' ? control.current : null,
    page,
  });
  useKeys(getContext);
  /** The search finds a node, or the other end of a connection that is sought. */
  const findByName = (id: string, isFocus: boolean): void => {
    setConnectFrom(null);
    if (connectFrom === null) find(id, { isFocus, isAdded: !nodes.has(id) });
    else store.dispatch(connectNodes([connectFrom, id]));
  };
  const onDrawn = useCallback(() => {
    document.documentElement.dataset.ready = 'true';
    performance.mark('stackscape:first-picture');
    // What can wait until the picture is there.
    setTimeout(() => setDrawn(true));
  }, []);
  const insets = useMemo(
    () =>
      toInsets({
        isPhone,
        isEmbedded,
        isPanelOpen: openPanel !== null,
        panelWidth,
        isDetailsOpen: selection.length > 0,
        isGreeting: greeting.isOpen && (isWide || isPhone),
        isTouring: view.tour !== null,
        hasTimeline,
        height: window.innerHeight,
      }),
    [
      isPhone,
      isEmbedded,
      openPanel,
      panelWidth,
      selection.length,
      greeting.isOpen,
      isWide,
      view.tour,
      hasTimeline,
    ],
  );
  const explorer: ExplorerValue = {
    overview,
    graph,
    graphState,
    picture,
    kinds,
    layerCounts,
    control,
    interaction,
    layoutRun,
    looks,
    timeControl,
    today,
    visible,
    openPanel,
    setOpenPanel,
    greeting,
    localFiles,
    takeAwayTab,
    setTakeAwayTab,
    panelWidth,
    setPanelWidth,
    find,
    openMenu: gestures.openMenu,
    say,
    getContext,
  };

  return (
    <ExplorerContext value={explorer}>
      <NamesContext value={nameOf}>
        <div
          className="app"
          style={toPanelStyle(panelWidth)}
          data-nodes={nodes.size}
          data-relationships={edges.size}
        >
          {!isEmbedded && (
            <>
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
                onFind={findByName}
                onCommand={overlays.setPalette}
                connectFrom={connectFrom}
                onConnectEnd={() => setConnectFrom(null)}
                onShare={() => page.copyLink(null)}
                onHelp={page.openHelp}
              />
            </>
          )}
          <main className="main" data-mode={mode}>
            <Stage
              // Another graph is another drawing.
              key={localFiles.generation}
              mode={mode}
              isPhone={isPhone}
              label={t.map({
                nodes: formats.number(nodes.size),
                relationships: formats.number(edges.size),
              })}
              picture={picture}
              frame={frame}
              insets={insets}
              camera={view.camera}
              interaction={interaction}
              controlRef={control}
              tool={mapTools.tool}
              isMinimapOpen={mapTools.isMinimapOpen === true}
              onSelect={gestures.select}
              onExpand={gestures.expand}
              onMenu={gestures.openMenu}
              onArea={gestures.selectArea}
              onPin={gestures.pin}
              onEdge={(edge, point) => overlays.setEdge({ edge, point })}
              onCameraRest={store.keepCamera}
              onDrawn={onDrawn}
              onUnable={() => setCanDraw(false)}
            />
          </main>
          {isEmbedded ? (
            <EmbedCredit />
          ) : (
            <Panels
              hasMap={mode === 'map'}
              hasTimeline={hasTimeline && hasDrawn}
              hasDrawn={hasDrawn}
              mapTools={mapTools}
            />
          )}
          <Notices overview={overview} canDraw={canDraw} failures={failures} onRetry={retry} />
          <Overlays overlays={overlays} />
          <Suspense>
            <Account />
          </Suspense>
          <Announcement said={said} />
        </div>
      </NamesContext>
    </ExplorerContext>
  );
}

/** The panel's width where styles can use it; React's types know no properties of one's own. */
function toPanelStyle(width: number): CSSProperties {
  return { '--rail-panel-width': `${width}px` } as CSSProperties;
}

/** Opens what tells of a connection whenever other nodes are connected. */
function useOpenedBy(connection: Connection | null, open: () => void): void {
  const onConnected = useEffectEvent(open);
  const ends = connection?.ends.join(',');
  useEffect(() => {
    if (ends !== undefined) onConnected();
  }, [ends]);
}
