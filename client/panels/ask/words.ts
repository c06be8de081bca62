export const ASK_WORDS = {
  en: {
    width: 'Width of the panel',
    tabs: 'Ways of asking',
    questions: 'Questions',
    cypher: 'Cypher',
    opening: 'Opening the workbench …',
  },
  zh: {
    width: '面板宽度',
    tabs: '提问方式',
    questions: '问题',
    cypher: 'Cypher',
    opening: '正在打开工作台……',
  },
};
