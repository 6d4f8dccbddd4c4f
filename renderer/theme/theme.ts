import { createTheme, Input, Modal, type MantineThemeOverride } from "@mantine/core";

/**
 * What Mantine must know in code; the colours themselves are static, in variables.css.
 * Nothing here may make Mantine write a `<style>` element: the page's policy forbids it.
 */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // help below the input keeps columns of fields aligned
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    // locking the scroll would insert a <style>; our pages scroll inside their panes anyway
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
  },
});
