import type { ReportSection } from '../../../graph-data/model/api/report.ts';
import type { ReportFormat } from './report-request.ts';

interface ReportWords {
  readonly hint: string;
  readonly title: string;
  readonly titleHint: string;
  readonly question: string;
  readonly questionHint: string;
  readonly notes: string;
  readonly notesHint: string;
  readonly parts: string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly form: string;
  readonly format: string;
  readonly formats: Readonly<
    Record<ReportFormat, { readonly name: string; readonly opens: string }>
  >;
  readonly language: string;
  readonly holds: string;
  readonly always: string;
  readonly filters: (texts: string) => string;
  readonly ways: (texts: string) => string;
  readonly way: (ends: { from: string; to: string }) => string;
  readonly tooMuch: (text: { nodes: string; relationships: string }) => string;
  readonly nothing: string;
  readonly noLink: string;
  readonly save: string;
  readonly preview: string;
  readonly cancel: string;
}

const en: ReportWords = {
  hint: 'A report that others can open without Stackscape: the picture, the facts, and where each stands.',
  title: 'Title',
  titleHint: 'Without one: what was chosen',
  question: 'Question',
  questionHint: 'What the report answers',
  notes: 'Notes',
  notesHint: 'Plain text; an empty line begins a paragraph.',
  parts: 'Parts',
  sections: {
    answer: 'Rows of the answer',
    picture: 'Picture with its legend',
    charts: 'Figures as charts',
    paths: 'Ways as sentences',
    nodes: 'Table of nodes',
    relationships: 'Table of relationships',
  },
  form: 'Form',
  format: 'Format',
  formats: {
    'report-html': {
      name: 'Living page (HTML)',
      opens: 'Any browser, also without a network: the picture moves, is searched and clicked.',
    },
    'report-pdf': {
      name: 'PDF',
      opens: 'PDF readers and printers: A4, texts that can be selected.',
    },
    'report-md': {
      name: 'Markdown',
      opens: 'Editors, wikis and pandoc: a zip of the text and the picture as SVG.',
    },
  },
  language: 'Language',
  holds: 'It will hold',
  always:
    'Also: what was chosen, the moment, the dataset, the licence, the link back to this view, and every receipt as a numbered reference.',
  filters: (texts) => `Filters: ${texts}.`,
  ways: (texts) => `Ways: ${texts}.`,
  way: ({ from, to }) => `${from} – ${to}`,
  tooMuch: ({ nodes, relationships }) =>
    `A report holds at most ${nodes} nodes and ${relationships} relationships, so that people can still read it. Filter the view, select some nodes, or take what is around one.`,
  nothing: 'There is nothing to report on: choose something else above.',
  noLink: 'The link to this view is too long to stand in the report.',
  save: 'Download the report',
  preview: 'Preview',
  cancel: 'Cancel',
};

const zh: ReportWords = {
  hint: '一份无需本系统即可打开的报告：包含图谱、事实及每条事实的出处。',
  title: '标题',
  titleHint: '留空则使用所选范围',
  question: '问题',
  questionHint: '报告所回答的问题',
  notes: '笔记',
  notesHint: '纯文本，空行表示另起一段。',
  parts: '组成部分',
  sections: {
    answer: '答案的各行',
    picture: '图谱及图例',
    charts: '统计图表',
    paths: '以句子描述的路径',
    nodes: '节点表',
    relationships: '关系表',
  },
  form: '形式',
  format: '格式',
  formats: {
    'report-html': {
      name: '交互网页（HTML）',
      opens: '任何浏览器均可离线打开：图谱可移动、搜索和点击。',
    },
    'report-pdf': { name: 'PDF', opens: '可用 PDF 阅读器打开和打印：A4 幅面，文字可选中。' },
    'report-md': {
      name: 'Markdown',
      opens: '可用编辑器、wiki 和 pandoc 打开：文本与 SVG 图片打包为 zip。',
    },
  },
  language: '语言',
  holds: '报告将包含',
  always: '此外还有：所选范围、时间、数据集、许可证、返回此视图的链接，以及编号的全部出处。',
  filters: (texts) => `筛选条件：${texts}。`,
  ways: (texts) => `路径：${texts}。`,
  way: ({ from, to }) => `${from} – ${to}`,
  tooMuch: ({ nodes, relationships }) =>
    `报告最多容纳 ${nodes} 个节点和 ${relationships} 条关系，以便阅读。请筛选视图、选择部分节点，或改取某个节点周围的内容。`,
  nothing: '没有可写入报告的内容，请在上方另选。',
  noLink: '此视图的链接过长，未写入报告。',
  save: '下载报告',
  preview: '预览',
  cancel: '取消',
};

export const REPORT_WORDS = { en, zh };
