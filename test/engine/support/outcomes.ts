import { hostileValues } from "./hostile-values.ts";
import { codeOf, type Office } from "./office.ts";

type Outcomes = Readonly<Record<string, string>>;

/** What comes of each hostile value at a door: a code, and whether anything at all was written. */
export function outcomes(office: Office, enter: (value: unknown) => unknown): Outcomes {
  const content = () => JSON.stringify(office.tables());
  const enterAll = (judge: (code: string) => string) =>
    mapValues((make) => {
      const value = make();
      return judge(codeOf(() => enter(value)));
    });
  const before = content();
  const codes = enterAll((code) => code);
  if (content() === before) return codes;
  // once more, looking after each of them, to say which it was
  let last = content();
  return enterAll((code) => {
    const isWritten = content() !== last;
    last = content();
    return isWritten ? `${code}, but something was written` : code;
  });
}

/** The same code for all of them, but for some. */
export function everything(code: string, but: Outcomes = {}): Outcomes {
  return { ...mapValues(() => code), ...but };
}

function mapValues(outcome: (make: () => unknown) => string): Outcomes {
  return Object.fromEntries(Object.entries(hostileValues).map(([what, make]) => [what, outcome(make)]));
}
