import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What is used here of the file system that Emscripten lays over Node's. */
interface NodeStreams {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
}

/**
 * Files of the embedded database on the disk. NodeFS hands no fsync on, so that a commit would reach the kernel but
 * not the disk: here it does, and a power cut costs nothing that was acknowledged.
 */
export class DurableFS extends NodeFS {
  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...args);
    const addFsync = (module: unknown): void => {
      const { stream_ops } = (module as NodeStreams).NODEFS;
      stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}
