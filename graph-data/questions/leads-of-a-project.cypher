/*
title: { en: 'Who led the teams that maintain or maintained a project', zh: '维护或曾维护某项目的团队由谁领导' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:nova' }
columns:
  team: { en: 'Team', zh: '团队' }
  person: { en: 'Person', zh: '人物' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
  since: { en: 'The team maintains it since', zh: '团队维护始于' }
  ended: { en: 'The team maintained it until', zh: '团队维护止于' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (project:Project {id: $project})<-[keeps:MAINTAINS]-(team:Team)
MATCH (team)<-[leads:LEADS]-(person:Person)
RETURN team AS team, person AS person, leads.from AS from, leads.to AS until,
  keeps.from AS since, keeps.to AS ended, leads.sources AS receipts
ORDER BY from, until, person.id, leads.id
