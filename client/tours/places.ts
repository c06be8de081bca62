import { count, first } from './figures.ts';
import type { Tour } from './tour.ts';

const IRONIC = { project: 'project:ironic' };

/** Who runs it, and on what it runs. */
export const PLACES: readonly Tour[] = [
  {
    name: 'telecoms-on-openstack',
    title: { en: 'Telecoms on OpenStack', zh: '运行 OpenStack 的电信公司' },
    about: {
      en: 'Networks that carry calls and 5G run on the same software as research clouds.',
      zh: '承载通话与 5G 的网络，与科研云运行着同样的软件。',
    },
    steps: [
      {
        title: { en: 'Those who turned to it', zh: '转向它的公司' },
        text: {
          en: '{operators} telecoms are known to run OpenStack or a project beside it. Only they, their clouds and projects are in the picture.',
          zh: '已知有 {operators} 家电信公司运行 OpenStack 或其相关项目。图中只有它们及其云与项目。',
        },
        figures: { operators: count('telecoms-on-openstack', { column: 'operator' }) },
        view: {
          hiddenKinds: [
            'Organisation',
            'Team',
            'Person',
            'Release',
            'Technology',
            'Feature',
            'Event',
            'Source',
          ],
        },
      },
      {
        title: { en: 'AT&T', zh: 'AT&T' },
        text: {
          en: 'AT&T not only ran it: see its contributions release by release, and the year in which they end. Its purposes are in {purposes} facts, each with a receipt.',
          zh: 'AT&T 不只是运行它：看看它逐版本的贡献，以及贡献止于哪一年。它的用途见 {purposes} 条事实，每条都有出处。',
        },
        figures: { purposes: count('telecoms-on-openstack', { where: { operator: 'org:att' } }) },
        view: { selection: ['org:att'], focus: 'org:att' },
      },
      {
        title: { en: 'China Mobile', zh: '中国移动' },
        text: {
          en: 'One of the largest networks anywhere. What it adopted, what it belongs to and what it gave stand in the panel.',
          zh: '世界上最大的网络之一。它采用了什么、加入了什么、贡献了什么，都在面板中。',
        },
        view: { selection: ['org:china-mobile'], focus: 'org:china-mobile' },
      },
    ],
  },
  {
    name: 'clouds-of-the-world',
    title: { en: 'Clouds of the world', zh: '世界各地的云' },
    about: {
      en: 'Public and private clouds, their operators and what they run on.',
      zh: '公有云与私有云、运营者，以及它们的底座。',
    },
    steps: [
      {
        title: { en: 'Clouds and operators', zh: '云与运营者' },
        text: {
          en: '{clouds} clouds have an operator in the graph, {open} of them run on OpenStack. Colours tell clouds from those who operate them.',
          zh: '图谱中有 {clouds} 朵云记有运营者，其中 {open} 朵运行在 OpenStack 上。颜色区分云与运营者。',
        },
        figures: {
          clouds: count('clouds-and-operators', { column: 'cloud' }),
          open: count('clouds-and-operators', {
            where: { project: 'project:openstack' },
            column: 'cloud',
          }),
        },
        view: {
          hiddenKinds: [
            'Foundation',
            'Team',
            'Person',
            'Release',
            'Technology',
            'Feature',
            'Event',
            'Source',
          ],
        },
      },
      {
        title: { en: 'A research cloud', zh: '科研云' },
        text: {
          en: 'Nectar serves Australian researchers. The panel shows who operates it and on what it stands.',
          zh: 'Nectar 服务于澳大利亚的研究者。面板显示由谁运营、建在什么之上。',
        },
        view: { selection: ['cloud:nectar-research-cloud'], focus: 'cloud:nectar-research-cloud' },
      },
      {
        title: { en: 'Tianyi Cloud', zh: '天翼云' },
        text: {
          en: 'A cloud of China Telecom’s house, and how it is tied to OpenStack.',
          zh: '中国电信旗下的云，以及它与 OpenStack 的联系。',
        },
        view: {
          connection: {
            ends: ['cloud:tianyi-cloud', 'project:openstack'],
            mode: 'all',
            maxHops: 3,
            types: ['RUNS_ON', 'OPERATES', 'ADOPTED', 'USES', 'PART_OF'],
            avoid: [],
          },
        },
      },
    ],
  },
  {
    name: 'bare-metal-to-ai',
    title: { en: 'Bare metal to AI', zh: '从裸机到人工智能' },
    about: {
      en: 'From machines without a hypervisor to those that train models.',
      zh: '从没有虚拟化的机器，到训练模型的机器。',
    },
    steps: [
      {
        title: { en: 'Ironic', zh: 'Ironic' },
        text: {
          en: 'Ironic hands out whole machines. {organisations} organisations contributed; {unknown} of the commits cannot be attributed.',
          zh: 'Ironic 直接分配整台机器。有 {organisations} 个组织作出贡献；{unknown} 的提交无法归属。',
        },
        figures: {
          organisations: count('contributors-of-a-project', {
            parameters: IRONIC,
            column: 'organisation',
          }),
          unknown: first('contributors-of-a-project', 'unattributed', {
            parameters: IRONIC,
            as: 'share',
          }),
        },
        view: { selection: ['project:ironic'], focus: 'project:ironic' },
      },
      {
        title: { en: 'Its workshop', zh: '它的工坊' },
        text: {
          en: 'The team maintains or maintained {projects} projects, from agents on the machine to simulators of power supplies.',
          zh: '该团队维护或曾维护 {projects} 个项目，从机器上的代理到电源模拟器。',
        },
        figures: {
          projects: count('what-a-team-maintains', { parameters: { team: 'team:ironic' } }),
        },
        view: { selection: ['team:ironic'], focus: 'team:ironic' },
      },
      {
        title: { en: 'Devices for one', zh: '专用设备' },
        text: {
          en: 'Accelerators are passed through to one machine and wiped afterwards: a feature of Flamingo, and who delivers it.',
          zh: '加速器直通给一台机器，用后清除：这是 Flamingo 的一项特性，图中可见由谁实现。',
        },
        view: {
          selection: ['feature:one-time-use-passthrough-devices'],
          focus: 'feature:one-time-use-passthrough-devices',
        },
      },
      {
        title: { en: 'Artificial intelligence', zh: '人工智能' },
        text: {
          en: 'What in the graph says that it serves artificial intelligence, each with its receipt.',
          zh: '图谱中哪些内容声明服务于人工智能，各有出处。',
        },
        view: {
          selection: ['technology:artificial-intelligence'],
          focus: 'technology:artificial-intelligence',
        },
      },
    ],
  },
];
