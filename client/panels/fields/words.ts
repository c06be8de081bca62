export const FIELD_WORDS = {
  en: {
    typeName: 'Type a name …',
    clear: (label: string) => `Clear ${label}`,
    searching: 'Searching …',
    searchFailed: 'The search did not answer. Type on to try again.',
    nobody: 'Nothing of this name.',
  },
  zh: {
    typeName: '输入名称……',
    clear: (label: string) => `清除${label}`,
    searching: '正在搜索……',
    searchFailed: '搜索没有回应。请继续输入以重试。',
    nobody: '没有这个名称。',
  },
};
