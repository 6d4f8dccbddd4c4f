import { hostileValues } from "./hostile-values.ts";
import { codeOf, type Office } from "./office.ts";

type Outcomes = Readonly<Record<string, string>>;

/** What comes of each hostile value at a door: a code, and whether anything at all was written. */
export function outcomes(office: Office, enter: (value: unknown) => unknown): Outcomes {
  const before = JSON.stringify(office.tables());
  return mapValues((make) => {
    const value = make();
    const code = codeOf(() => enter(value));
    return JSON.stringify(office.tables()) === before ? code : `${code}, but something was written`;
  });
}

/** The same code for all of them, but for some. */
export function everything(code: string, but: Outcomes = {}): Outcomes {
  return { ...mapValues(() => code), ...but };
}

function mapValues(outcome: (make: () => unknown) => string): Outcomes {
  return Object.fromEntries(Object.entries(hostileValues).map(([what, make]) => [what, outcome(make)]));
}
