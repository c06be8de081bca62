import type { ViewFileProblem } from '../../state/saved-views.ts';

interface ViewsWords {
  readonly hint: string;
  readonly name: string;
  readonly placeholder: string;
  readonly keep: string;
  readonly kept: (name: string) => string;
  readonly list: string;
  readonly none: string;
  readonly open: (name: string) => string;
  readonly rename: (name: string) => string;
  readonly newName: string;
  readonly done: string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly bringBack: string;
  readonly exportAll: string;
  readonly importFile: string;
  readonly embed: string;
  readonly embedCopied: string;
  readonly notCopied: string;
  readonly imported: (count: string) => string;
  readonly problems: Readonly<Record<ViewFileProblem, string>>;
}

const en: ViewsWords = {
  hint: 'What you see now, under a name. It stays in this browser; take it elsewhere as a file, or copy the link.',
  name: 'Name of this view',
  placeholder: 'Such as: Telecoms in 2015',
  keep: 'Keep',
  kept: (name) => `“${name}” is kept.`,
  list: 'Kept views',
  none: 'No view is kept yet.',
  open: (name) => `Open ${name}`,
  rename: (name) => `Rename ${name}`,
  newName: 'New name',
  done: 'Done',
  remove: (name) => `Delete ${name}`,
  removed: (name) => `“${name}” is deleted.`,
  bringBack: 'Bring back',
  exportAll: 'Export as a file',
  importFile: 'Import a file',
  embed: 'Copy code to embed this view',
  embedCopied:
    'The code for a frame is copied. The server must allow that page to frame it: STACKSCAPE_FRAMED_BY.',
  notCopied: 'The browser does not allow copying.',
  imported: (count) => (count === '1' ? 'One view came in.' : `${count} views came in.`),
  problems: {
    too_large: 'This file is far larger than any file of views.',
    not_json: 'This is no file of views: it is not JSON. Choose one that was exported here.',
    other_file: 'This is no file of views. Choose one that was exported here.',
    newer: 'This file was made by a newer Stackscape. Update this one, then import it again.',
    broken: 'This file of views is damaged, so nothing was taken from it.',
  },
};

const zh: ViewsWords = {
  hint: '把当前所见存为一个有名称的视图。它只保存在此浏览器中；可导出为文件，也可复制链接。',
  name: '此视图的名称',
  placeholder: '例如：2015 年的电信业',
  keep: '保存',
  kept: (name) => `已保存“${name}”。`,
  list: '已保存的视图',
  none: '尚未保存任何视图。',
  open: (name) => `打开 ${name}`,
  rename: (name) => `重命名 ${name}`,
  newName: '新名称',
  done: '完成',
  remove: (name) => `删除 ${name}`,
  removed: (name) => `已删除“${name}”。`,
  bringBack: '恢复',
  exportAll: '导出为文件',
  importFile: '导入文件',
  embed: '复制嵌入此视图的代码',
  embedCopied: '嵌入代码已复制。服务器须允许该网页嵌入：STACKSCAPE_FRAMED_BY。',
  notCopied: '浏览器不允许复制。',
  imported: (count) => `已导入 ${count} 个视图。`,
  problems: {
    too_large: '此文件过大，不可能是视图文件。',
    not_json: '这不是视图文件：它不是 JSON。请选择由本站导出的文件。',
    other_file: '这不是视图文件。请选择由本站导出的文件。',
    newer: '此文件由更新版本的 Stackscape 生成。请先更新，再导入。',
    broken: '此视图文件已损坏，未导入任何内容。',
  },
};

export const VIEWS_WORDS = { en, zh };
