// It makes suites and is none itself: the suite's body comes as a value, and where a real part is
// missing the suite is skipped in sight, with its reason, which fails CI.
/* oxlint-disable vitest/no-conditional-tests, vitest/valid-describe-callback, vitest/no-disabled-tests */
import { describe, it } from 'vitest';

/**
 * A suite that needs a real part of the machine. `missing` is the sentence that says what is not
 * there, or null: then the suite runs. Otherwise it is skipped, and with `CI=true` it fails.
 */
export function describeUnlessMissing(
  suite: { readonly name: string; readonly missing: string | null },
  body: () => void,
): void {
  const { name, missing } = suite;
  if (missing === null) {
    describe(name, body);
  } else if (process.env['CI'] === 'true') {
    describe(name, () => {
      it('finds the real part that it needs', () => {
        throw new Error(missing);
      });
    });
  } else {
    console.warn(`Skipped: ${name}. ${missing}`);
    describe.skip(`${name} (skipped: ${missing})`, () => {
      it('needs a real part', () => {});
    });
  }
}
