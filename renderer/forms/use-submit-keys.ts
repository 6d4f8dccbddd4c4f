import { useHotkeys } from "@mantine/hooks";
import { isCovered } from "../ui/is-typing.ts";

/**
 * Ctrl+Enter sends the form called `formId`, also from inside a text field; Ctrl+Shift+Enter does so after `onNext`, which
 * says that more is to follow. Without `onNext` it sends nothing. Null: no form is sent by keys.
 */
export function useSubmitKeys(formId: string | null, onNext?: () => void): void {
  const send = (event: KeyboardEvent, before?: () => void) => {
    const form = formId === null ? null : document.getElementById(formId);
    if (isCovered() || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    before?.();
    form.requestSubmit();
  };
  const keys: Parameters<typeof useHotkeys>[0] = [["mod+Enter", (event) => send(event), { preventDefault: false }]];
  if (onNext) keys.push(["mod+shift+Enter", (event) => send(event, onNext), { preventDefault: false }]);
  useHotkeys(keys, [], true);
}
