/*
title: { en: 'Who founded it', zh: '谁创立了它' }
parameters:
  founded: { type: node, title: { en: 'Project, foundation, organisation or cloud', zh: '项目、基金会、组织或云' }, default: 'project:openstack' }
columns:
  founder: { en: 'Founder', zh: '创立者' }
  from: { en: 'When', zh: '时间' }
*/
MATCH (founder:Entity)-[founding:FOUNDED]->(founded:Entity {id: $founded})
RETURN founder AS founder, founding.from AS from
ORDER BY from, founder.id, founding.id
