/*
title: { en: 'Telecom operators that run OpenStack, and what for', zh: '使用 OpenStack 的电信运营商及其用途' }
columns:
  operator: { en: 'Operator', zh: '运营商' }
  project: { en: 'Project', zh: '项目' }
  purpose: { en: 'Purpose', zh: '用途' }
  from: { en: 'From', zh: '始于' }
*/
MATCH (operator:TelecomAdopter)-[adoption:ADOPTED]->(project:Project)
RETURN operator AS operator, project AS project, adoption.purpose AS purpose, adoption.from AS from
ORDER BY operator.id, project.id, adoption.id
