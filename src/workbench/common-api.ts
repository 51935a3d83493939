import { Arguments } from "./arguments.ts";
import { CommonError, commonStatus } from "./common-error.ts";
import type { WorkbenchDocument } from "./document.ts";
import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import type { OfficeFiles } from "./office-files.ts";
import { parseXml } from "./package.ts";
import type { LiveSpan } from "./word-object.ts";

/** What the Common API works on. */
export interface CommonSurroundings {
  readonly document: WorkbenchDocument;
  readonly files: OfficeFiles;
  readonly documentUrl: string;
  /** Adding custom XML reports success, but the part is gone. */
  readonly losesCustomXml: boolean;
  /** Custom XML parts beyond this many bytes are refused; 0 = no limit. */
  readonly largestPart: number;
  /** Plain text and flat OPC of a stretch; the writing ones replace it. */
  readonly readText: (span: LiveSpan) => string;
  readonly readOoxml: (span: LiveSpan) => string;
  readonly writeText: (span: LiveSpan, text: string) => void;
  readonly writeOoxml: (span: LiveSpan, ooxml: string) => void;
  readonly bodyText: () => string;
  readonly openBrowserWindow: (url: string) => void;
  readonly closePane: () => void;
}

type CommonCall = (args: Arguments, around: CommonSurroundings) => readonly Json[];

const coercion = { text: 0, ooxml: 4 } as const;
const fileType = { text: 0, compressed: 5 } as const;

/** Execute ids of the Common API. What is missing is answered “not supported”. */
const calls: Readonly<Record<number, CommonCall>> = {
  64: readSelection,
  65: writeSelection,
  77: openFile,
  80: readSlice,
  81: (args, { files }) => {
    files.close(args.number(0));
    return [];
  },
  86: (_args, { documentUrl }) => [documentUrl],
  94: () => [],
  97: (_args, { closePane }) => {
    closePane();
    return [];
  },
  102: (args, { openBrowserWindow }) => {
    openBrowserWindow(args.text(1));
    return [];
  },
  128: addPart,
  129: (args, { document }) => {
    const part = document.package.customXml.get(args.text(0));
    if (part === null) throw new CommonError(commonStatus.customXmlNotFound);
    return [[part.id, false]];
  },
  130: (args, { document }) => {
    const found = document.package.customXml.list().filter(({ namespace }) => namespace === args.text(0));
    return [found.map(({ id }) => [id, false])];
  },
  131: (args, { document }) => {
    const part = document.package.customXml.get(args.text(0));
    if (part === null) throw new CommonError(commonStatus.customXmlNotFound);
    return [new XMLSerializer().serializeToString(document.package.xml(part.path).documentElement)];
  },
  133: (args, around) => {
    mustBeWritable(around);
    if (!around.document.package.customXml.remove(args.text(0)))
      throw new CommonError(commonStatus.customXmlNotFound);
    return [];
  },
};

/** Answers one call: the status, then the values. */
export function answerCommon(
  id: number,
  values: readonly unknown[],
  around: CommonSurroundings,
): readonly Json[] {
  const call = calls[id];
  if (call === undefined) return [commonStatus.notSupported];
  try {
    return [commonStatus.ok, ...call(new Arguments(values), around)];
  } catch (error) {
    return [statusOf(error)];
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommonError) return error.status;
  if (!(error instanceof HostError)) return commonStatus.internal;
  if (error.code === "AccessDenied") return commonStatus.cannotWrite;
  return error.code === "InvalidArgument" ? commonStatus.invalidArgument : commonStatus.internal;
}

function readSelection(
  args: Arguments,
  { document, readText, readOoxml }: CommonSurroundings,
): readonly Json[] {
  const selection = () => document.selection;
  const kind = args.number(0);
  if (kind === coercion.text) return [readText(selection)];
  if (kind === coercion.ooxml) return [readOoxml(selection)];
  throw new CommonError(commonStatus.coercion);
}

function writeSelection(args: Arguments, around: CommonSurroundings): readonly Json[] {
  mustBeWritable(around);
  const selection = () => around.document.selection;
  const kind = args.number(0);
  if (kind === coercion.text) around.writeText(selection, args.text(1));
  else if (kind === coercion.ooxml) around.writeOoxml(selection, args.text(1));
  else throw new CommonError(commonStatus.coercion);
  return [];
}

function openFile(args: Arguments, { document, files, bodyText }: CommonSurroundings): readonly Json[] {
  const kind = args.number(0);
  if (kind !== fileType.compressed && kind !== fileType.text) throw new CommonError(commonStatus.fileType);
  const bytes = kind === fileType.compressed ? document.package.save() : new TextEncoder().encode(bodyText());
  return [files.add(bytes), bytes.length];
}

function readSlice(args: Arguments, { files }: CommonSurroundings): readonly Json[] {
  const slice = files.slice(args.number(0), args.number(1), args.number(2));
  return [[...slice], slice.length];
}

function addPart(args: Arguments, around: CommonSurroundings): readonly Json[] {
  mustBeWritable(around);
  const size = new TextEncoder().encode(args.text(0)).length;
  if (around.largestPart > 0 && size > around.largestPart) throw new CommonError(commonStatus.customXml);
  const { customXml } = around.document.package;
  const part = customXml.add(parsePart(args.text(0)));
  if (around.losesCustomXml) customXml.remove(part.id);
  return [[part.id, false]];
}

function parsePart(xml: string): XMLDocument {
  try {
    return parseXml(xml, "customXml");
  } catch {
    throw new CommonError(commonStatus.customXml);
  }
}

function mustBeWritable({ document }: CommonSurroundings): void {
  if (document.readOnly) throw new CommonError(commonStatus.readOnly);
}
