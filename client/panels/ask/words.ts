export const ASK_WORDS = {
  en: { width: 'Width of the panel' },
  zh: { width: '面板宽度' },
};
