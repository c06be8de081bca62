import { count, first } from './figures.ts';
import type { Tour } from './tour.ts';

const AUSTIN = { release: 'release:austin' };

/** How it began, and who has kept it since. */
export const BEGINNINGS: readonly Tour[] = [
  {
    name: 'the-founding',
    title: { en: 'The founding', zh: '创立' },
    about: {
      en: 'A space agency and a hosting company find that they write the same thing.',
      zh: '一家航天机构和一家托管公司发现彼此在写同样的东西。',
    },
    steps: [
      {
        title: { en: 'Ames needs a cloud', zh: '艾姆斯需要一朵云' },
        text: {
          en: 'NASA’s Ames Research Center built a cloud of its own, Nebula, and the software for it. What the map keeps at full strength is everything the centre is tied to.',
          zh: '美国航天局艾姆斯研究中心建了自己的云 Nebula，并为它编写软件。图中保持醒目的，都是与该中心相连的节点。',
        },
        view: { selection: ['org:nasa-ames'], focus: 'org:nasa-ames' },
      },
      {
        title: { en: 'A meeting at Moffett Field', zh: '莫菲特机场的会面' },
        text: {
          en: 'Rackspace was about to write its cloud software anew and met the people of Nebula. The panel lists who and what was part of it, each with its receipt.',
          zh: 'Rackspace 正打算重写自己的云软件，于是会见了 Nebula 的团队。面板列出了参与的人和事，每一项都有出处。',
        },
        view: { selection: ['event:moffett-field-meeting'], focus: 'event:moffett-field-meeting' },
      },
      {
        title: { en: 'Founders', zh: '创立者' },
        text: {
          en: 'The graph knows {founders} founders of OpenStack. The two at the ends of these ways are NASA and Rackspace; each sentence says by what they are tied.',
          zh: '图谱记录了 OpenStack 的 {founders} 个创立者。这些路径的两端是美国航天局与 Rackspace；每句话说明它们因何相连。',
        },
        figures: {
          founders: count('who-founded', { parameters: { founded: 'project:openstack' } }),
        },
        view: {
          connection: {
            ends: ['org:nasa', 'org:rackspace'],
            mode: 'shortest',
            maxHops: 2,
            types: [],
            avoid: [],
          },
        },
      },
      {
        title: { en: 'Austin', zh: 'Austin 版本' },
        text: {
          en: 'The first release came out on {date} with {projects} projects. {who} made the largest share that can be attributed, {share} of the commits; {unknown} cannot be attributed to anybody.',
          zh: '首个版本于 {date} 发布，含 {projects} 个项目。可归属的提交中 {who} 最多，占 {share}；另有 {unknown} 无法归属。',
        },
        figures: {
          date: first('releases-of-openstack', 'date', {
            where: { release: 'release:austin' },
            as: 'date',
          }),
          projects: first('releases-of-openstack', 'projects', {
            where: { release: 'release:austin' },
            as: 'number',
          }),
          who: first('who-contributed-to-a-release', 'organisation', {
            parameters: AUSTIN,
            as: 'name',
          }),
          share: first('who-contributed-to-a-release', 'share', {
            parameters: AUSTIN,
            as: 'share',
          }),
          unknown: first('who-contributed-to-a-release', 'unattributed', {
            parameters: AUSTIN,
            as: 'share',
          }),
        },
        view: { selection: ['release:austin'], focus: 'release:austin' },
      },
    ],
  },
  {
    name: 'from-foundation-to-foundation',
    title: { en: 'From foundation to foundation', zh: '从基金会到基金会' },
    about: {
      en: 'Who has held the name and the money, and how the house was moved twice.',
      zh: '名称与资金由谁掌管，以及两次搬家的经过。',
    },
    steps: [
      {
        title: { en: 'The OpenStack Foundation', zh: 'OpenStack 基金会' },
        text: {
          en: 'From 2012 on a foundation stood behind the code. The graph knows {members} members of it over the years, by tier.',
          zh: '自 2012 年起，代码背后有了一家基金会。图谱记录了它历年的 {members} 个成员及其级别。',
        },
        figures: {
          members: count('members-of', {
            parameters: { whole: 'foundation:openstack-foundation' },
            column: 'member',
          }),
        },
        view: {
          selection: ['foundation:openstack-foundation'],
          focus: 'foundation:openstack-foundation',
          layers: ['PAST'],
        },
      },
      {
        title: { en: 'Open infrastructure', zh: '开放基础设施' },
        text: {
          en: 'The OpenInfra Foundation succeeded it, since there were more projects to look after than one. {members} members are on record.',
          zh: '由于要照管的项目不止一个，OpenInfra 基金会接续了它。有记录的成员为 {members} 个。',
        },
        figures: {
          members: count('members-of', {
            parameters: { whole: 'foundation:openinfra-foundation' },
            column: 'member',
          }),
        },
        view: {
          selection: ['foundation:openinfra-foundation'],
          focus: 'foundation:openinfra-foundation',
        },
      },
      {
        title: { en: 'Into the Linux Foundation', zh: '加入 Linux 基金会' },
        text: {
          en: 'The chain from the first house to the present one, each step in words. Open a receipt to read where it is said.',
          zh: '从最初的组织到如今的归属，每一步都用文字写出。点开出处即可查看原文位置。',
        },
        view: {
          connection: {
            ends: [
              'foundation:openstack-foundation',
              'foundation:openinfra-foundation',
              'foundation:linux-foundation',
            ],
            mode: 'shortest',
            maxHops: 2,
            types: ['SUCCEEDS', 'PART_OF'],
            avoid: [],
          },
        },
      },
      {
        title: { en: 'The move itself', zh: '这次变迁' },
        text: {
          en: 'What the graph knows of the day when OpenInfra joined: who took part and what it concerned.',
          zh: '图谱对 OpenInfra 加入当日的记录：谁参与其中，涉及哪些方面。',
        },
        view: {
          selection: ['event:openinfra-joins-linux-foundation'],
          focus: 'event:openinfra-joins-linux-foundation',
        },
      },
    ],
  },
  {
    name: 'grown-out-of-openstack',
    title: { en: 'Grown out of OpenStack', zh: '源自 OpenStack 的项目' },
    about: {
      en: 'Projects that began inside and now stand on their own.',
      zh: '从内部起步、如今自成一体的项目。',
    },
    steps: [
      {
        title: { en: 'What grew out', zh: '分出的项目' },
        text: {
          en: '{count} projects grew out of OpenStack and stand beside it today.',
          zh: '有 {count} 个项目源自 OpenStack，如今与它并立。',
        },
        figures: { count: count('grown-out-of') },
        view: {
          only: [
            'project:openstack',
            'project:airship',
            'project:kata-containers',
            'project:starlingx',
            'project:zuul',
            'foundation:openinfra-foundation',
          ],
          selection: ['project:openstack'],
        },
      },
      {
        title: { en: 'Kata Containers', zh: 'Kata Containers' },
        text: {
          en: 'Light virtual machines that feel like containers. See whom and what it is tied to.',
          zh: '使用感受如同容器的轻量虚拟机。看看它与谁相连。',
        },
        view: { selection: ['project:kata-containers'], focus: 'project:kata-containers' },
      },
      {
        title: { en: 'StarlingX', zh: 'StarlingX' },
        text: {
          en: 'A cloud for the edge of networks. Telecoms that run it stand out beside those who build it.',
          zh: '面向网络边缘的云。运行它的电信公司与构建它的组织一同突出显示。',
        },
        view: { selection: ['project:starlingx'], focus: 'project:starlingx' },
      },
    ],
  },
];
