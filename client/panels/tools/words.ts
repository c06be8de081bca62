/** Words of the map's tools. */
export const TOOL_WORDS = {
  en: {
    tools: 'What dragging does',
    pointer: 'Move the map',
    box: 'Select by a box (B, or drag with Shift)',
    lasso: 'Select by drawing around (L)',
    minimap: 'Small map (M)',
    selected: (count: string) => `${count} selected.`,
  },
  zh: {
    tools: '拖动的作用',
    pointer: '移动图谱',
    box: '框选（B，或按住 Shift 拖动）',
    lasso: '套索选择（L）',
    minimap: '小地图（M）',
    selected: (count: string) => `已选择 ${count} 个。`,
  },
};
