/** Where a command speaks to: results on `out`, words and progress on `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What the shell is told at the end. */
export const exitCodes = { done: 0, problems: 1, usage: 2, world: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
