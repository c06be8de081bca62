import type { AppErrorCode } from '../../graph-data/model/app-error.ts';
import type { ViewPart } from '../state/url/url-part.ts';

/** How much of a whole: both already written in the language's numerals. */
type Share = { readonly shown: string; readonly total: string };

const errors: Record<AppErrorCode, string> = {
  not_found: 'This is not in the graph. The link may be old, or the data newer.',
  invalid_request: 'The server did not understand the request.',
  forbidden_query: 'The server does not allow this.',
  too_large: 'This is more than the server gives at once. Ask for less.',
  timeout: 'The server took too long. Try again.',
  unavailable: 'The server cannot be reached. Trying again by itself …',
  conflict: 'The data changed in the meantime. Load the page again.',
  rate_limited: 'Too many requests from here. Wait a minute, then try again.',
  internal: 'Something went wrong on the server. Try again.',
};

const viewParts: Record<ViewPart, string> = {
  version: 'its version',
  packed: 'its packed part',
  selected: 'the selection',
  focus: 'the focus',
  kinds: 'hidden kinds',
  types: 'hidden relationship types',
  layers: 'layers',
  expanded: 'expanded nodes',
  added: 'added nodes',
  folded: 'folded nodes',
  hidden: 'hidden nodes',
  only: 'the nodes to keep',
  filters: 'filters',
  time: 'the time',
  comparison: 'the two moments',
  connection: 'the path',
  layout: 'the layout',
  pins: 'pinned places',
  look: 'colours and sizes',
  camera: 'the camera',
  mode: 'map or table',
  tour: 'the tour',
  query: 'the query',
  embedded: 'the frame',
  language: 'the language',
};

/** Every sentence of the explorer in English; `Messages` is what each language must have. */
export const en = {
  appName: 'Stackscape',
  tagline: 'Who builds, leads and runs OpenStack',
  skipToSearch: 'Skip to search',
  map: (text: { nodes: string; relationships: string }) =>
    `Map of ${text.nodes} nodes and ${text.relationships} relationships. Arrow keys move it, plus and minus zoom, 0 shows all. Use search to reach a node.`,

  search: 'Search',
  searchPlaceholder: 'Search people, projects, organisations …',
  searchResults: 'Search results',
  searchFound: (n: string) => (n === '1' ? '1 found' : `${n} found`),
  searching: 'Searching …',
  searchNothing: (text: string) => `Nothing is called “${text}”.`,
  searchNothingHint: 'Try fewer letters, another spelling, or the Chinese name.',
  searchMore: 'More match; type further to narrow it.',
  searchMatched: { nameZh: 'Chinese name', aliases: 'also known as', id: 'id', name: 'name' },
  clearSearch: 'Clear search',

  undo: 'Undo',
  redo: 'Redo',
  share: 'Copy link to this view',
  shared: 'The link to this view is copied.',
  sharedNode: (name: string) => `The link to ${name} is copied.`,
  shareFailed: 'The browser does not allow copying. The address bar holds the link.',
  switchLanguage: '切换为中文',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  help: 'Keys and help',
  close: 'Close',
  table: 'Table',
  showMap: 'Map',
  showTable: 'Table',

  kinds: 'Kinds',
  onlyThis: (kind: string) => `Show ${kind} only`,
  only: 'only',
  allKinds: 'Show all kinds',
  shareOf: ({ shown, total }: Share) => `${shown} of ${total}`,
  layers: 'Layers',
  layersHint: 'Facts that tie everything to everything; off at first.',
  layerTitles: {
    PAST: 'What is over',
    RETIRED: 'Retired teams and projects',
    STOOD_FOR: 'Election candidates',
    RELEASED_IN: 'Projects in releases',
    CONTRIBUTED_TO: 'Contributions by organisation',
    DEPENDS_ON: 'Dependencies',
    DOCUMENTS: 'Documents and their authors',
  } as Record<string, string>,
  firstPicture: 'Back to the first picture',

  counts: (text: { nodes: Share; relationships: Share }) =>
    `${text.nodes.shown} of ${text.nodes.total} nodes, ${text.relationships.shown} of ${text.relationships.total} relationships`,
  truncated: ({ shown, total }: Share) =>
    `The graph is larger than one picture: its ${shown} best-connected nodes of ${total} are here. Search reaches the others.`,
  measures: 'Its place in the graph',
  nothingShown: 'Nothing is left to show',
  nothingShownHint: 'What was switched off, filtered or hidden can come back.',
  withoutFilters: 'Without filters',
  expanded: 'Expanded',
  collapse: 'Collapse',
  collapseNamed: (name: string) => `Collapse ${name}`,
  collapseAll: 'Collapse all',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole graph',
  zoomControls: 'Zoom',

  details: 'Details',
  selectedIs: (text: { name: string; kind: string; count: string }) =>
    `${text.name}, ${text.kind}, selected. ${text.count} relationships.`,
  nothingSelected: 'Nothing selected.',
  expand: 'Show neighbours',
  focus: 'Focus',
  endFocus: 'End focus',
  more: 'What else can be done',
  bringToMiddle: 'Bring to the middle',
  relationships: 'Relationships',
  noRelationships: 'No relationships are known.',
  incoming: 'from',
  showInMap: 'Show in the map',
  showMore: ({ shown, total }: Share) => `${shown} of ${total}; show more`,
  cutAt: ({ shown, total }: Share) => `The first ${shown} of ${total}.`,
  labelled: (text: { title: string; value: string }) => `${text.title}: ${text.value}`,
  yes: 'yes',
  no: 'no',
  present: 'today',
  loadingDetails: 'Reading what is known …',

  receipt: 'Receipt',
  receipts: 'Receipts',
  receiptFor: (fact: string) => `Receipt: where “${fact}” comes from`,
  receiptRead: (date: string) => `read on ${date}`,
  receiptOpen: 'Open the source',
  receiptNoLink: 'This source has no address.',
  corrected: 'Another source knows better.',
  receiptMissing: 'The source is not in the graph.',

  loadingGraph: 'Loading the graph …',
  loadingGraphHint: 'Some thousand facts, in one piece.',
  graphEmpty: 'The graph is empty.',
  graphEmptyHint: 'Load the bundled facts with “npm run import”, then reload this page.',
  retry: 'Try again',
  offline: 'You are offline. What is loaded stays; the rest comes when you are back.',
  notInGraph: (ids: string) =>
    `The link names what is not in the graph, or no longer: ${ids}. All else is shown.`,
  neighboursMissing: (name: string) => `What is around ${name} could not be read.`,
  linkIgnored: (parts: string) => `Part of the link could not be read and was left out: ${parts}.`,
  noWebGl: 'This browser cannot draw the map (WebGL is off), so here is the table.',
  mapLost: 'The map lost its drawing context. It comes back by itself …',

  helpTitle: 'Finding one’s way',
  helpIntro:
    'Click a node to read what is known of it, with the receipt of every fact. Click it twice to show all its neighbours. A right click, Shift F10, or a finger that rests offers what else can be done. Shift and click take several. Drag moves the map, the wheel zooms. In the search, > leads to every command.',
  helpData:
    'Every fact was read in a public source; its mark opens source, place and date. Sizes show how connected a node is, not how good.',

  errors,
  unknownError: 'Something went wrong in the explorer. Try again, or reload the page.',
  viewParts,
};

export type Messages = typeof en;
