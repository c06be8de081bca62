import type { Title } from './title.ts';

/** Types of property values. Lists hold one scalar type, as Neo4j's do. */
export type PropertyType =
  | 'string'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'date' // an ISO 8601 year, year-month or date, kept as text
  | 'url' // http or https only
  | 'string[]';

export interface PropertyDefinition {
  readonly type: PropertyType;
  readonly title: Title;
  /** True for values computed at derive or import time; never written by hand. */
  readonly derived?: true;
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[];
}

const COMMON_NODE_PROPERTIES = {
  name: { type: 'string', title: { en: 'Name', zh: '名称' } },
  nameZh: { type: 'string', title: { en: 'Chinese name', zh: '中文名' } },
  aliases: { type: 'string[]', title: { en: 'Also known as', zh: '别名' } },
  description: { type: 'string', title: { en: 'Description', zh: '简介' } },
  descriptionZh: { type: 'string', title: { en: 'Chinese description', zh: '中文简介' } },
  url: { type: 'url', title: { en: 'Home page', zh: '主页' } },
  from: { type: 'date', title: { en: 'From', zh: '始于' } },
  to: { type: 'date', title: { en: 'Until', zh: '止于' } },
  sources: { type: 'string[]', title: { en: 'Receipts', zh: '出处' } },
} as const satisfies Record<string, PropertyDefinition>;

const DERIVED_NODE_PROPERTIES = {
  x: { type: 'float', title: { en: 'Position x', zh: '横坐标' }, derived: true },
  y: { type: 'float', title: { en: 'Position y', zh: '纵坐标' }, derived: true },
  degree: { type: 'integer', title: { en: 'Degree', zh: '度' }, derived: true },
  pagerank: { type: 'float', title: { en: 'PageRank', zh: 'PageRank' }, derived: true },
  betweenness: { type: 'float', title: { en: 'Betweenness', zh: '中介中心性' }, derived: true },
  community: { type: 'integer', title: { en: 'Community', zh: '社区' }, derived: true },
} as const satisfies Record<string, PropertyDefinition>;

/** Shares of commits, from 0 to 1, of whom no organisation is known. */
const SHARES = {
  independentShare: {
    type: 'float',
    title: { en: 'Share of independent people', zh: '独立贡献者占比' },
  },
  unattributedShare: {
    type: 'float',
    title: { en: 'Share that could not be attributed', zh: '未能归属的占比' },
  },
} as const satisfies Record<string, PropertyDefinition>;

/** Every property a node may have, and what it means. */
export const NODE_PROPERTIES = {
  ...COMMON_NODE_PROPERTIES,
  organisationType: {
    type: 'string',
    title: { en: 'Type of organisation', zh: '组织类型' },
    // An industry stands for those of its members that a source does not name.
    values: ['company', 'agency', 'university', 'lab', 'nonprofit', 'industry', 'other'],
  },
  country: { type: 'string', title: { en: 'Country', zh: '国家' } },
  projectType: {
    type: 'string',
    title: { en: 'Type of project', zh: '项目类型' },
    values: [
      'umbrella',
      'service',
      'library',
      'client-library',
      'plugin',
      'tool',
      'deployment',
      'other',
    ],
  },
  licensing: {
    type: 'string',
    title: { en: 'Licensing', zh: '许可方式' },
    values: ['open-source', 'proprietary'],
  },
  repositories: { type: 'string[]', title: { en: 'Repositories', zh: '代码仓库' } },
  /** Under which names it is published, where these are not its own. */
  packages: { type: 'string[]', title: { en: 'Packages', zh: '软件包' } },
  retiredRepositories: {
    type: 'string[]',
    title: { en: 'Retired repositories', zh: '已退役的代码仓库' },
  },
  /** Slugs of releases: until 2015 projects were taken in by stages. */
  incubatedSince: { type: 'string', title: { en: 'Incubated since', zh: '孵化始于' } },
  integratedSince: {
    type: 'string',
    title: { en: 'In the integrated release since', zh: '进入集成发布始于' },
  },
  teamType: {
    type: 'string',
    title: { en: 'Type of team', zh: '团队类型' },
    values: ['project-team', 'sig', 'technical-committee', 'working-group', 'other'],
  },
  retired: { type: 'date', title: { en: 'Retired', zh: '退役' } },
  date: { type: 'date', title: { en: 'Date', zh: '日期' } },
  status: {
    type: 'string',
    title: { en: 'Status', zh: '状态' },
    // A release has one of the life-cycle states, a team or SIG one of the last four.
    values: [
      'future',
      'development',
      'maintained',
      'extended-maintenance',
      'unmaintained',
      'end-of-life',
      'active',
      'advisory',
      'forming',
      'retired',
    ],
  },
  statusUntil: { type: 'date', title: { en: 'Status until', zh: '状态截止' } },
  slurp: { type: 'boolean', title: { en: 'SLURP release', zh: 'SLURP 版本' } },
  number: { type: 'integer', title: { en: 'Number', zh: '序号' } },
  series: { type: 'string', title: { en: 'Series', zh: '系列编号' } },
  endOfLife: { type: 'date', title: { en: 'End of life', zh: '生命周期结束' } },
  contributors: { type: 'integer', title: { en: 'Contributors', zh: '贡献者数' } },
  changes: { type: 'integer', title: { en: 'Code changes', zh: '代码更改数' } },
  commits: { type: 'integer', title: { en: 'Commits', zh: '提交数' } },
  authors: { type: 'integer', title: { en: 'Authors', zh: '作者数' } },
  ...SHARES,
  countedRepositories: {
    type: 'integer',
    title: { en: 'Repositories counted', zh: '统计的仓库数' },
  },
  computeCores: {
    type: 'integer',
    title: { en: 'Compute cores in production', zh: '生产计算核心' },
  },
  companies: {
    type: 'integer',
    title: { en: 'Companies of contributors', zh: '贡献者所属公司数' },
  },
  region: { type: 'string', title: { en: 'Region', zh: '地区' } },
  sectors: { type: 'string[]', title: { en: 'Used in', zh: '应用行业' } },
  technologyType: { type: 'string', title: { en: 'Type of technology', zh: '技术类型' } },
  eventType: { type: 'string', title: { en: 'Type of event', zh: '事件类型' } },
  sourceType: {
    type: 'string',
    title: { en: 'Type of source', zh: '来源类型' },
    values: ['article', 'repository', 'document', 'web-page'],
  },
  repository: { type: 'url', title: { en: 'Repository', zh: '仓库' } },
  commit: { type: 'string', title: { en: 'Commit', zh: '提交' } },
  /** Address template of a receipt: `{commit}` and `{path}` are filled in from the locator. */
  permalink: { type: 'string', title: { en: 'Permanent link', zh: '永久链接' } },
  language: { type: 'string', title: { en: 'Language', zh: '语言' } },
  originalUrl: { type: 'url', title: { en: 'Original', zh: '原文' } },
  read: { type: 'date', title: { en: 'Read on', zh: '读取日期' } },
  ...DERIVED_NODE_PROPERTIES,
} as const satisfies Record<string, PropertyDefinition>;

/** Every property a relationship may have. */
export const RELATIONSHIP_PROPERTIES = {
  from: { type: 'date', title: { en: 'From', zh: '始于' } },
  to: { type: 'date', title: { en: 'Until', zh: '止于' } },
  date: { type: 'date', title: { en: 'Date', zh: '日期' } },
  sources: { type: 'string[]', title: { en: 'Receipts', zh: '出处' } },
  /** Receipts of who knows better: the source says it, and is known to be wrong. */
  correctedBy: { type: 'string[]', title: { en: 'Corrected by', zh: '更正依据' } },
  confidence: {
    type: 'string',
    title: { en: 'Confidence', zh: '可信度' },
    values: ['stated', 'derived'],
  },
  tier: { type: 'string', title: { en: 'Tier', zh: '级别' } },
  /** How far a foundation holds a project to be grown up, and since when at its highest step. */
  maturity: {
    type: 'string',
    title: { en: 'Maturity', zh: '成熟度' },
    values: ['sandbox', 'incubating', 'graduated', 'archived'],
  },
  graduated: { type: 'date', title: { en: 'Graduated', zh: '毕业日期' } },
  role: { type: 'string', title: { en: 'Role', zh: '角色' } },
  roleZh: { type: 'string', title: { en: 'Role in Chinese', zh: '角色（中文）' } },
  releases: { type: 'string[]', title: { en: 'Releases', zh: '版本' } },
  release: { type: 'string', title: { en: 'Release', zh: '版本' } },
  elected: { type: 'boolean', title: { en: 'Elected', zh: '当选' } },
  versions: { type: 'string[]', title: { en: 'Versions', zh: '版本号' } },
  first: { type: 'string', title: { en: 'First version', zh: '首个版本号' } },
  latest: { type: 'string', title: { en: 'Latest version', zh: '最新版本号' } },
  commits: { type: 'integer', title: { en: 'Commits', zh: '提交数' } },
  authors: { type: 'integer', title: { en: 'Authors', zh: '作者数' } },
  share: { type: 'float', title: { en: 'Share of the commits', zh: '提交占比' } },
  ...SHARES,
  purpose: { type: 'string', title: { en: 'Purpose', zh: '用途' } },
  purposeZh: { type: 'string', title: { en: 'Purpose in Chinese', zh: '用途（中文）' } },
  access: {
    type: 'string',
    title: { en: 'Access', zh: '访问方式' },
    values: ['public', 'private', 'hybrid'],
  },
  constraint: { type: 'string', title: { en: 'Constraint', zh: '版本约束' } },
  scope: {
    type: 'string',
    title: { en: 'Scope', zh: '范围' },
    // Always; for something extra that one may ask for; imported though nothing says it is needed.
    values: ['runtime', 'optional', 'undeclared'],
  },
  status: {
    type: 'string',
    title: { en: 'Status', zh: '状态' },
    values: ['done', 'in-progress'],
  },
} as const satisfies Record<string, PropertyDefinition>;
