/** What says that something is not the dataset's. */
export const LOCAL_WORDS = {
  en: {
    file: (name: string) => `From the file ${name}`,
    own: (name: string) => `Your own facts, from ${name}`,
    none: 'The file says no more of it than its name.',
  },
  zh: {
    file: (name: string) => `来自文件 ${name}`,
    own: (name: string) => `您自己的数据，来自 ${name}`,
    none: '该文件除名称外没有更多内容。',
  },
};
