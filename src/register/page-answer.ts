import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { type AnswerOptions, answer } from "./answer.ts";

/** A page as an answer. */
export async function answerPage(
  context: Context,
  page: JSX.Element,
  options: Partial<Omit<AnswerOptions, "type">> = {},
): Promise<Response> {
  const text = `<!DOCTYPE html>${await page}`;
  return answer(context, text, { type: "text/html; charset=utf-8", keep: "revalidate", ...options });
}
