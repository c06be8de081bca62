import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import type { PageWords } from '../../../graph-data/model/report-page.ts';

/** What the living picture says. */
export const PAGE_WORDS: Readonly<Record<ExportLanguage, PageWords>> = {
  en: {
    map: 'Picture. Arrow keys move it, plus and minus zoom, 0 shows all of it, Escape ends a selection.',
    search: 'Search this report',
    zoomIn: 'Closer',
    zoomOut: 'Farther',
    whole: 'All of it',
    close: 'Close',
    found: '{} found',
    nothing: 'Nothing of that name is in this report.',
    relationships: 'Relationships',
    references: 'References',
    row: 'In the table',
    more: 'Show all {}',
    details: 'Details',
    hint: 'Click a node or a line for its facts and their references. Drag to move it; after a click the wheel zooms.',
    commit: 'commit {}',
  },
  zh: {
    map: '图谱。方向键移动，加号和减号缩放，0 显示全部，Esc 取消选择。',
    search: '在本报告中搜索',
    zoomIn: '放大',
    zoomOut: '缩小',
    whole: '显示全部',
    close: '关闭',
    found: '找到 {} 个',
    nothing: '本报告中没有这个名称。',
    relationships: '关系',
    references: '出处',
    row: '在表格中查看',
    more: '显示全部 {} 条',
    details: '详情',
    hint: '点击节点或连线查看事实及其出处；拖动可移动，点击之后可用滚轮缩放。',
    commit: '提交 {}',
  },
};
