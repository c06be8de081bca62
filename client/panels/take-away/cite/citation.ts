import type { Title } from '../../../../graph-data/model/title.ts';

/** What CITATION.cff says of the work; a test holds the two together. */
export const WORK = {
  title: 'Stackscape: a knowledge-graph explorer of the OpenStack ecosystem',
  author: 'Stackscape contributors',
  version: '0.1.0',
  licence: 'Apache-2.0',
} as const;

/** One view of the work, as it was seen. */
export interface CitedView {
  /** Leads back to the exact view. */
  readonly link: string;
  /** Fingerprint of the facts that were there. */
  readonly dataset: string;
  /** The day on which it was looked at, as an ISO date. */
  readonly accessed: string;
  /** What the view is about, in words; null where nothing stands out. */
  readonly about: string | null;
}

/** BibTeX, as biblatex and the older styles both take it. */
export function toBibtex({ link, dataset, accessed, about }: CitedView): string {
  const fields = [
    ['author', `{${escapeTex(WORK.author)}}`],
    ['title', escapeTex(toTitle(about))],
    ['version', escapeTex(`${WORK.version}, dataset ${dataset}`)],
    ['year', accessed.slice(0, 4)],
    ['url', escapeAddress(link)],
    ['urldate', accessed],
    [
      'note',
      escapeTex(
        `Version ${WORK.version}, dataset ${dataset}, ${WORK.licence}, accessed ${accessed}`,
      ),
    ],
  ];
  const key = `stackscape-${dataset.slice(0, 8)}-${accessed}`.replace(/[^\w-]/g, '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** A sentence for a list of references. */
export function toPlainText({ link, dataset, accessed, about }: CitedView): Title {
  const { author, version, licence } = WORK;
  const title = toTitle(about);
  return {
    en: `${author}: ${title}. Version ${version}, dataset ${dataset}, ${licence}. ${link} (accessed ${accessed}).`,
    zh: `${author}：${title}。版本 ${version}，数据集 ${dataset}，${licence}。${link}（访问日期：${accessed}）。`,
  };
}

function toTitle(about: string | null): string {
  return about === null ? WORK.title : `${about}. In: ${WORK.title}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Every sign that has a meaning in TeX, written so that it has none. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? sign).replace(/\s+/g, ' ');
}

/** An address stands as it is, but for braces, which would end the field, and spaces. */
function escapeAddress(link: string): string {
  return link.replace(/[{}\s\\]/g, encodeURIComponent);
}
