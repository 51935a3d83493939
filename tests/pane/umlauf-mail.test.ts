import { mailAddress, mailText, mailTo, releaseMail } from "../../src/pane/umlauf-mail.ts";
import { standOf } from "../../src/umlauf/stand.ts";
import { begunUmlauf, contextWith, steckbrief } from "../umlauf/sample.ts";

const umlauf = begunUmlauf();
const [turn] = standOf(umlauf, contextWith()).dran;
const mail = () => {
  if (turn === undefined) throw new Error("nobody's turn");
  return mailTo({ ...turn, email: "kurz@verband.example" }, umlauf, steckbrief);
};

test("the mail says what is asked, for which sections, until when, and names the file to attach", () => {
  const { to, subject, body } = mail();
  expect(to).toEqual(["kurz@verband.example"]);
  expect(subject).toBe("Steckbrief Kooperationsvereinbarung, X-town: zur Mitzeichnung bis 18.05.2026");
  for (const part of [
    "Hr. Kurz",
    "Funktionsweise",
    "18.05.2026",
    "Steckbrief_X-town_Kooperationsvereinbarung.docx",
    "Fr. Lang",
  ])
    expect(body).toContain(part);
});

test("its address carries every character, line ends as a mail has them", () => {
  const address = new URL(mailAddress(mail()));
  expect(address.protocol).toBe("mailto:");
  expect(decodeURIComponent(address.pathname)).toBe("kurz@verband.example");
  expect(address.searchParams.get("subject")).toBe(mail().subject);
  expect(address.searchParams.get("body")).toBe(mail().body.replaceAll("\n", "\r\n"));
});

test("as text it says whom it is for", () => {
  expect(mailText(mail())).toMatch(/^An: kurz@verband\.example\nBetreff: Steckbrief/);
});

test("the release is told to every station that has an address, once", () => {
  const stationen = umlauf.stationen.map((station, at) => ({
    ...station,
    email: at < 3 ? "a@b.example" : null,
  }));
  expect(releaseMail({ ...umlauf, stationen }, steckbrief).to).toEqual(["a@b.example"]);
});
