export const WORDS = {
  en: {
    title: 'Commands',
    field: 'What to do',
    placeholder: 'Type what you want to do …',
    list: 'Commands',
    nothing: (text: string) => `No command is called “${text}”.`,
    hint: 'To find a node, use the search (/).',
    open: (panel: string) => `Open or close: ${panel}`,
    panels: 'Panels',
    found: (count: string) => `${count} commands`,
  },
  zh: {
    title: '命令',
    field: '要做什么',
    placeholder: '输入要做的事……',
    list: '命令',
    nothing: (text: string) => `没有名为“${text}”的命令。`,
    hint: '要查找节点，请使用搜索（/）。',
    open: (panel: string) => `打开或关闭：${panel}`,
    panels: '面板',
    found: (count: string) => `${count} 个命令`,
  },
};
