import { resetView, setMode, stepBack } from '../state/commands/command.ts';
import { toViewAction } from './action.ts';
import type { Action } from './action.ts';

/** Actions on the page and on the view as a whole. */
export const PAGE_ACTIONS: readonly Action[] = [
  {
    name: 'search',
    group: 'find',
    title: { en: 'Search', zh: '搜索' },
    keys: ['/'],
    run: ({ page }) => page.focusSearch(),
  },
  {
    name: 'palette',
    group: 'find',
    title: { en: 'All commands', zh: '全部命令' },
    keys: ['mod+k'],
    keysOn: 'fields',
    run: ({ page }) => page.openPalette(''),
  },
  {
    name: 'undo',
    group: 'history',
    title: { en: 'Undo', zh: '撤销' },
    keys: ['mod+z'],
    isAvailable: ({ store }) => store.getSnapshot().canUndo,
    needs: { en: 'Nothing was done yet.', zh: '尚未做过任何操作。' },
    run: ({ store }) => store.undo(),
  },
  {
    name: 'redo',
    group: 'history',
    title: { en: 'Redo', zh: '重做' },
    keys: ['mod+shift+z', 'mod+y'],
    isAvailable: ({ store }) => store.getSnapshot().canRedo,
    needs: { en: 'Nothing was undone.', zh: '没有可重做的操作。' },
    run: ({ store }) => store.redo(),
  },
  {
    name: 'steps',
    group: 'history',
    title: { en: 'List of steps', zh: '步骤列表' },
    keys: ['z'],
    run: ({ page }) => page.togglePanel('history'),
  },
  toViewAction(
    {
      name: 'step-back',
      group: 'history',
      title: { en: 'One step back', zh: '退一步' },
      keys: ['Escape'],
    },
    () => stepBack,
  ),
  toViewAction(
    {
      name: 'first-picture',
      group: 'history',
      title: { en: 'Back to the first picture', zh: '回到最初的图' },
      keys: [],
    },
    () => resetView,
  ),
  toViewAction(
    {
      name: 'switch-mode',
      group: 'see',
      title: { en: 'Map or table', zh: '图谱或表格' },
      keys: ['t'],
    },
    ({ view }) => setMode(view.mode === 'map' ? 'table' : 'map'),
  ),
  {
    name: 'take-away',
    group: 'page',
    title: { en: 'Take away as a file', zh: '导出为文件' },
    keys: ['d'],
    run: ({ page }) => page.openTakeAway('export'),
  },
  {
    name: 'report',
    group: 'page',
    title: { en: 'Compose a report', zh: '撰写报告' },
    keys: ['r'],
    run: ({ page }) => page.togglePanel('report'),
  },
  {
    name: 'cite',
    group: 'page',
    title: { en: 'Cite this view', zh: '引用此视图' },
    keys: ['shift+d'],
    run: ({ page }) => page.openTakeAway('cite'),
  },
  {
    name: 'bring-in',
    group: 'page',
    title: { en: 'Open a file that was exported', zh: '打开已导出的文件' },
    keys: ['o'],
    run: ({ page }) => page.openTakeAway('open'),
  },
  {
    name: 'switch-language',
    group: 'page',
    title: { en: 'Switch to Chinese (切换为中文)', zh: 'Switch to English（切换为英文）' },
    keys: [],
    run: ({ page }) => page.switchLanguage(),
  },
  {
    name: 'switch-theme',
    group: 'page',
    title: { en: 'Next theme: system, light, dark', zh: '下一个主题：跟随系统、浅色、深色' },
    keys: [],
    run: ({ page }) => page.switchTheme(),
  },
  {
    name: 'help',
    group: 'page',
    title: { en: 'Keys and help', zh: '按键与帮助' },
    keys: ['?'],
    run: ({ page }) => page.openHelp(),
  },
];
