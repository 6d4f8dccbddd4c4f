import { useText } from "../text/text-context.tsx";
import { useNow } from "./now.ts";

/** How long ago, or how soon; the exact time on hovering. */
export function RelativeTime(props: { readonly at: number }) {
  const { formats } = useText();
  const now = useNow();
  return (
    <time dateTime={new Date(props.at).toISOString()} title={formats.dateTime(props.at)}>
      {/* a fresh row may be younger than the last tick */}
      {formats.relative(props.at, Math.max(now, props.at <= now + 60_000 ? props.at : now))}
    </time>
  );
}
