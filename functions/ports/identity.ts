/** Roles of the product, in the order in which a person's first one is shown; groups of a user pool carry the same names. */
export const roles = ['analyst', 'hr', 'finance', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody whose token was verified. */
export interface Person {
  /** Name for records and for the page, e.g. `hr` or a mail address. */
  readonly user: string;
  /** At least one; order of the policy. */
  readonly roles: readonly Role[];
}

/** A session that was just opened. */
export interface Session {
  /** JWT, RS256; goes into the HttpOnly cookie. */
  readonly jwt: string;
  /** Seconds until it ends. */
  readonly seconds: number;
}

/** Who is asking: one-time links on one machine, Cognito on AWS; the same verification for both. */
export interface Identity {
  /**
   * The person of a session token.
   * @returns null when signature, algorithm, issuer, audience or expiry is wrong, or no known role is held
   * @throws WorldError when the keys cannot be read
   */
  verify(jwt: string): Promise<Person | null>;
  /** Exchanges a sign-in token for a session; null when the token is unknown, used or too old. */
  signIn(token: string): Promise<Session | null>;
}
