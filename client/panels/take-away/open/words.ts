import type { FileProblem } from '../../../files/graph-file.ts';
import type { Origin } from '../../../graph/local/local-layer.ts';

interface OpenWords {
  readonly hint: string;
  readonly open: string;
  readonly ownHint: string;
  readonly lay: string;
  readonly mend: string;
  readonly moreProblems: (count: string) => string;
  readonly reading: string;
  readonly not_kept: string;
  readonly lost: string;
  readonly opened: string;
  readonly origins: Readonly<Record<Origin, (name: string) => string>>;
  readonly counts: (text: { nodes: string; relationships: string }) => string;
  readonly known: string;
  readonly strange: (text: { strange: string; nodes: string }) => string;
  readonly cut: (most: string) => string;
  readonly namesakes: string;
  readonly namesake: (text: { name: string; mine: string; known: string }) => string;
  readonly showBoth: string;
  readonly remove: (name: string) => string;
  readonly back: string;
  readonly failed: (name: string) => string;
  readonly problems: Readonly<Record<FileProblem['is'], string>>;
  readonly place: (text: { file: string; line: string }) => string;
  readonly line: (line: string) => string;
}

const en: OpenWords = {
  hint: 'A file that was exported here (JSON Lines, GEXF, or the CSV archive or its two tables) opens as a view. Choose it, or drop it anywhere on the page. It stays in this browser until the tab is closed, also when the page is reloaded, and is sent nowhere.',
  open: 'Choose a file',
  ownHint:
    'Your own facts, in YAML (lists “nodes” and “relationships”) or as CSV (columns id, kind, name …, or type, start, end …), by the rules of the dataset: each names its source. They lie over the dataset in this tab only, marked as yours; “npm run import -- --data DIR” loads them for good.',
  lay: 'Lay your own facts over',
  mend: 'Mend this and choose it again:',
  moreProblems: (count) => `And ${count} more.`,
  reading: 'Reading the file …',
  not_kept:
    'It is open, but this browser does not keep it (no room, or a private window): reloading the page takes it away.',
  lost: 'This browser no longer has what was brought in here. Choose the file again to see all of this view.',
  opened: 'Opened',
  origins: { file: (name) => name, own: (name) => `${name} (your own facts)` },
  counts: ({ nodes, relationships }) =>
    `${nodes} ${nodes === '1' ? 'node' : 'nodes'}, ${relationships} ${relationships === '1' ? 'relationship' : 'relationships'}.`,
  known: 'The dataset has them all.',
  strange: ({ strange, nodes }) =>
    `Not in the dataset: ${strange} of ${nodes} nodes. They are drawn from the file, with a broken ring.`,
  cut: (most) => `Only the first ${most} of its nodes are in the view.`,
  namesakes:
    'The dataset has nodes of the same name and kind. Where yours are the same things, give them the id of the dataset.',
  namesake: ({ name, mine, known }) => `${name}: yours is ${mine}, the dataset’s ${known}.`,
  showBoth: 'Show both',
  remove: (name) => `Remove ${name}`,
  back: 'Open the view that it came from',
  failed: (name) => `${name} was not opened.`,
  problems: {
    other_kind:
      'This is none of the files that open here: JSON Lines, GEXF, CSV. A picture or a script cannot be read back; export the same as JSON Lines.',
    too_large:
      'It is larger than this page can hold (60 MB). Export less, or load it with “npm run import -- --dataset FILE”.',
    too_many:
      'It holds more than this page can draw (20,000 nodes, 60,000 relationships). Export less, or load it with “npm run import -- --dataset FILE”.',
    broken: 'It is damaged, so nothing was taken from it. Export it once more.',
    empty: 'There is no node in it.',
  },
  place: ({ file, line }) => `${file}, line ${line}:`,
  line: (line) => `Line ${line}:`,
};

const zh: OpenWords = {
  hint: '由本站导出的文件（JSON Lines、GEXF、CSV 压缩包或其中两张表）可作为视图打开。请选择文件，或将其拖放到页面任意位置。文件只留在本浏览器中，直到关闭此标签页（刷新页面仍在），不会发送到任何地方。',
  open: '选择文件',
  ownHint:
    '您自己的数据：YAML（“nodes”与“relationships”两个列表）或 CSV（列 id、kind、name……，或 type、start、end……），须符合数据集的规则，每条均注明来源。它们只在此标签页叠加于数据集之上，并标为您自己的；如需永久载入，请用“npm run import -- --data DIR”。',
  lay: '叠加自己的数据',
  mend: '请修正后重新选择：',
  moreProblems: (count) => `另有 ${count} 处。`,
  reading: '正在读取文件……',
  not_kept: '文件已打开，但本浏览器未能保存（空间不足或无痕窗口）：刷新页面后将不再显示。',
  lost: '本浏览器已不再保存此前打开的文件。请重新选择文件，以查看完整视图。',
  opened: '已打开',
  origins: { file: (name) => name, own: (name) => `${name}（您自己的数据）` },
  counts: ({ nodes, relationships }) => `${nodes} 个节点，${relationships} 条关系。`,
  known: '数据集中均有。',
  strange: ({ strange, nodes }) =>
    `其 ${nodes} 个节点中有 ${strange} 个不在数据集中：按文件绘制，并带虚线圆环。`,
  cut: (most) => `视图中只有前 ${most} 个节点。`,
  namesakes: '数据集中有名称和类别相同的节点。若为同一事物，请改用数据集中的 id。',
  namesake: ({ name, mine, known }) => `${name}：您的是 ${mine}，数据集中的是 ${known}。`,
  showBoth: '同时显示',
  remove: (name) => `移除 ${name}`,
  back: '打开导出时的视图',
  failed: (name) => `未能打开 ${name}。`,
  problems: {
    other_kind:
      '这不是可在此打开的文件（JSON Lines、GEXF、CSV）。图片和脚本无法读回，请将同样内容导出为 JSON Lines。',
    too_large:
      '文件超过本页面的上限（60 MB）。请减少导出内容，或用“npm run import -- --dataset FILE”载入。',
    too_many:
      '内容超过本页面可绘制的上限（20,000 个节点、60,000 条关系）。请减少导出内容，或用“npm run import -- --dataset FILE”载入。',
    broken: '文件已损坏，未读取任何内容。请重新导出。',
    empty: '文件中没有节点。',
  },
  place: ({ file, line }) => `${file} 第 ${line} 行：`,
  line: (line) => `第 ${line} 行：`,
};

export const OPEN_WORDS = { en, zh };
