import { z } from "zod";

// before anything else: zod would otherwise try `new Function`, which the page's policy forbids
z.config({ jitless: true });
