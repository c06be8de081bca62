import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CSSProperties } from 'react';
import type { Overview } from '../graph-data/model/api/overview.ts';
import type { ActionContext } from './actions/action.ts';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { hasWebGl } from './canvas/webgl.ts';
import { toFirstPage } from './graph/expansion-ties.ts';
import { toDisplayName } from './graph/names.ts';
import type { Language } from './graph/names.ts';
import { toPlace } from './graph/placement.ts';
import { KIND_COLOURS, MARK_COLOURS } from './graph/palette.ts';
import type { Scheme } from './graph/palette.ts';
import type { WindowPoint } from './graph/picture.ts';
import { useWords } from './i18n/use-messages.ts';
import { DETAILS_ID, NodePanel } from './panels/NodePanel.tsx';
import { EmbedCredit } from './panels/embed/EmbedCredit.tsx';
import { HintsCard } from './panels/hints/HintsCard.tsx';
import { Notices } from './panels/Notices.tsx';
import { Overlays } from './panels/Overlays.tsx';
import { toPanelWidth } from './panels/rail/rail-panels.ts';
import { Rail } from './panels/rail/Rail.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { MapTools } from './panels/tools/MapTools.tsx';
import { ZoomControls } from './panels/ZoomControls.tsx';
import type { CameraControl } from './state/camera-control.ts';
import { setMode } from './state/commands/command.ts';
import { connectNodes } from './state/commands/connect.ts';
import { pinNodes } from './state/commands/pin.ts';
import {
  addToSelection,
  clearSelection,
  selectNode,
  selectNodes,
  setFocus,
  toggleSelected,
} from './state/commands/select.ts';
import { addNodes, toggleExpansion } from './state/commands/walk.ts';
import { toViewLink } from './state/copy-link.ts';
import { createInteraction } from './state/interaction.ts';
import { createTimeControl } from './state/time-control.ts';
import { useConnection } from './state/use-connection.ts';
import { ExplorerContext } from './state/use-explorer.ts';
import type { Explorer as ExplorerValue, FindHow } from './state/use-explorer.ts';
import { useMergedGraph } from './state/use-merged-graph.ts';
import { NamesContext } from './state/use-names.ts';
import { useOpenPanel } from './state/use-open-panel.ts';
import { useMapTools } from './state/use-map-tools.ts';
import { useOverlays } from './state/use-overlays.ts';
import { usePanelWidth } from './state/use-panel-width.ts';
import { usePicture } from './state/use-picture.ts';
import { useViewSnapshot, useViewStore } from './state/use-view.ts';
import { getSelected, isRestricted } from './state/view-state.ts';
import type { Connection, Pin } from './state/view-state.ts';
import { toHalfInsets, toInsets } from './ui/insets.ts';
import { LiveRegion } from './ui/LiveRegion.tsx';
import { useKeys } from './ui/use-keys.ts';
import { PHONE, ROOMY, useMedia } from './ui/use-media.ts';
import { THEMES, useTheme } from './ui/use-theme.ts';

const BesideMaps = lazy(() =>
  import('./canvas/BesideMaps.tsx').then((module) => ({ default: module.BesideMaps })),
);
const Timeline = lazy(() =>
  import('./panels/timeline/Timeline.tsx').then((module) => ({ default: module.Timeline })),
);
const FilterChips = lazy(() =>
  import('./panels/filter/FilterChips.tsx').then((module) => ({ default: module.FilterChips })),
);
const TablePanel = lazy(() =>
  import('./panels/table/TablePanel.tsx').then((m) => ({ default: m.TablePanel })),
);
const TourCard = lazy(() =>
  import('./panels/tours/TourCard.tsx').then((m) => ({ default: m.TourCard })),
);

const Account = lazy(() =>
  import('./panels/account/Account.tsx').then((module) => ({ default: module.Account })),
);
const SelectionPanel = lazy(() =>
  import('./panels/selection/SelectionPanel.tsx').then((module) => ({
    default: module.SelectionPanel,
  })),
);

interface ExplorerProps {
  readonly overview: Overview;
  readonly onLanguage: (language: Language) => void;
}

/** The whole screen: the map or the table, and the panels that float over it. */
export function Explorer({ overview, onLanguage }: ExplorerProps) {
  const { t, language, formats } = useWords();
  const viewStore = useViewStore();
  const { view } = useViewSnapshot();
  const { theme, scheme, setTheme } = useTheme();
  const isPhone = useMedia(PHONE);
  const isRoomy = useMedia(ROOMY);
  const [openPanel, setOpenPanel] = useOpenPanel(isRoomy, view.query === null ? null : 'ask');
  const [panelWidth, setPanelWidth] = usePanelWidth(openPanel, toPanelWidth(openPanel));
  const overlays = useOverlays();
  const mapTools = useMapTools(!isPhone);
  const { connectFrom, setConnectFrom, setMenu } = overlays;
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const [hasDrawn, setDrawn] = useState(false);
  const [said, say] = useState('');
  const [interaction] = useState(createInteraction);
  const [timeControl] = useState(createTimeControl);
  const [today] = useState(readToday);
  const control = useRef<CameraControl>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const selected = getSelected(view);
  const { isEmbedded } = view;
  const hasTimeline = !isPhone && !isEmbedded;

  const { highlight } = useConnection(view.connection);
  const wanted = useMemo(
    () => [
      ...[...view.selection, ...view.added, ...(view.only ?? []), ...(highlight?.nodes ?? [])].map(
        (id) => ({ id, types: [] }),
      ),
      // An expansion knows best how much it needs.
      ...view.expanded,
    ],
    [view.expanded, view.selection, view.added, view.only, highlight],
  );
  const { graph, revision, failures, retry } = useMergedGraph(overview, wanted);
  const { picture, frame, visible, kinds, layerCounts, layoutRun, looks } = usePicture({
    graph,
    revision,
    view,
    scheme,
    language,
    overview,
    today,
    timeControl,
    highlight,
  });
  useOpenedBy(view.connection, () => setOpenPanel('connect'));
  const { visibility } = visible;
  useColours(scheme);

  const select = useCallback(
    (id: string | null, isAdditive = false) => {
      if (id === null) viewStore.dispatch(clearSelection);
      else viewStore.dispatch(isAdditive ? toggleSelected(id) : selectNode(id));
    },
    [viewStore],
  );
  const find = useCallback(
    (id: string, how: FindHow = {}) => {
      viewStore.dispatch(
        selectNode(id),
        setMode('map'),
        ...(how.isAdded === true ? [addNodes([id])] : []),
        ...(how.isFocus === true ? [setFocus(id)] : []),
      );
      // The canvas may only now be there, and the panel takes its room first. Whoever came by
      // keyboard goes on reading there.
      requestAnimationFrame(() => {
        control.current?.goTo(id);
        document.getElementById(DETAILS_ID)?.focus({ preventScroll: true });
      });
    },
    [viewStore],
  );
  const findByName = (id: string, isFocus: boolean): void => {
    setConnectFrom(null);
    if (connectFrom === null) find(id, { isFocus, isAdded: !visibility.nodes.has(id) });
    else viewStore.dispatch(connectNodes([connectFrom, id]));
  };
  async function copyLink(id: string | null): Promise<void> {
    try {
      await navigator.clipboard.writeText(toViewLink(location.href, getContext().view, id));
      overlays.showToast(id === null ? t.shared : t.sharedNode(nameOf(id)));
    } catch {
      overlays.showToast(t.shareFailed);
    }
  }
  const expand = useCallback(
    (id: string) =>
      viewStore.dispatch(selectNode(id), toggleExpansion(id, toFirstPage(graph, id, []))),
    [viewStore, graph],
  );
  /** What the menu offers is for the node that it was asked at, or for all that is selected. */
  const openMenu = useCallback(
    (id: string | null, point: WindowPoint) => {
      const { selection } = viewStore.getSnapshot().view;
      if (id !== null && !selection.includes(id)) viewStore.dispatch(selectNode(id));
      const ids = id === null ? [] : selection.includes(id) ? selection : [id];
      setMenu({ ids, point });
    },
    [viewStore, setMenu],
  );
  const selectArea = (ids: readonly string[], isAdditive: boolean): void => {
    viewStore.dispatch(isAdditive ? addToSelection(ids) : selectNodes(ids));
    mapTools.setTool('pointer');
  };
  const pin = useCallback(
    (pins: readonly Pin[]) => viewStore.dispatch(pinNodes(pins)),
    [viewStore],
  );
  const onDrawn = useCallback(() => {
    document.documentElement.dataset.ready = 'true';
    performance.mark('stackscape:first-picture');
    // What can wait until the picture is there.
    setTimeout(() => setDrawn(true));
  }, []);

  const mode = canDraw ? view.mode : 'table';
  const getContext = (): ActionContext => ({
    store: viewStore,
    view: viewStore.getSnapshot().view,
    graph,
    visibility,
    timeControl,
    today,
    placeOf: (id) => (graph.hasNode(id) ? toPlace(graph, picture.placement, id) : null),
    control: mode === 'map' ? control.current : null,
    page: {
      focusSearch: () => searchRef.current?.focus(),
      setTool: mapTools.setTool,
      toggleMinimap: () => mapTools.setMinimapOpen(mapTools.isMinimapOpen !== true),
      openHelp: () => overlays.setHelpOpen(true),
      openPalette: overlays.setPalette,
      copyLink: (id) => void copyLink(id),
      seekConnection: (id) => {
        setConnectFrom(id);
        searchRef.current?.focus();
      },
      openPanel: setOpenPanel,
      togglePanel: (name) => setOpenPanel(openPanel === name ? null : name),
      switchLanguage: () => onLanguage(language === 'en' ? 'zh' : 'en'),
      switchTheme: () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'),
      find,
    },
  });
  useKeys(getContext);

  const insets = useMemo(
    () =>
      toInsets({
        isPhone,
        isEmbedded,
        isPanelOpen: openPanel !== null,
        panelWidth,
        isDetailsOpen: view.selection.length > 0,
        hasTimeline,
        height: window.innerHeight,
      }),
    [isPhone, isEmbedded, openPanel, panelWidth, view.selection.length, hasTimeline],
  );
  const nameOf = useCallback(
    (text: string) =>
      graph.hasNode(text) ? toDisplayName(graph.getNodeAttributes(text), language) : text,
    [graph, language],
  );
  const { nodes, edges } = visibility;
  const counts = {
    nodes: { shown: formats.number(nodes.size), total: formats.number(overview.total.nodes) },
    relationships: {
      shown: formats.number(edges.size),
      total: formats.number(overview.total.relationships),
    },
  };
  const map = {
    label: t.map({ nodes: counts.nodes.shown, relationships: counts.relationships.shown }),
    picture,
    frame,
    insets,
    camera: view.camera,
    interaction,
    controlRef: control,
    onSelect: select,
    onExpand: expand,
    onMenu: openMenu,
    onPin: pin,
    onEdge: (edge: string, point: WindowPoint) => overlays.setEdge({ edge, point }),
    onArea: selectArea,
    tool: mapTools.tool,
    isMinimapOpen: mapTools.isMinimapOpen === true && view.comparison?.style !== 'beside',
    onCameraRest: viewStore.keepCamera,
    onDrawn,
    onUnable: () => setCanDraw(false),
  };
  const explorer: ExplorerValue = {
    overview,
    graph,
    revision,
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
    panelWidth,
    setPanelWidth,
    find,
    openMenu,
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
            <a className="skip-link" href="#search">
              {t.skipToSearch}
            </a>
          )}
          {!isEmbedded && (
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
              onShare={() => void copyLink(null)}
              onHelp={() => overlays.setHelpOpen(true)}
            />
          )}
          <main className="main" data-mode={mode}>
            {mode === 'map' && view.comparison?.style === 'beside' && visible.compared !== null ? (
              <Suspense>
                <BesideMaps
                  // The maps take the room that panels leave, and are made anew when it changes.
                  key={openPanel === null ? 'wide' : panelWidth}
                  {...map}
                  insets={toHalfInsets(isPhone)}
                  before={visible.compared.before}
                  captions={[
                    formats.date(view.comparison.before),
                    formats.date(view.comparison.after),
                  ]}
                />
              </Suspense>
            ) : mode === 'map' ? (
              <GraphCanvas {...map} />
            ) : (
              <Suspense>
                <TablePanel picture={picture} onSelect={select} onDrawn={onDrawn} />
              </Suspense>
            )}
          </main>
          {isEmbedded ? (
            <EmbedCredit />
          ) : (
            <>
              <Rail />
              {selected !== null && (
                <NodePanel
                  key={selected}
                  id={selected}
                  graph={graph}
                  onFind={find}
                  onClose={() => select(null)}
                />
              )}
              {view.selection.length > 1 && (
                <Suspense>
                  <SelectionPanel onClose={() => select(null)} />
                </Suspense>
              )}
              {view.tour !== null && (
                <Suspense>
                  <TourCard key={`${view.tour.name} ${view.tour.step}`} place={view.tour} />
                </Suspense>
              )}
              {mode === 'map' && <ZoomControls control={control} />}
              {mode === 'map' && (
                <MapTools
                  tool={mapTools.tool}
                  onTool={mapTools.setTool}
                  isMinimapOpen={mapTools.isMinimapOpen}
                  onMinimap={mapTools.setMinimapOpen}
                />
              )}
              {hasTimeline && hasDrawn && (
                <Suspense>
                  <Timeline />
                </Suspense>
              )}
              <StatusBar counts={counts} isEmpty={nodes.size === 0} onFind={find} />
              {isRestricted(view) && (
                <Suspense>
                  <FilterChips />
                </Suspense>
              )}
              <HintsCard />
            </>
          )}
          <Notices overview={overview} canDraw={canDraw} failures={failures} onRetry={retry} />
          <Overlays overlays={overlays} />
          <Suspense>
            <Account />
          </Suspense>
          <LiveRegion text={said === '' ? describeSelection() : said} />
        </div>
      </NamesContext>
    </ExplorerContext>
  );

  function describeSelection(): string {
    if (selected === null || !graph.hasNode(selected)) return t.nothingSelected;
    const attributes = graph.getNodeAttributes(selected);
    const name = toDisplayName(attributes, language);
    return t.selectedIs({ name, kind: attributes.kind, count: formats.number(attributes.degree) });
  }
}

/** The day as the world counts it, since 1970. */
function readToday(): number {
  return Math.floor(Date.now() / 86_400_000);
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

/** The kinds' colours where styles can use them. */
function useColours(scheme: Scheme): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [kind, colour] of Object.entries(KIND_COLOURS[scheme])) {
      style.setProperty(`--kind-${kind}`, colour);
    }
    for (const [mark, colour] of Object.entries(MARK_COLOURS[scheme])) {
      style.setProperty(`--mark-${mark}`, colour);
    }
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
}
