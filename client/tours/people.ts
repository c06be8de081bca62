import { count, first, last } from './figures.ts';
import type { Tour } from './tour.ts';

const NOVA = { project: 'project:nova' };
const NOVA_TEAM = { team: 'team:nova' };

/** Who builds and who leads. */
export const PEOPLE: readonly Tour[] = [
  {
    name: 'who-builds-nova',
    title: { en: 'Who builds Nova', zh: '谁在构建 Nova' },
    about: {
      en: 'The oldest service: its organisations, its leads, their elections and what it stands on.',
      zh: '最早的服务：构建它的组织、负责人、选举，以及它所依赖的一切。',
    },
    steps: [
      {
        title: { en: 'Nova', zh: 'Nova' },
        text: {
          en: 'Nova runs virtual machines. {organisations} organisations are known to have contributed; {unknown} of its commits cannot be attributed to any.',
          zh: 'Nova 负责运行虚拟机。已知有 {organisations} 个组织作出贡献；另有 {unknown} 的提交无法归属。',
        },
        figures: {
          organisations: count('contributors-of-a-project', {
            parameters: NOVA,
            column: 'organisation',
          }),
          unknown: first('contributors-of-a-project', 'unattributed', {
            parameters: NOVA,
            as: 'share',
          }),
        },
        view: { selection: ['project:nova'], focus: 'project:nova' },
      },
      {
        title: { en: 'The organisations', zh: '各组织' },
        text: {
          en: '{most} has been there for {releases} releases. The panel has the shares release by release, the unattributed share among them: who is largest changes often.',
          zh: '{most} 参与了 {releases} 个版本。面板逐版本列出占比，也包括无法归属的部分：谁占比最大常有变化。',
        },
        figures: {
          most: first('contributors-of-a-project', 'organisation', {
            parameters: NOVA,
            as: 'name',
          }),
          releases: first('contributors-of-a-project', 'releases', {
            parameters: NOVA,
            as: 'number',
          }),
        },
        view: {
          selection: ['project:nova'],
          expanded: [{ id: 'project:nova', types: ['CONTRIBUTED_TO'] }],
          focus: 'project:nova',
        },
      },
      {
        title: { en: 'The leads', zh: '负责人' },
        text: {
          en: '{leads} people have led the Nova team, {latest} most recently. Each bar of the panel is a term; leads of old come into the picture with what is over.',
          zh: '先后有 {leads} 人领导过 Nova 团队，最近的是 {latest}。面板中每一段是一个任期；往届负责人随“已结束”的关系一同显示。',
        },
        figures: {
          leads: count('who-leads-a-team', { parameters: NOVA_TEAM, column: 'person' }),
          latest: last('who-leads-a-team', 'person', { parameters: NOVA_TEAM, as: 'name' }),
        },
        view: { selection: ['team:nova'], focus: 'team:nova', layers: ['PAST'] },
      },
      {
        title: { en: 'The elections', zh: '选举' },
        text: {
          en: 'Leads are elected for a cycle. {candidacies} candidacies of {people} people are on record; often there was one.',
          zh: '负责人按周期选举产生。有记录的参选共 {candidacies} 次、{people} 人；常常只有一名候选人。',
        },
        figures: {
          candidacies: count('elections-of-a-team', { parameters: NOVA_TEAM }),
          people: count('elections-of-a-team', { parameters: NOVA_TEAM, column: 'person' }),
        },
        view: {
          selection: ['team:nova'],
          expanded: [{ id: 'team:nova', types: ['STOOD_FOR'] }],
          focus: 'team:nova',
        },
      },
      {
        title: { en: 'What needs Nova', zh: '谁依赖 Nova' },
        text: {
          en: '{dependents} projects say that they need Nova’s code. What Nova itself needs is in the panel, over time.',
          zh: '有 {dependents} 个项目声明依赖 Nova 的代码。Nova 自身的依赖随时间的变化见面板。',
        },
        figures: {
          dependents: count('what-depends-on-a-project', {
            parameters: NOVA,
            column: 'dependent',
          }),
        },
        view: {
          selection: ['project:nova'],
          expanded: [{ id: 'project:nova', types: ['DEPENDS_ON'] }],
          focus: 'project:nova',
        },
      },
    ],
  },
  {
    name: 'who-leads-now',
    title: { en: 'Who leads now', zh: '如今由谁领导' },
    about: {
      en: 'Teams and their leads, how long they stay, and where nobody else stood.',
      zh: '各团队及其负责人、任期长短，以及哪里无人竞争。',
    },
    steps: [
      {
        title: { en: 'Teams and leads', zh: '团队与负责人' },
        text: {
          en: 'When Flamingo was made {leads} people led {teams} teams and groups. Only people and teams are in the picture.',
          zh: '制作 Flamingo 时，有 {leads} 人领导着 {teams} 个团队与小组。图中只有人物与团队。',
        },
        figures: {
          leads: count('who-led-at', { column: 'person' }),
          teams: count('who-led-at', { column: 'team' }),
        },
        view: {
          hiddenKinds: [
            'Foundation',
            'Organisation',
            'TelecomAdopter',
            'Project',
            'Release',
            'Cloud',
            'Technology',
            'Feature',
            'Event',
            'Source',
          ],
        },
      },
      {
        title: { en: 'A long time', zh: '多年坚持' },
        text: {
          en: '{who} has led {team} for {releases} releases, longer than anybody else has led one team. The panel shows the whole career.',
          zh: '{who} 领导 {team} 长达 {releases} 个版本，是领导单个团队时间最长的人。面板展示其全部履历。',
        },
        figures: {
          who: first('longest-serving-leads', 'person', { as: 'name' }),
          team: first('longest-serving-leads', 'team', { as: 'name' }),
          releases: first('longest-serving-leads', 'releases', { as: 'number' }),
        },
        view: { selection: ['team:rally'], focus: 'team:rally', layers: ['PAST'] },
      },
      {
        title: { en: 'Nobody else stood', zh: '无人竞争' },
        text: {
          en: 'Since Antelope {teams} teams have had at most one candidate in most of their cycles. Manila had {cycles} cycles and {people} different candidates.',
          zh: '自 Antelope 以来，有 {teams} 个团队在多数周期里至多一名候选人。Manila 的 {cycles} 个周期里，先后的候选人共 {people} 位。',
        },
        figures: {
          teams: count('teams-with-a-single-candidate', { column: 'team' }),
          cycles: first('teams-with-a-single-candidate', 'cycles', {
            where: { team: 'team:manila' },
            as: 'number',
          }),
          people: first('teams-with-a-single-candidate', 'people', {
            where: { team: 'team:manila' },
            as: 'number',
          }),
        },
        view: {
          selection: ['team:manila'],
          focus: 'team:manila',
          expanded: [{ id: 'team:manila', types: ['STOOD_FOR'] }],
        },
      },
    ],
  },
  {
    name: 'the-technical-committee',
    title: { en: 'The Technical Committee', zh: '技术委员会' },
    about: {
      en: 'Those who decide what OpenStack is: elected, for a year at a time.',
      zh: '决定 OpenStack 范围的人：由选举产生，任期一年。',
    },
    steps: [
      {
        title: { en: 'The seats', zh: '席位' },
        text: {
          en: '{members} people sat on the committee when Flamingo was made, {chair} in the chair.',
          zh: '制作 Flamingo 时，委员会有 {members} 人，主席为 {chair}。',
        },
        figures: {
          members: count('committee-at', { column: 'person' }),
          chair: first('committee-at', 'person', { where: { role: 'chair' }, as: 'name' }),
        },
        view: { selection: ['team:technical-committee'], focus: 'team:technical-committee' },
      },
      {
        title: { en: 'All who sat there', zh: '历届委员' },
        text: {
          en: '{all} people have sat on it in all these years; the bars in the panel say when.',
          zh: '历年来共有 {all} 人担任过委员；面板中的横条标出了时间。',
        },
        figures: { all: count('members-of', { column: 'member' }) },
        view: {
          selection: ['team:technical-committee'],
          focus: 'team:technical-committee',
          layers: ['PAST'],
        },
      },
      {
        title: { en: 'From a team to the foundations', zh: '从团队到基金会' },
        text: {
          en: 'How is a chair tied to the Linux Foundation? By {hops} steps at least; go round OpenStack and see what else there is.',
          zh: '主席与 Linux 基金会如何相连？最少 {hops} 步；绕开 OpenStack，再看看还有哪些路径。',
        },
        figures: {
          hops: first('how-a-person-is-tied-to-a-foundation', 'hops', { as: 'number' }),
        },
        view: {
          connection: {
            ends: ['person:goutham-pacha-ravi', 'foundation:linux-foundation'],
            mode: 'shortest',
            maxHops: 5,
            types: [],
            avoid: [],
          },
        },
      },
    ],
  },
];
