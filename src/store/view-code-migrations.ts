import type { LinkFields } from "./view-code-text";

/** What the writer writes now. A change of meaning of any key makes it one more, and adds a migration and a test link. */
export const VIEW_CODE_VERSION = 1;

/** Makes the fields of a link of version `from` those of version `from + 1`. */
export interface ViewCodeMigration {
  readonly from: number;
  readonly migrate: (fields: LinkFields) => LinkFields;
}

/** One for each version before the present one, in order. */
export const VIEW_CODE_MIGRATIONS: readonly ViewCodeMigration[] = [];

/** The fields as the newest version has them, whatever version they were written in. */
export function migrateLinkFields(
  fields: LinkFields,
  version: number,
  migrations: readonly ViewCodeMigration[] = VIEW_CODE_MIGRATIONS,
): LinkFields {
  return migrations
    .filter((migration) => migration.from >= version)
    .reduce((migrated, { migrate }) => migrate(migrated), fields);
}
