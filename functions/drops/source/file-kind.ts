const signatures: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'XLS / Office'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
];

/** What files other than texts are told by. */
export type FileKind = 'gzip' | 'zip' | 'XLS / Office' | 'PDF' | 'Parquet' | '7z' | 'RAR';

/** What a file is by its first bytes; null for what may be a text. */
export function fileKind(head: Uint8Array): FileKind | null {
  return signatures.find(([signature]) => signature.every((byte, at) => head[at] === byte))?.[1] ?? null;
}
