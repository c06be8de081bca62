export const QUESTION_WORDS = {
  en: {
    intro: 'Choose a question, fill in what it is about, and read the answer.',
    filter: 'Filter the questions',
    none: 'No question has these words.',
    loading: 'Reading the questions …',
    back: 'All questions',
    ask: 'Ask',
    asking: 'Asking …',
    stop: 'Stop',
    showCypher: 'Show me the Cypher',
    empty: 'The graph has no answer to this. Try another name or another time.',
    rows: (n: string) => (n === '1' ? '1 row' : `${n} rows`),
    cut: (n: string) => `The answer is longer: these are its first ${n} rows.`,
    missing: (title: string) => `“${title}” is needed.`,
    wrongNumber: (title: string) => `“${title}” takes a whole number.`,
    wrongMoment: (title: string) =>
      `“${title}” takes a date such as 2025-10-01, a year, or a release such as Flamingo.`,
    labelled: (text: { title: string; value: string }) => `${text.title}: ${text.value}.`,
    listed: (text: { count: string; title: string; names: string; more: string | null }) =>
      text.count === '1'
        ? `${text.title}: ${text.names}.`
        : `${text.title}, ${text.count} different: ${text.names}${text.more === null ? '.' : ` and ${text.more} more.`}`,
    between: (text: { title: string; least: string; most: string }) =>
      `${text.title}: from ${text.least} to ${text.most}.`,
    constant: (text: { title: string; value: string }) =>
      `${text.title}: ${text.value} throughout.`,
  },
  zh: {
    intro: '选择一个问题，填写所问的对象，即可读到答案。',
    filter: '筛选问题',
    none: '没有包含这些文字的问题。',
    loading: '正在读取问题……',
    back: '全部问题',
    ask: '提问',
    asking: '正在查询……',
    stop: '停止',
    showCypher: '显示 Cypher',
    empty: '图谱中没有答案。请换一个名称或时间。',
    rows: (n: string) => `${n} 行`,
    cut: (n: string) => `答案更长：这里是前 ${n} 行。`,
    missing: (title: string) => `需要填写“${title}”。`,
    wrongNumber: (title: string) => `“${title}”应为整数。`,
    wrongMoment: (title: string) =>
      `“${title}”应为日期（如 2025-10-01）、年份或版本（如 Flamingo）。`,
    labelled: (text: { title: string; value: string }) => `${text.title}：${text.value}。`,
    listed: (text: { count: string; title: string; names: string; more: string | null }) =>
      text.count === '1'
        ? `${text.title}：${text.names}。`
        : `${text.title}共 ${text.count} 个：${text.names}${text.more === null ? '。' : `，另有 ${text.more} 个。`}`,
    between: (text: { title: string; least: string; most: string }) =>
      `${text.title}：${text.least} 至 ${text.most}。`,
    constant: (text: { title: string; value: string }) => `${text.title}：均为 ${text.value}。`,
  },
};
export type QuestionWords = (typeof QUESTION_WORDS)['en'];
