/** `stored` is the computed map; `spread` moves what overlaps apart; `layered` is by time. */
export const LAYOUT_NAMES = ['stored', 'force', 'circular', 'radial', 'layered', 'spread'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];
