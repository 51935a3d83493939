import { wordErrorOf } from "../../src/word/errors.ts";
import { wordMessages } from "../../src/word/messages.ts";
import { WordError } from "../../src/word/port.ts";

const officeError = (code: string | number) => Object.assign(new Error("text of Office"), { code });

describe("errors of Word", () => {
  test.each([
    ["ItemNotFound", "not-found"],
    ["ApiNotFound", "too-old"],
    ["NotImplemented", "too-old"],
    ["ActivityLimitReached", "busy"],
    ["AccessDenied", "denied"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["GeneralException", "failed"],
    [5000, "too-old"],
    [5002, "read-only"],
    [6101, "too-large"],
    [7000, "denied"],
    ["SomethingNew", "failed"],
  ])("Office's code %s is told as %s and kept as the reason", (code, expected) => {
    const error = wordErrorOf(officeError(code), false);
    expect(error).toBeInstanceOf(WordError);
    expect(error).toMatchObject({ code: expected, reason: String(code) });
  });

  test("a refusal in a read-only document is told as read-only, whoever told it", () => {
    expect(wordErrorOf(officeError("AccessDenied"), true).code).toBe("read-only");
    expect(wordErrorOf(new WordError("tracking", "AccessDenied"), true).code).toBe("read-only");
    expect(wordErrorOf(officeError("ItemNotFound"), true).code).toBe("not-found");
  });

  test("a WordError stays as it is", () => {
    const error = new WordError("tracking", "locked mode");
    expect(wordErrorOf(error, false)).toBe(error);
  });

  test("what is thrown without a code keeps its own words as the reason", () => {
    expect(wordErrorOf(new TypeError("x is not a function"), false)).toMatchObject({
      code: "failed",
      reason: "TypeError: x is not a function",
    });
    expect(wordErrorOf(undefined, false).reason).toBe("undefined");
  });

  test("every code says in both languages what happened and what to do", () => {
    for (const { message, remedy } of Object.values(wordMessages))
      for (const sentence of [message.de(), message.en(), remedy.de(), remedy.en()])
        expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
  });
});
