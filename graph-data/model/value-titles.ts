import type { Title } from './title.ts';

/** What the closed values of properties are called; a value that is not here is shown as it is. */
export const VALUE_TITLES: Readonly<Record<string, Title>> = {
  company: { en: 'company', zh: '公司' },
  agency: { en: 'agency', zh: '政府机构' },
  university: { en: 'university', zh: '大学' },
  lab: { en: 'laboratory', zh: '实验室' },
  nonprofit: { en: 'non-profit', zh: '非营利组织' },
  industry: { en: 'industry', zh: '行业' },
  other: { en: 'other', zh: '其他' },

  umbrella: { en: 'umbrella project', zh: '总项目' },
  service: { en: 'service', zh: '服务' },
  library: { en: 'library', zh: '库' },
  'client-library': { en: 'client library', zh: '客户端库' },
  plugin: { en: 'plug-in', zh: '插件' },
  tool: { en: 'tool', zh: '工具' },
  deployment: { en: 'deployment', zh: '部署工具' },

  'open-source': { en: 'open source', zh: '开源' },
  proprietary: { en: 'proprietary', zh: '专有' },

  'project-team': { en: 'project team', zh: '项目团队' },
  sig: { en: 'special interest group', zh: '特别兴趣小组' },
  'technical-committee': { en: 'technical committee', zh: '技术委员会' },
  'working-group': { en: 'working group', zh: '工作组' },

  future: { en: 'planned', zh: '计划中' },
  development: { en: 'in development', zh: '开发中' },
  maintained: { en: 'maintained', zh: '维护中' },
  'extended-maintenance': { en: 'extended maintenance', zh: '延长维护' },
  unmaintained: { en: 'unmaintained', zh: '不再维护' },
  'end-of-life': { en: 'end of life', zh: '生命周期已结束' },
  active: { en: 'active', zh: '活跃' },
  advisory: { en: 'advisory', zh: '咨询' },
  forming: { en: 'forming', zh: '组建中' },
  retired: { en: 'retired', zh: '已退役' },

  article: { en: 'article', zh: '文章' },
  repository: { en: 'repository', zh: '仓库' },
  document: { en: 'document', zh: '文档' },
  'web-page': { en: 'web page', zh: '网页' },

  stated: { en: 'stated', zh: '明确陈述' },
  derived: { en: 'derived', zh: '推断' },
  public: { en: 'public', zh: '公共' },
  private: { en: 'private', zh: '私有' },
  hybrid: { en: 'hybrid', zh: '混合' },
  done: { en: 'done', zh: '已完成' },
  'in-progress': { en: 'in progress', zh: '进行中' },

  runtime: { en: 'always needed', zh: '运行时必需' },
  optional: { en: 'optional', zh: '可选' },
  undeclared: { en: 'used without being declared', zh: '已使用但未声明' },

  sandbox: { en: 'sandbox', zh: '沙箱' },
  incubating: { en: 'incubating', zh: '孵化中' },
  graduated: { en: 'graduated', zh: '已毕业' },
  archived: { en: 'archived', zh: '已归档' },
};
