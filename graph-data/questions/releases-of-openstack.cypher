/*
title: { en: 'Releases of OpenStack, the newest first', zh: 'OpenStack 的各个版本，从新到旧' }
columns:
  release: { en: 'Release', zh: '版本' }
  date: { en: 'Date', zh: '日期' }
  status: { en: 'Status', zh: '状态' }
  slurp: { en: 'SLURP', zh: 'SLURP' }
  projects: { en: 'Projects in it', zh: '包含的项目数' }
*/
MATCH (release:Release)
OPTIONAL MATCH (project:Project)-[:RELEASED_IN]->(release)
WITH release, count(project) AS projects
RETURN release AS release, release.date AS date, release.status AS status, release.slurp AS slurp,
  projects AS projects
ORDER BY date DESC, release.id
