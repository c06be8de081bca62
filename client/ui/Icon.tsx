/** Paths on a 20 × 20 grid, drawn with a line of the text's colour. */
const PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  undo: 'M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M12.5 4.5L16 8l-3.5 3.5M16 8H8.5a4.5 4.5 0 0 0 0 9H12',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.700a3 3 0 0 0-4.3-4.300l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.700a3 3 0 0 0 4.3 4.300l1-1',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M15.7 4.300l-1.1 1.100M5.4 14.600l-1.1 1.1',
  moon: 'M16 11.800A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8',
  system: 'M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3',
  language:
    'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M2.5 10h15M10 2.5c-5 5-5 10 0 15M10 2.5c5 5 5 10 0 15',
  help: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M10 14v.1',
  layers: 'M10 3l7 3.8-7 3.7-7-3.700zM3 10.300l7 3.7 7-3.700M3 13.600l7 3.7 7-3.7',
  table: 'M3 4.5h14v11H3zM3 8.200h14M3 11.900h14M8.5 8.200v7.3',
  map: 'M5 5.5h.1M14.5 4.5h.1M10 10.5h.1M5.5 15.5h.1M15.5 14.5h.1M5 5.5l5 5 4.5-6M5.5 15.5l4.5-5 5.5 4',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M3.5 7.5v-4h4M16.5 7.5v-4h-4M3.5 12.5v4h4M16.5 12.5v4h-4',
  expand:
    'M10 8.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M8.7 8.9L5.6 5.800M11.3 8.9l3.1-3.100M8.7 11.1l-3.1 3.100M11.3 11.1l3.1 3.100M4.6 3.200a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8M15.4 3.2a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8M4.6 14a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8M15.4 14a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8',
  collapse:
    'M10 7.800a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.400M3.5 10h1.500M15 10h1.500M10 3.500V5M10 15v1.5',
  focus: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6M10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18',
  target: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M10 10h.1',
  receipt: 'M5.5 3h9v14l-2.2-1.5L10 17l-2.3-1.5L5.5 17zM8 7h4M8 10h4',
  outgoing: 'M4 10h12M11.5 5.5L16 10l-4.5 4.5',
  incoming: 'M16 10H4M8.5 5.5L4 10l4.5 4.5',
  chevron: 'M7.5 5l5 5-5 5',
  external: 'M8 4.5H4.5v11h11V12M11 3.5h5.5V9M16.5 3.5L9.5 10.5',
  reset: 'M4.5 5v3.5H8M4.5 8.5A6 6 0 1 1 4 11.5',
} as const;
export type IconName = keyof typeof PATHS;

/** A sign beside or instead of a word; what it means is said by the control it stands in. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
