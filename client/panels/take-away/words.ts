import type { TakeAwayTab } from '../../state/take-away-tab.ts';

interface TakeAwayWords {
  readonly tabs: string;
  readonly tab: Readonly<Record<TakeAwayTab, string>>;
  readonly hint: string;
}

const en: TakeAwayWords = {
  tabs: 'Ways to take away and to bring in',
  tab: { export: 'Export', cite: 'Cite', open: 'Bring in' },
  hint: 'A file for another program. It says what it holds, from when, under which licence, and links back to this view.',
};

const zh: TakeAwayWords = {
  tabs: '导出与导入方式',
  tab: { export: '导出', cite: '引用', open: '导入' },
  hint: '导出供其他软件使用的文件，其中注明内容、时间、许可证以及返回此视图的链接。',
};

export const TAKE_AWAY_WORDS = { en, zh };
