/** Whom a post of a plan pays: the names that the data gives its people. */
export interface NamedPost {
  readonly covers?: readonly string[] | undefined;
}

/** Names in the data of the posts that a post of a plan pays: those that it says, else its own id. */
export function namesCovered(id: string, { covers }: NamedPost): readonly string[] {
  return covers ?? [id];
}

/** The post that pays whoever holds a name in the data; none where no post covers it. */
export function postOfName<T extends { readonly covers: readonly string[] }>(
  posts: readonly T[],
  name: string | null,
): T | undefined {
  return name === null ? undefined : posts.find(({ covers }) => covers.includes(name));
}

/** Codes of a label's values that a post covers. */
export function codesCovered(
  { covers }: { readonly covers: readonly string[] },
  label: { readonly values: readonly string[] } | undefined,
): ReadonlySet<number> {
  return new Set((label?.values ?? []).flatMap((value, code) => (covers.includes(value) ? [code] : [])));
}
