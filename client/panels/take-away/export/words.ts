import type { FormatGroup, OfferedFormat } from './formats.ts';
import type { Hindrance, Subject } from './subject.ts';

interface ExportWords {
  readonly what: string;
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly aroundNode: (name: string) => string;
  readonly counts: (text: { nodes: string; relationships: string }) => string;
  readonly onlyNodes: (nodes: string) => string;
  /** Of a question's answer that names no relationships. */
  readonly withBetween: (nodes: string) => string;
  readonly hindrances: Readonly<
    Record<'view' | 'selection' | 'around' | 'answer', Readonly<Record<Hindrance, string>>>
  >;
  readonly depth: string;
  readonly steps: (count: number) => string;
  readonly moment: (date: string) => string;
  readonly allTimes: string;
  readonly timeLost: string;
  readonly answerTimes: string;
  readonly linkTooLong: string;
  readonly format: string;
  readonly groups: Readonly<Record<FormatGroup, string>>;
  readonly formats: Readonly<
    Record<OfferedFormat, { readonly name: string; readonly opens: string }>
  >;
  readonly language: string;
  readonly save: string;
  readonly preview: string;
  readonly cancel: string;
  readonly starting: string;
  readonly soFar: (size: string) => string;
  readonly stopped: string;
  readonly saved: (text: { name: string; size: string }) => string;
  readonly size: (size: string) => string;
  readonly larger: (size: string) => string;
  readonly beginning: string;
  readonly whole: string;
  readonly entry: (text: { name: string; size: string }) => string;
  readonly noPreview: string;
  readonly picture: string;
  readonly tooMuch: (text: { format: string; nodes: string; relationships: string }) => string;
  readonly instead: (format: string) => string;
  readonly brokeOff: string;
  readonly fromFile: (count: string) => string;
}

const en: ExportWords = {
  what: 'What',
  subjects: {
    view: 'What the view shows',
    selection: 'What is selected, and what is between',
    around: 'A node and what is around it',
    all: 'Everything',
    answer: 'The last answer',
  },
  aroundNode: (name) => `${name} and what is around it`,
  counts: ({ nodes, relationships }) =>
    `${nodes} ${nodes === '1' ? 'node' : 'nodes'}, ${relationships} ${relationships === '1' ? 'relationship' : 'relationships'}`,
  onlyNodes: (nodes) => (nodes === '1' ? '1 node' : `${nodes} nodes`),
  withBetween: (nodes) =>
    nodes === '1' ? '1 node' : `${nodes} nodes, and the relationships between them`,
  hindrances: {
    view: {
      nothing: 'The view shows nothing.',
      too_many: 'The view shows more than can be named one by one. Show less, or take everything.',
    },
    selection: {
      nothing: 'Nothing is selected.',
      too_many: 'More is selected than can be named one by one. Select less, or take everything.',
    },
    around: { nothing: 'Select one node, or focus on one.', too_many: '' },
    answer: { nothing: 'Nothing was asked yet.', too_many: '' },
  },
  depth: 'How far around',
  steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
  moment: (date) => `As it was on ${date}.`,
  allTimes: 'All times.',
  timeLost:
    'The view shows a span of time; this file holds all times. Take “What the view shows” for the span.',
  answerTimes: 'As it was asked.',
  linkTooLong: 'The link to this view is too long to stand in the file.',
  format: 'Format',
  groups: { picture: 'Pictures', program: 'For programs', database: 'For databases' },
  formats: {
    svg: {
      name: 'SVG picture',
      opens: 'Browsers, Inkscape, Illustrator, LibreOffice: vectors, with legend and sources.',
    },
    png: {
      name: 'PNG picture',
      opens: 'Everything: for slides and documents, 3,508 dots wide, A4 at 300 dots an inch.',
    },
    pdf: {
      name: 'PDF',
      opens: 'PDF readers: one A3 page of vectors, whose texts can be selected.',
    },
    gexf: { name: 'GEXF', opens: 'Gephi, also with its timeline, Gephi Lite and networkx.' },
    graphml: { name: 'GraphML', opens: 'yEd, Cytoscape, igraph, networkx and Gephi.' },
    csv: {
      name: 'CSV tables',
      opens: 'Spreadsheets and pandas: a table of nodes, one of relationships, in a zip.',
    },
    json: { name: 'JSON of graphology', opens: 'graphology and Sigma, in scripts and web pages.' },
    dot: { name: 'DOT', opens: 'Graphviz: names, kinds, types and places.' },
    mermaid: { name: 'Mermaid', opens: 'READMEs, wikis and issues: for small graphs.' },
    jsonl: {
      name: 'JSON Lines',
      opens: 'Stackscape itself, Neo4j’s APOC, any script: everything, exactly.',
    },
    cypher: {
      name: 'Cypher script',
      opens: 'cypher-shell and Neo4j Browser: it makes the graph, and run twice changes nothing.',
    },
    'neo4j-csv': {
      name: 'CSV for Neo4j',
      opens: 'neo4j-admin, which fills a new database from it; the command is inside.',
    },
    turtle: { name: 'RDF Turtle', opens: 'Triple stores: rdflib, Jena, GraphDB.' },
  },
  language: 'Language of titles',
  save: 'Download',
  preview: 'Preview',
  cancel: 'Cancel',
  starting: 'The server is writing …',
  soFar: (size) => `${size} so far …`,
  stopped: 'Cancelled. Nothing was kept.',
  saved: ({ name, size }) => `${name} is downloaded, ${size}.`,
  size: (size) => `${size} in all.`,
  larger: (size) => `More than ${size}.`,
  beginning: 'The beginning of the file',
  whole: 'The whole file',
  entry: ({ name, size }) => `${name}, ${size}`,
  noPreview: 'This file is too long to be looked at here. Download it.',
  picture: 'The picture as it will be',
  tooMuch: ({ format, nodes, relationships }) =>
    `${format} holds at most ${nodes} nodes and ${relationships} relationships, so that one can see something. Take less, or another format:`,
  instead: (format) => `Take ${format}`,
  brokeOff: 'The file broke off, so nothing was kept. Is the server running? Try again.',
  fromFile: (count) => `Left out: ${count} from your own files, which the server does not have.`,
};

const zh: ExportWords = {
  what: '内容',
  subjects: {
    view: '当前视图所示',
    selection: '所选节点及其之间的关系',
    around: '某个节点及其周围',
    all: '全部',
    answer: '最近一次回答',
  },
  aroundNode: (name) => `${name} 及其周围`,
  counts: ({ nodes, relationships }) => `${nodes} 个节点，${relationships} 条关系`,
  onlyNodes: (nodes) => `${nodes} 个节点`,
  withBetween: (nodes) => (nodes === '1' ? '1 个节点' : `${nodes} 个节点及其之间的关系`),
  hindrances: {
    view: {
      nothing: '当前视图没有内容。',
      too_many: '当前视图内容过多，无法逐一列出。请减少显示内容，或导出全部。',
    },
    selection: {
      nothing: '尚未选择节点。',
      too_many: '所选内容过多，无法逐一列出。请减少选择，或导出全部。',
    },
    around: { nothing: '请选择或聚焦一个节点。', too_many: '' },
    answer: { nothing: '尚未提问。', too_many: '' },
  },
  depth: '范围',
  steps: (count) => `${count} 步`,
  moment: (date) => `${date}时的状态。`,
  allTimes: '所有时间。',
  timeLost: '视图显示的是一段时间，而此文件包含所有时间。如需该时段，请选“当前视图所示”。',
  answerTimes: '与提问时一致。',
  linkTooLong: '此视图的链接过长，未写入文件。',
  format: '格式',
  groups: { picture: '图片', program: '供软件使用', database: '供数据库使用' },
  formats: {
    svg: {
      name: 'SVG 图片',
      opens: '可用浏览器、Inkscape、Illustrator、LibreOffice 打开：矢量图，含图例与来源。',
    },
    png: {
      name: 'PNG 图片',
      opens: '任何软件均可打开：适合幻灯片和文档，宽 3,508 像素，即 A4 幅面 300 dpi。',
    },
    pdf: { name: 'PDF', opens: '可用 PDF 阅读器打开：一页 A3 矢量图，文字可选中。' },
    gexf: { name: 'GEXF', opens: '可用 Gephi（含时间轴）、Gephi Lite 和 networkx 打开。' },
    graphml: { name: 'GraphML', opens: '可用 yEd、Cytoscape、igraph、networkx 和 Gephi 打开。' },
    csv: {
      name: 'CSV 表格',
      opens: '可用电子表格软件和 pandas 打开：节点表与关系表，打包为 zip。',
    },
    json: { name: 'graphology JSON', opens: '可在脚本和网页中用 graphology 与 Sigma 打开。' },
    dot: { name: 'DOT', opens: '可用 Graphviz 打开：名称、类别、关系类型与位置。' },
    mermaid: { name: 'Mermaid', opens: '可放入 README、wiki 和 issue：适合小图。' },
    jsonl: { name: 'JSON Lines', opens: '可用本系统、Neo4j 的 APOC 和任何脚本读取：完整无损。' },
    cypher: {
      name: 'Cypher 脚本',
      opens: '可用 cypher-shell 和 Neo4j Browser 运行：建立此图，重复运行不变。',
    },
    'neo4j-csv': { name: 'Neo4j CSV', opens: '供 neo4j-admin 导入新数据库，命令附于其中。' },
    turtle: { name: 'RDF Turtle', opens: '可用 rdflib、Jena、GraphDB 等三元组存储打开。' },
  },
  language: '标题语言',
  save: '下载',
  preview: '预览',
  cancel: '取消',
  starting: '服务器正在生成……',
  soFar: (size) => `已接收 ${size}……`,
  stopped: '已取消，未保留任何内容。',
  saved: ({ name, size }) => `已下载 ${name}，${size}。`,
  size: (size) => `共 ${size}。`,
  larger: (size) => `超过 ${size}。`,
  beginning: '文件开头',
  whole: '文件全文',
  entry: ({ name, size }) => `${name}，${size}`,
  noPreview: '此文件过长，无法在此预览，请下载。',
  picture: '图片效果',
  tooMuch: ({ format, nodes, relationships }) =>
    `${format} 最多容纳 ${nodes} 个节点和 ${relationships} 条关系，以便看清。请减少内容，或改用其他格式：`,
  instead: (format) => `改用 ${format}`,
  brokeOff: '文件传输中断，未保留任何内容。请确认服务器正在运行，然后重试。',
  fromFile: (count) => `未包含来自您自己文件的 ${count} 项，服务器没有这些内容。`,
};

export const EXPORT_WORDS = { en, zh };
