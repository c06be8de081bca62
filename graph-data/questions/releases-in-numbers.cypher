/*
title: { en: 'Releases in numbers: projects, commits, authors, organisations', zh: '历次版本的数字：项目、提交、作者、组织' }
columns:
  release: { en: 'Release', zh: '版本' }
  date: { en: 'Date', zh: '日期' }
  projects: { en: 'Projects in it', zh: '包含的项目数' }
  organisations: { en: 'Organisations that contributed', zh: '贡献的组织数' }
  commits: { en: 'Commits', zh: '提交数' }
  authors: { en: 'Authors', zh: '作者数' }
  independent: { en: 'Share of independent people', zh: '独立贡献者占比' }
  unattributed: { en: 'Share that could not be attributed', zh: '无法归属的占比' }
*/
MATCH (release:Release)
OPTIONAL MATCH (project:Project)-[:RELEASED_IN]->(release)
WITH release AS release, count(project) AS projects
OPTIONAL MATCH (organisation:Entity)-[contribution:CONTRIBUTED_TO]->(release)
WITH release AS release, projects AS projects, count(DISTINCT organisation.id) AS organisations
RETURN release AS release, release.date AS date, projects AS projects,
  organisations AS organisations, release.commits AS commits, release.authors AS authors,
  release.independentShare AS independent, release.unattributedShare AS unattributed
ORDER BY release.number, release.id
