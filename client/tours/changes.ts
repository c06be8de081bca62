import { count, first } from './figures.ts';
import type { Tour } from './tour.ts';

const MOMENT = (day: string) => ({ from: day, to: day });

/** What came, what went, and what is on its way out. */
export const CHANGES: readonly Tour[] = [
  {
    name: 'leaving-eventlet',
    title: { en: 'Leaving Eventlet', zh: '告别 Eventlet' },
    about: {
      en: 'A library under almost everything is being given up, project by project.',
      zh: '一个几乎支撑一切的库，正被逐个项目放弃。',
    },
    steps: [
      {
        title: { en: 'Who needs it still', zh: '谁仍需要它' },
        text: {
          en: '{still} projects still say that they need Eventlet. The panel has the number over the years.',
          zh: '仍有 {still} 个项目声明需要 Eventlet。面板展示历年数量。',
        },
        figures: { still: count('still-on-a-technology', { column: 'project' }) },
        view: {
          selection: ['technology:eventlet'],
          expanded: [{ id: 'technology:eventlet', types: ['DEPENDS_ON'] }],
          focus: 'technology:eventlet',
        },
      },
      {
        title: { en: 'Who has left', zh: '谁已离开' },
        text: {
          en: 'For {done} projects it is done, {moving} are on their way. Each has a release in which it left.',
          zh: '{done} 个项目已经完成迁离，{moving} 个正在进行。每个都记有离开时的版本。',
        },
        figures: {
          done: count('leaving-a-technology', { where: { status: 'done' }, column: 'project' }),
          moving: count('leaving-a-technology', {
            where: { status: 'in-progress' },
            column: 'project',
          }),
        },
        view: {
          selection: ['technology:eventlet'],
          expanded: [{ id: 'technology:eventlet', types: ['MIGRATED_OFF'] }],
          focus: 'technology:eventlet',
        },
      },
      {
        title: { en: 'Ironic as an example', zh: '以 Ironic 为例' },
        text: {
          en: 'Ironic left in {release}. See by what ways the two are tied, and when.',
          zh: 'Ironic 在 {release} 离开。看看两者因何相连，又在何时。',
        },
        figures: {
          release: first('leaving-a-technology', 'release', {
            where: { project: 'project:ironic' },
            as: 'name',
          }),
        },
        view: {
          connection: {
            ends: ['project:ironic', 'technology:eventlet'],
            mode: 'all',
            maxHops: 1,
            types: [],
            avoid: [],
          },
        },
      },
    ],
  },
  {
    name: 'fifteen-years-of-releases',
    title: { en: 'Fifteen years of releases', zh: '十五年的版本' },
    about: {
      en: 'From Austin to Flamingo: the graph as it stood on the days of four releases.',
      zh: '从 Austin 到 Flamingo：四个版本发布当日的图谱。',
    },
    steps: [
      {
        title: { en: 'The beginning', zh: '起点' },
        text: {
          en: 'The graph as it stood on the day of Austin. Of the {releases} releases on record it is the first.',
          zh: 'Austin 发布当日的图谱。在有记录的 {releases} 个版本中，它是第一个。',
        },
        figures: { releases: count('releases-of-openstack') },
        view: { time: MOMENT('2010-10-21') },
      },
      {
        title: { en: 'A crowd', zh: '人多势众' },
        text: {
          en: 'Mitaka, five and a half years later: {organisations} organisations are known to have contributed to that release.',
          zh: '五年半之后的 Mitaka：已知有 {organisations} 个组织为该版本作出贡献。',
        },
        figures: {
          organisations: count('who-contributed-to-a-release', {
            parameters: { release: 'release:mitaka' },
            column: 'organisation',
          }),
        },
        view: { time: MOMENT('2016-04-07') },
      },
      {
        title: { en: 'Quieter years', zh: '渐趋平静' },
        text: {
          en: 'Ussuri: {organisations} organisations. Teams have merged, retired, or gone on as interest groups.',
          zh: 'Ussuri：{organisations} 个组织。一些团队合并、退役，或转为兴趣小组。',
        },
        figures: {
          organisations: count('who-contributed-to-a-release', {
            parameters: { release: 'release:ussuri' },
            column: 'organisation',
          }),
        },
        view: { time: MOMENT('2020-05-13') },
      },
      {
        title: { en: 'Flamingo', zh: 'Flamingo' },
        text: {
          en: 'Flamingo has {projects} projects; {unknown} of its commits cannot be attributed to an organisation.',
          zh: 'Flamingo 含 {projects} 个项目；{unknown} 的提交无法归属到组织。',
        },
        figures: {
          projects: first('releases-of-openstack', 'projects', {
            where: { release: 'release:2025.2-flamingo' },
            as: 'number',
          }),
          unknown: first('who-contributed-to-a-release', 'unattributed', { as: 'share' }),
        },
        view: {
          selection: ['release:2025.2-flamingo'],
          focus: 'release:2025.2-flamingo',
          time: MOMENT('2025-10-01'),
        },
      },
    ],
  },
  {
    name: 'arrivals-and-departures',
    title: { en: 'Arrivals and departures', zh: '来与去' },
    about: {
      en: 'Organisations that gave much and left, those that were bought, and what joins today.',
      zh: '贡献良多又离开的组织、被收购的公司，以及如今的新成员。',
    },
    steps: [
      {
        title: { en: 'Came and went', zh: '来了又走' },
        text: {
          en: '{gone} organisations with five hundred commits or more have given nothing for two releases. eNovance is one; follow its bars in the panel.',
          zh: '有 {gone} 个提交数不少于五百的组织，已连续两个版本没有贡献。eNovance 便是其一；可在面板中查看。',
        },
        figures: {
          gone: count('organisations-that-came-and-went', {
            parameters: { commits: 500, quiet: 2 },
            column: 'organisation',
          }),
        },
        view: { selection: ['org:enovance'], focus: 'org:enovance', layers: ['PAST'] },
      },
      {
        title: { en: 'Bought', zh: '收购' },
        text: {
          en: 'Some did not leave but were bought: {bought} purchases are on record. This is how Red Hat and eNovance are tied.',
          zh: '有些并非离开，而是被收购：有记录的收购共 {bought} 次。这是 Red Hat 与 eNovance 的联系。',
        },
        figures: { bought: count('who-bought-whom') },
        view: {
          connection: {
            ends: ['org:red-hat', 'org:enovance'],
            mode: 'shortest',
            maxHops: 2,
            types: [],
            avoid: [],
          },
        },
      },
      {
        title: { en: 'New with Flamingo', zh: 'Flamingo 的新面孔' },
        text: {
          en: '{projects} projects joined between Epoxy and Flamingo, Aetos among them; {leads} teams have another lead.',
          zh: '从 Epoxy 到 Flamingo 新增 {projects} 个项目，其中有 Aetos；{leads} 个团队换了负责人。',
        },
        figures: {
          projects: count('what-changed-between-two-releases', {
            where: { change: 'project joined' },
          }),
          leads: count('what-changed-between-two-releases', {
            where: { change: 'lead came' },
            column: 'detail',
          }),
        },
        view: { selection: ['project:aetos'], focus: 'project:aetos' },
      },
    ],
  },
];
