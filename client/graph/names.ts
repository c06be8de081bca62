export type Language = 'en' | 'zh';

/** A node's name in a language; where there is none, the other. */
export function toDisplayName(
  node: { readonly name: string; readonly nameZh: string | null },
  language: Language,
): string {
  return language === 'zh' && node.nameZh !== null ? node.nameZh : node.name;
}
