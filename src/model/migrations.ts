/** A project file as JSON, of whatever version. */
export type FileContent = Readonly<Record<string, unknown>>;

/** How a file of one version becomes a file of the next. */
export interface Migration {
  readonly from: number;
  /** Always `from + 1`. */
  readonly to: number;
  /** Gives the file in the newer version, without its `version`; must not change what it is given. */
  readonly migrate: (content: FileContent) => FileContent;
}

/** The version this app reads without migrating, and the only one it writes. */
export const CURRENT_VERSION = 1;

/**
 * Every step from an old version to the next. To bring in version 2: raise `CURRENT_VERSION`, add `{ from: 1, to: 2,
 * migrate }` here, and keep a file of version 1 with its expected outcome in `tests/fixtures/project-files`, without
 * which the tests fail.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** Takes a file of an old version up to `newest`, step by step. The list must hold every step. */
export function migrateFile(
  content: FileContent,
  version: number,
  newest: number = CURRENT_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): FileContent {
  let migrated = content;
  for (let at = version; at < newest; at++) {
    const step = migrations.find(({ from }) => from === at);
    if (!step) throw new Error(`There is no migration from version ${at} to ${at + 1} of the project file.`);
    migrated = { ...step.migrate(migrated), version: step.to };
  }
  return migrated;
}
