import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';

/** What a report says besides the facts, in each language. */
export interface ReportWords {
  readonly question: string;
  readonly filters: string;
  readonly notes: string;
  readonly holds: string;
  readonly selection: string;
  readonly moment: string;
  readonly allTimes: string;
  readonly counts: string;
  readonly countsOf: (nodes: string, relationships: string) => string;
  readonly dataset: string;
  readonly completeness: string;
  readonly complete: string;
  readonly partial: string;
  readonly licence: string;
  readonly view: string;
  readonly answer: string;
  /** Of an answer: how many of its rows are told. */
  readonly rowsTold: (told: string, all: string) => string;
  /** Why an answer is not whole. */
  readonly cut: Readonly<Record<'rows' | 'paths', string>>;
  readonly picture: string;
  readonly legend: string;
  readonly charts: string;
  readonly paths: string;
  readonly between: (from: string, to: string) => string;
  readonly noPath: string;
  readonly morePaths: (told: number) => string;
  readonly way: (number: number) => string;
  readonly nodes: string;
  readonly relationships: string;
  readonly references: string;
  readonly kind: string;
  readonly name: string;
  readonly facts: string;
  readonly receipts: string;
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly when: string;
  readonly count: string;
  readonly year: string;
  readonly nodesByKind: string;
  readonly relationshipsByType: string;
  readonly beginnings: string;
  readonly mostConnected: string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly commit: (commit: string) => string;
  readonly dated: (date: string) => string;
  readonly read: (date: string) => string;
  readonly unknownSource: string;
  readonly more: (count: number) => string;
  /** Said where the rows of a table are packed in the page. */
  readonly packed: (rows: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
  /** Between a subject, what it does and to whom. */
  readonly space: string;
}

const EN: ReportWords = {
  question: 'Question',
  filters: 'Filters of the view',
  notes: 'Notes',
  holds: 'What this report holds',
  selection: 'Selection',
  moment: 'Moment',
  allTimes: 'all times',
  counts: 'Extent',
  countsOf: (nodes, relationships) => `nodes: ${nodes}, relationships: ${relationships}`,
  dataset: 'Dataset',
  completeness: 'Completeness',
  complete: 'nothing was cut; only long lists within a fact name their first items',
  partial: 'nothing of the selection was cut; these parts were left out on request',
  licence: 'Licence',
  view: 'View',
  answer: 'Answer',
  rowsTold: (told, all) => `The first ${told} of ${all} rows.`,
  cut: {
    rows: 'the answer has more rows than can be asked for at once; it was cut, and what is shown here rests on its first rows only',
    paths: 'paths of any length were followed only so far, so there may be more',
  },
  picture: 'Picture',
  legend: 'Legend',
  charts: 'Figures',
  paths: 'Ways',
  between: (from, to) => `From ${from} to ${to}`,
  noPath: 'There is no way between them in this report.',
  morePaths: (told) => `There are more ways; the first ${told} are told.`,
  way: (number) => `Way ${number}`,
  nodes: 'Nodes',
  relationships: 'Relationships',
  references: 'References',
  kind: 'Kind',
  name: 'Name',
  facts: 'Facts',
  receipts: 'References',
  from: 'From',
  type: 'Relationship',
  to: 'To',
  when: 'When',
  count: 'Count',
  year: 'Year',
  nodesByKind: 'Nodes by kind',
  relationshipsByType: 'Relationships by type',
  beginnings: 'Relationships by the year in which they began',
  mostConnected: 'The most connected nodes here',
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  span: (from, to) => `${from} to ${to}`,
  commit: (commit) => `commit ${commit}`,
  dated: (date) => `dated ${date}`,
  read: (date) => `read on ${date}`,
  unknownSource: 'This document is not in the dataset.',
  more: (count) => `and ${count} more`,
  packed: (rows) =>
    `Rows: ${rows}. To keep this file small they are packed in it, and shown by its script; it asks nobody for them.`,
  yes: 'yes',
  no: 'no',
  comma: ', ',
  colon: ': ',
  stop: '.',
  space: ' ',
};

const ZH: ReportWords = {
  question: '问题',
  filters: '视图的筛选条件',
  notes: '笔记',
  holds: '本报告包含的内容',
  selection: '范围',
  moment: '时间',
  allTimes: '所有时间',
  counts: '规模',
  countsOf: (nodes, relationships) => `${nodes} 个节点，${relationships} 条关系`,
  dataset: '数据集',
  completeness: '完整性',
  complete: '完整，未截断；仅在单个事实的长列表中列出前若干项',
  partial: '所选内容未截断；以下部分按要求省略',
  licence: '许可证',
  view: '视图',
  answer: '答案',
  rowsTold: (told, all) => `共 ${all} 行，此处列出前 ${told} 行。`,
  cut: {
    rows: '答案的行数超过一次可取的上限，已被截断，以下内容仅基于其前若干行',
    paths: '任意长度的路径只追踪到一定长度，因此可能还有更多',
  },
  picture: '图谱',
  legend: '图例',
  charts: '统计',
  paths: '路径',
  between: (from, to) => `从 ${from} 到 ${to}`,
  noPath: '在本报告中两者之间没有路径。',
  morePaths: (told) => `还有更多路径，此处列出前 ${told} 条。`,
  way: (number) => `路径 ${number}`,
  nodes: '节点',
  relationships: '关系',
  references: '参考资料',
  kind: '类别',
  name: '名称',
  facts: '事实',
  receipts: '出处',
  from: '起点',
  type: '关系',
  to: '终点',
  when: '时间',
  count: '数量',
  year: '年份',
  nodesByKind: '按类别统计的节点',
  relationshipsByType: '按类型统计的关系',
  beginnings: '按起始年份统计的关系',
  mostConnected: '此处连接最多的节点',
  since: (date) => `自 ${date} 起`,
  until: (date) => `至 ${date} 止`,
  span: (from, to) => `${from} 至 ${to}`,
  commit: (commit) => `提交 ${commit}`,
  dated: (date) => `日期 ${date}`,
  read: (date) => `读取于 ${date}`,
  unknownSource: '数据集中没有这份资料。',
  more: (count) => `等另外 ${count} 项`,
  packed: (rows) =>
    `共 ${rows} 条。为使文件保持较小，内容压缩保存在本文件中，由文件自带的脚本展开，不访问网络。`,
  yes: '是',
  no: '否',
  comma: '，',
  colon: '：',
  stop: '。',
  space: ' ',
};

export const REPORT_WORDS: Readonly<Record<ExportLanguage, ReportWords>> = { en: EN, zh: ZH };
