import type { NativeTheme } from "electron";
import type { SettingsKeeper } from "../../host/settings.ts";

/** Lets the system's own parts, such as menus and dialogs, follow the colours that were chosen. */
export function followTheme(
  nativeTheme: Pick<NativeTheme, "themeSource">,
  settings: Pick<SettingsKeeper, "get" | "onChange">,
): void {
  const apply = ({ colorScheme }: { readonly colorScheme: "system" | "light" | "dark" }) => {
    nativeTheme.themeSource = colorScheme;
  };
  apply(settings.get());
  settings.onChange(apply);
}
