/** What the panel "Take away" shows: files out, how to cite. */
export const TAKE_AWAY_TABS = ['export', 'cite'] as const;
export type TakeAwayTab = (typeof TAKE_AWAY_TABS)[number];
