/** What a sign-in should do. */
export interface SignInRequest {
  /** A URL that Logto knows as a redirect URI of the application, without query and fragment. */
  redirectUri: string;
  /** Where to come back to afterwards. */
  returnTo: string;
  /**
   * Ask for the credentials even when somebody is signed in, to use another account. Who is signed
   * in stays so until the other one is.
   */
  isSwitch?: boolean;
  /** The e-mail address that the sign-in page should have filled in. */
  loginHint?: string | undefined;
  /**
   * A token that signs in, or up, who has the address of `loginHint`. It works once: never keep or
   * log it.
   *
   * @see https://docs.logto.io/end-user-flows/one-time-token
   */
  oneTimeToken?: string | undefined;
}

/**
 * Where access tokens come from. Asked for each call, so it keeps and renews them itself; the kit
 * stores none. Every method may reject with an `OrgError`, for instance `not_a_member`.
 *
 * @see https://docs.logto.io/authorization/organization-permissions
 */
export interface TokenSource {
  /** An access token for the API resource, or nothing when nobody is signed in. */
  getUserToken(): Promise<string | undefined>;
  /** An organization token, or nothing when nobody is signed in. */
  getOrganizationToken(organizationId: string): Promise<string | undefined>;
  /** Drops kept access tokens, because one was refused or permissions changed. */
  forget(): Promise<void>;
  /** E-mail address of who is signed in, to tell them; nothing where it is not known. */
  getEmail?(): Promise<string | undefined>;
  /** Starts the sign-in. Without it, the host listens to `org-sign-in`. */
  signIn?(request: SignInRequest): Promise<void>;
}
