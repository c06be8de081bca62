/** What somebody is called in a role, in English and in Chinese. */
export interface Role {
  readonly role: string;
  readonly roleZh: string;
}

export const ROLES = {
  projectTeamLead: { role: 'Project Team Lead', roleZh: '项目团队负责人' },
  /** Teams were programmes until 2015. */
  programLead: { role: 'Program Technical Lead', roleZh: '项目群技术负责人' },
  groupChair: { role: 'SIG chair', roleZh: 'SIG 主席' },
  lastGroupChair: { role: 'last SIG chair', roleZh: '末任 SIG 主席' },
  member: { role: 'member', roleZh: '委员' },
  chair: { role: 'chair', roleZh: '主席' },
  viceChair: { role: 'vice chair', roleZh: '副主席' },
} as const satisfies Record<string, Role>;

const DUTIES: Readonly<Record<string, Role>> = {
  bug_deputy: { role: 'bugs', roleZh: '缺陷' },
  events: { role: 'events', roleZh: '活动' },
  'events-liaison': { role: 'events', roleZh: '活动' },
  meeting_facilitator: { role: 'meetings', roleZh: '会议' },
  project_update_onboarding: { role: 'onboarding', roleZh: '新人引导' },
  release: { role: 'release', roleZh: '发布' },
  rfe_coordinator: { role: 'feature requests', roleZh: '特性请求' },
  security: { role: 'security', roleZh: '安全' },
  'tact-sig': { role: 'TaCT SIG', roleZh: 'TaCT SIG' },
  'tc-liaison': { role: 'Technical Committee', roleZh: '技术委员会' },
};

/** "Liaison (release, security)" of the keys under which somebody stands. */
export function toLiaisonRole(duties: Iterable<string>): Role {
  const named = [...new Set(duties)]
    .toSorted()
    .map((duty) => DUTIES[duty] ?? { role: duty, roleZh: duty });
  const list = (key: keyof Role) => [...new Set(named.map((duty) => duty[key]))];
  return {
    role: `liaison (${list('role').join(', ')})`,
    roleZh: `联络人（${list('roleZh').join('、')}）`,
  };
}
