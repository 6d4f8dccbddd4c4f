import { IconArrowBackUp, IconCheck, IconPoint, IconX, type TablerIcon } from "@tabler/icons-react";
import type { Tone } from "../../engine/contract/index.ts";

/** How a decision is meant, for eyes that don't tell colours apart. */
export const toneIcons: Readonly<Record<Tone, TablerIcon>> = {
  good: IconCheck,
  bad: IconX,
  warn: IconArrowBackUp,
  neutral: IconPoint,
};
