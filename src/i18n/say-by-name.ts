import type { i18n } from "i18next";

/**
 * A message whose name is known only at run time, such as that of a notice. A name that is not in the catalogue is said
 * as it stands: a reader can report it, silence would hide it.
 */
export function sayByName(
  messages: i18n,
  name: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  if (!messages.exists(name)) return name;
  // The typed `t` asks for a literal key; here only the catalogue can tell, and it has been asked.
  const say = messages.t as (key: string, parameters: Readonly<Record<string, string | number>>) => string;
  return say(name, parameters);
}
