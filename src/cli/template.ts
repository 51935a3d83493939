import { readAsset } from "../register/assets.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { muster } from "../steckbrief/muster.ts";
import { writeTarget } from "./files.ts";
import type { ExitCode, Output } from "./output.ts";

/** Writes the blank form. */
export async function writeTemplate(
  target: string | undefined,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  // Loaded here, because the writer's library is large and reading needs none of it.
  const { buildTemplate } = await import("../docx/template.ts");
  return writeTarget(await buildTemplate(), target, "Steckbrief.docx", locale, output);
}

/** Writes the filled sample. */
export async function writeMuster(
  target: string | undefined,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const { buildMuster } = await import("../docx/template.ts");
  const pictures = [await readAsset("muster/IMG_BEISPIELBILD.JPG")];
  return writeTarget(
    await buildMuster({ steckbrief: muster, pictures }),
    target,
    "Steckbrief-Muster.docx",
    locale,
    output,
  );
}
