/*
title: { en: 'Members of a foundation or a team', zh: '基金会或团队的成员' }
parameters:
  whole: { type: node, title: { en: 'Foundation or team', zh: '基金会或团队' }, default: 'team:technical-committee' }
columns:
  member: { en: 'Member', zh: '成员' }
  tier: { en: 'Tier', zh: '级别' }
  role: { en: 'Role', zh: '角色' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (member:Entity)-[membership:MEMBER_OF]->(whole:Entity {id: $whole})
RETURN member AS member, membership.tier AS tier, membership.role AS role,
  membership.from AS from, membership.to AS until
ORDER BY member.id, membership.id
