export const ASK_WORDS = {
  en: {
    width: 'Width of the panel',
    tabs: 'Ways of asking',
    questions: 'Questions',
    pattern: 'Build',
    cypher: 'Cypher',
    opening: 'Opening …',
  },
  zh: {
    width: '面板宽度',
    tabs: '提问方式',
    questions: '问题',
    pattern: '搭建',
    cypher: 'Cypher',
    opening: '正在打开……',
  },
};
