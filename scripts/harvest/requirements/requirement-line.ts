/** A package that another needs, as a file of requirements says it. */
export interface Requirement {
  /** As written; `toPackageKey` tells whether two are one. */
  readonly name: string;
  /** Versions and conditions as written; absent where any version will do. */
  readonly constraint?: string;
}

/** What a line of a file of requirements says; `null` for nothing, `unknown` for an unknown form. */
export type ParsedLine = Requirement | 'unknown' | null;

/** Packages are compared without regard to case and to which mark parts their words. */
export function toPackageKey(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

const NAMED = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s;
/** One of `>=1.0,!=1.2`. */
const SPECIFIER = /^(?:===|[=<>~!]=|[<>])\s*[\w.*+!-]+$/;
/** What a source archive's name says after the name of what it holds: `-1.2.0a3`, `-dev`. */
const VERSION_OF_EGG = /-(?:\d.*|dev|master)$/;

/**
 * Reads one line as installers do: a name with versions and, after a semicolon, conditions; or an
 * address of code whose fragment names the package. Comments and options of installers say nothing.
 */
export function parseRequirementLine(line: string): ParsedLine {
  const text = line.replace(/(?:^|\s)#.*$/s, '').trim();
  if (text === '') return null;
  const address = /^(?:(?:-e|-f|--editable|--find-links)[\s=]+)?(\S*:\/\/\S+|git\+\S+)$/.exec(text);
  if (address !== null) return parseAddress(address[1] ?? '', text.startsWith('-f'));
  if (text.startsWith('-')) return null;
  const [, name, rest = ''] = NAMED.exec(text) ?? [];
  if (name === undefined) return 'unknown';
  if (/^@\s*\S/.test(rest)) return { name, constraint: rest };
  return parseRest(name, rest);
}

function parseRest(name: string, rest: string): ParsedLine {
  // `:(…)` is how conditions were written before `;` was agreed upon.
  const [, specifiers = '', condition = ''] = /^([^;:]*)(?:[;:](.*))?$/s.exec(rest) ?? [];
  // Some forgot the blank before a comment.
  const versions = specifiers.replace(/#.*$/s, '').trim();
  if (versions !== '' && !isVersions(versions)) return 'unknown';
  const constraint = [versions, condition.trim()].filter(Boolean).join('; ');
  return constraint === '' ? { name } : { name, constraint };
}

/** Some end with a comma; long ago they stood within parentheses. */
function isVersions(text: string): boolean {
  const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  const pieces = bare.replace(/,\s*$/, '').split(',');
  return pieces.every((piece) => SPECIFIER.test(piece.trim()));
}

/** Where code of a package is: the package is named after `#egg=`, or the line says nothing. */
function parseAddress(address: string, isPlaceToSearch: boolean): ParsedLine {
  const [, egg] = /#(?:.*&)?egg=([^&[]+)/.exec(address) ?? [];
  if (egg === undefined) return isPlaceToSearch ? null : parseBareAddress(address);
  const name = egg.replace(VERSION_OF_EGG, '');
  return NAMED.test(name) ? { name } : 'unknown';
}

/** `git+https://…/python-mistralclient.git` and `https://…/SQLAlchemy-0.7.10.tar.gz` name it last. */
function parseBareAddress(address: string): ParsedLine {
  const last = address.replace(/#.*$/s, '').split('/').at(-1) ?? '';
  const [, name] =
    /^([A-Za-z0-9][\w.-]*?)(?:-\d[^/]*\.(?:tar\.gz|tgz|zip)|\.git)?$/.exec(last) ?? [];
  return name === undefined ? 'unknown' : { name };
}
