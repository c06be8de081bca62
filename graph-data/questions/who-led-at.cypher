/*
title: { en: 'Who led which team at a moment', zh: '某一时刻各团队的领导者' }
parameters:
  moment: { type: moment, title: { en: 'Date or release', zh: '日期或版本' }, default: 'flamingo' }
columns:
  team: { en: 'Team', zh: '团队' }
  person: { en: 'Person', zh: '人物' }
  role: { en: 'Role', zh: '角色' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (person:Person)-[leads:LEADS]->(team:Team)
WHERE (leads.from IS NULL OR leads.from <= $moment)
  AND (leads.to IS NULL OR leads.to >= left($moment, size(leads.to)))
RETURN team AS team, person AS person, leads.role AS role, leads.from AS from, leads.to AS until
ORDER BY team.id, person.id, leads.id
