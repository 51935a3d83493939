/** jsdom brings no TextEncoder and TextDecoder; browsers do. Import this before anything that encodes text. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
