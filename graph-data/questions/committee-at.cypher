/*
title: { en: 'Who sat on the Technical Committee at a moment', zh: '某一时刻的技术委员会成员' }
parameters:
  moment: { type: moment, title: { en: 'Date or release', zh: '日期或版本' }, default: 'flamingo' }
columns:
  person: { en: 'Person', zh: '人物' }
  role: { en: 'Role', zh: '角色' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (person:Person)-[seat:MEMBER_OF]->(committee:Team {id: 'team:technical-committee'})
WHERE (seat.from IS NULL OR seat.from <= $moment)
  AND (seat.to IS NULL OR seat.to >= left($moment, size(seat.to)))
RETURN person AS person, seat.role AS role, seat.from AS from, seat.to AS until
ORDER BY person.id, seat.id
