export const ANSWER_WORDS = {
  en: {
    relationships: 'Relationships',
    returned: 'Only what the query returned',
    between: 'With the relationships between',
    graphOf: (text: { nodes: string; relationships: string }) =>
      `Graph of ${text.nodes} nodes and ${text.relationships} relationships`,
    drawn: (text: { shown: string; total: string }) =>
      `The first ${text.shown} of ${text.total} nodes are drawn here; the picture takes more.`,
    noGraph: 'This answer has no nodes to draw; see the table.',
    loading: 'Reading the relationships …',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow copying.',
    firstRows: (text: { shown: string; total: string }) =>
      `The first ${text.shown} of ${text.total} rows; copying takes all.`,
    planning: 'Asking for the plan …',
    planHint: 'How the database goes about it; what comes first stands innermost.',
    estimated: (n: string) => `about ${n} rows`,
  },
  zh: {
    relationships: '关系',
    returned: '仅查询返回的内容',
    between: '包括它们之间的关系',
    graphOf: (text: { nodes: string; relationships: string }) =>
      `由 ${text.nodes} 个节点和 ${text.relationships} 条关系组成的图`,
    drawn: (text: { shown: string; total: string }) =>
      `这里画出 ${text.total} 个节点中的前 ${text.shown} 个；图谱可容纳更多。`,
    noGraph: '这个答案没有可画的节点；请看表格。',
    loading: '正在读取关系……',
    copy: '复制',
    copied: '已复制。',
    copyFailed: '浏览器不允许复制。',
    firstRows: (text: { shown: string; total: string }) =>
      `${text.total} 行中的前 ${text.shown} 行；复制时包括全部。`,
    planning: '正在获取执行计划……',
    planHint: '数据库的执行方式；最先执行的在最内层。',
    estimated: (n: string) => `约 ${n} 行`,
  },
};
