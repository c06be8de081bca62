/*
title: { en: 'Projects that grew out of another', zh: '由某项目衍生的项目' }
parameters:
  origin: { type: node, title: { en: 'Project or cloud', zh: '项目或云' }, default: 'project:openstack' }
columns:
  project: { en: 'Project', zh: '项目' }
  description: { en: 'What it is', zh: '简介' }
*/
MATCH (project:Project)-[:SPUN_OUT_OF]->(origin:Entity {id: $origin})
RETURN project AS project, project.description AS description
ORDER BY project.id
