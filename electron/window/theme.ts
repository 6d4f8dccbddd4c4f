import type { NativeTheme } from "electron";
import type { SessionPreferences } from "../../host/preferences.ts";

/** Lets the system's own parts, such as menus and dialogs, follow the colours that the person chose. */
export function followTheme(
  nativeTheme: Pick<NativeTheme, "themeSource">,
  preferences: Pick<SessionPreferences, "get" | "onChange">,
): void {
  const apply = ({ colorScheme }: { readonly colorScheme: "system" | "light" | "dark" }) => {
    nativeTheme.themeSource = colorScheme;
  };
  apply(preferences.get());
  preferences.onChange(apply);
}
