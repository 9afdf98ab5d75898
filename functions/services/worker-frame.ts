import { deidentify } from '../../simulations/frame/deidentify.ts';
import { encodeFrame } from '../../simulations/frame/frame-codec.ts';
import type { Frame } from '../../simulations/frame/frame.ts';

const encoded = new WeakMap<Frame, Uint8Array>();

/** The rows that an interactive worker gets: de-identified, encoded; made once per frame. */
export function workerFrame(frame: Frame): Uint8Array {
  let bytes = encoded.get(frame);
  if (!bytes) encoded.set(frame, (bytes = encodeFrame(deidentify(frame))));
  return bytes;
}
