import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';

/** What a picture says besides names, in each language. */
export interface PictureWords {
  readonly nodes: (count: number) => string;
  readonly relationships: (count: number) => string;
  readonly moment: (at: string | null) => string;
  readonly sources: (names: readonly string[], more: number) => string;
  readonly noSources: string;
  readonly dataset: (fingerprint: string) => string;
  readonly licence: string;
  readonly view: string;
}

export const PICTURE_WORDS: Readonly<Record<ExportLanguage, PictureWords>> = {
  en: {
    nodes: (count) => `${count} ${count === 1 ? 'node' : 'nodes'}`,
    relationships: (count) => `${count} ${count === 1 ? 'relationship' : 'relationships'}`,
    moment: (at) => (at === null ? 'All times' : `As it was on ${at}`),
    sources: (names, more) => `Sources: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    noSources: 'Sources: none named',
    dataset: (fingerprint) => `Stackscape, dataset ${fingerprint}; complete, nothing was cut`,
    licence: 'Licence: Apache-2.0',
    view: 'View',
  },
  zh: {
    nodes: (count) => `${count} 个节点`,
    relationships: (count) => `${count} 条关系`,
    moment: (at) => (at === null ? '所有时间' : `截至 ${at}`),
    sources: (names, more) => `来源：${names.join('、')}${more > 0 ? ` 等另外 ${more} 个` : ''}`,
    noSources: '来源：未注明',
    dataset: (fingerprint) => `Stackscape，数据集 ${fingerprint}；完整，未截断`,
    licence: '许可证：Apache-2.0',
    view: '视图',
  },
};
