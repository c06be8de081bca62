type Share = { readonly shown: string; readonly total: string };

export const RESULT_WORDS = {
  en: {
    findRow: 'Find in the picture',
    moreRows: ({ shown, total }: Share) => `${shown} of ${total} rows; show more`,
    addToPicture: 'Add to the picture',
    onlyThese: 'Show only these',
    nodes: (n: string) => (n === '1' ? '1 node' : `${n} nodes`),
    noNodes: 'Nothing in this answer can be drawn: it has no nodes.',
    added: (n: string) => `${n} nodes are in the picture now.`,
    tooMany: (n: string) => `The picture takes the first ${n}.`,
    views: 'Show the answer as',
    text: 'Text',
    table: 'Table',
    chart: 'Chart',
    picture: 'Picture',
  },
  zh: {
    findRow: '在图谱中查找',
    moreRows: ({ shown, total }: Share) => `${shown}/${total} 行；显示更多`,
    addToPicture: '加入图谱',
    onlyThese: '只显示这些',
    nodes: (n: string) => `${n} 个节点`,
    noNodes: '这个答案没有节点，无法画出。',
    added: (n: string) => `现在图谱中有其中 ${n} 个节点。`,
    tooMany: (n: string) => `图谱只取前 ${n} 个。`,
    views: '答案的呈现方式',
    text: '文字',
    table: '表格',
    chart: '图表',
    picture: '图谱',
  },
};
