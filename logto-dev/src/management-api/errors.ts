/** Logto's English messages by error code; `{{…}}` are values of the error. */
const messages = {
  'application.invalid_role_type':
    'Can not assign user type role to machine to machine application.',
  'application.invalid_type': 'Only machine to machine applications can have associated roles.',
  'auth.authorization_header_missing': 'Authorization header is missing.',
  'auth.authorization_token_type_not_supported': 'Authorization type is not supported.',
  'auth.forbidden': 'Forbidden. Please check your user roles and permissions.',
  'auth.jwt_sub_missing': 'Missing `sub` in JWT.',
  'auth.unauthorized': 'Unauthorized. Please check credentials and its scope.',
  'connector.not_found': 'Cannot find any available connector for type: Email.',
  'entity.db_constraint_violated': 'Database constraint violated.',
  'entity.not_exists': 'The {{name}} does not exist.',
  'entity.not_exists_with_id': 'The {{name}} with ID `{{id}}` does not exist.',
  'entity.not_found': 'The resource does not exist.',
  'entity.relation_foreign_key_not_found':
    'Cannot find one or more foreign keys. Please check the input and ensure that all referenced entities exist.',
  'entity.unique_integrity_violation':
    'The entity already exists. Please check the input and try again.',
  'guard.file_size_exceeded': 'File size exceeded.',
  'guard.invalid_input': 'The request {{type}} is invalid.',
  'guard.invalid_pagination': 'The request pagination value is invalid.',
  'guard.mime_type_not_allowed': 'Mime type is not allowed.',
  'one_time_token.email_mismatch': 'Email mismatch with given token.',
  'one_time_token.token_consumed': 'The token has been consumed.',
  'one_time_token.token_expired': 'The token is expired.',
  'one_time_token.token_not_found': 'Active token not found with given email and token.',
  'one_time_token.token_revoked': 'The token has been revoked.',
  'organization.require_membership': 'The user must be a member of the organization to proceed.',
  'organization.role_names_not_found':
    'Invalid role names detected: {{names}}. Please create these roles first before proceeding.',
  'request.invalid_input': 'Input is invalid. {{details}}',
  'request.message_rate_limited': 'Too many messages. Please try again later.',
  'resource.cannot_modify_management_api': 'Cannot modify Logto Management API.',
  'resource.resource_identifier_in_use': 'The API identifier {{indicator}} is already in use',
  'role.application_exists': 'The application id {{id}} is already been added to this role',
  'role.name_in_use': 'This role name {{name}} is already in use',
  'role.scope_exists': 'The scope id {{id}} has already been added to this role',
  'role.user_exists': 'The user id {{id}} is already been added to this role',
  'scope.name_exists': 'The scope name {{name}} is already in use',
  'scope.name_with_space': 'The name of the scope cannot contain any spaces.',
  'session.mfa.backup_code_can_not_be_alone': 'Backup code can not be the only MFA.',
  'storage.not_configured': 'Storage provider is not configured.',
  'user.email_already_in_use': 'This email is associated with an existing account.',
  'user.invalid_role_type': 'Invalid role type, can not assign machine-to-machine role to user.',
  'user.phone_already_in_use': 'This phone number is associated with an existing account.',
  'user.totp_already_in_use': 'TOTP is already in use.',
  'user.username_already_in_use': 'This username is already in use.',
} as const;

type ErrorCode = keyof typeof messages;

/** An error that the Management API answers as `{ code, message, data?, details? }`. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly data: unknown;
  readonly details: string | undefined;

  constructor(
    status: number,
    code: ErrorCode,
    options: { values?: Record<string, string>; data?: unknown; details?: string } = {},
  ) {
    super(
      messages[code].replaceAll(/{{(\w+)}}/g, (_, name: string) => options.values?.[name] ?? ''),
    );
    this.status = status;
    this.code = code;
    this.data = options.data;
    this.details = options.details;
  }

  /** The answer's body. */
  get body(): Record<string, unknown> {
    return { code: this.code, message: this.message, data: this.data, details: this.details };
  }
}

/** A relation or an entity without its own sentence is missing. */
export const notFound = () => new RequestError(404, 'entity.not_found');

/** The row to update is missing; `name` is the table's name in singular. */
const notExists = (name: string) =>
  new RequestError(404, 'entity.not_exists', { values: { name } });

/** The body names an entity that does not exist. */
export const foreignKeyNotFound = () =>
  new RequestError(422, 'entity.relation_foreign_key_not_found');

export const uniqueViolation = () => new RequestError(422, 'entity.unique_integrity_violation');

export const constraintViolation = () => new RequestError(422, 'entity.db_constraint_violated');

/** Several unlike errors share this code; only the sentence tells them apart. */
export const invalidInput = (status: 400 | 422, details: string) =>
  new RequestError(status, 'request.invalid_input', { values: { details }, details });

/** The entity with the id; `table` is the table's name in plural, as the message has it. */
export const findById = <T>(entities: ReadonlyMap<string, T>, table: string, id: string): T => {
  const entity = entities.get(id);
  if (entity) return entity;
  throw new RequestError(404, 'entity.not_exists_with_id', { values: { name: table, id } });
};

/** The entity with the id, where Logto does not name what is missing. */
export const getOrNotFound = <T>(entities: ReadonlyMap<string, T>, id: string): T => {
  const entity = entities.get(id);
  if (entity) return entity;
  throw notFound();
};

/** The entity to update; `name` is the table's name in singular. */
export const getForUpdate = <T>(entities: ReadonlyMap<string, T>, name: string, id: string): T => {
  const entity = entities.get(id);
  if (entity) return entity;
  throw notExists(name);
};

/** Refuses ids that point nowhere, as the database's foreign keys do. */
export const assertAllExist = (
  entities: ReadonlyMap<string, unknown>,
  ids: Iterable<string>,
): void => {
  for (const id of ids) if (!entities.has(id)) throw foreignKeyNotFound();
};
