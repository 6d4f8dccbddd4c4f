import { type KeyboardEvent, useState } from "react";

/** Whether Caps Lock is on, as the last key that was pressed inside told; for whoever types what can't be seen. */
export function useCapsLock() {
  const [isOn, setOn] = useState(false);
  const look = (event: KeyboardEvent) => setOn(event.getModifierState("CapsLock"));
  return { isOn, watch: { onKeyDown: look, onKeyUp: look } };
}
