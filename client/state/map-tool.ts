/** What dragging over the map does: moves it, or selects what lies in a box or within a line. */
export const MAP_TOOLS = ['pointer', 'box', 'lasso'] as const;
export type MapTool = (typeof MAP_TOOLS)[number];
