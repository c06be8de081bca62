/*
title: { en: 'Who leads or led a team', zh: '谁领导或曾领导某个团队' }
parameters:
  team: { type: node, kind: Team, title: { en: 'Team', zh: '团队' }, default: 'team:nova' }
columns:
  person: { en: 'Person', zh: '人物' }
  role: { en: 'Role', zh: '角色' }
  releases: { en: 'Releases', zh: '版本' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (person:Person)-[leads:LEADS]->(team:Team {id: $team})
RETURN person AS person, leads.role AS role, leads.releases AS releases,
  leads.from AS from, leads.to AS until
ORDER BY from, until, person.id, leads.id
