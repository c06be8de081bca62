/** What the panel "Take away" shows: files out, how to cite, files in. */
export const TAKE_AWAY_TABS = ['export', 'cite', 'open'] as const;
export type TakeAwayTab = (typeof TAKE_AWAY_TABS)[number];
