/** The lists of governance beside that of projects, with nothing in them. */
export const NO_GOVERNANCE = {
  'reference/legacy.yaml': '{}\n',
  'reference/members.yaml': '[]\n',
  'reference/sigs/sigs.yaml': '{}\n',
  'reference/sigs/archived-sigs.yaml': '{}\n',
  'reference/sigs/completed-sigs.yaml': '{}\n',
  'reference/sigs-repos.yaml': '{}\n',
  'reference/technical-committee-repos.yaml': '{}\n',
};
