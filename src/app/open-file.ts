import { readProjectFile } from "../formats/project-file";
import { describeProblem, type Problem } from "../model/problem";
import type { AppStore } from "../store/create-app-store";

/** How many problems an error lists before it counts the rest. */
const PROBLEMS_SHOWN = 5;

/** Problems as one line of no language, for errors. */
export function listProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(describeProblem);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… +${rest}`] : [])].join(" · ");
}

/** A project file's bytes as UTF-8; null for anything else, which is never shown as the wrong characters. */
export async function decodeText(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Opens a project file as the document. One that is damaged changes nothing and says where it is wrong. */
export async function openFile(store: AppStore, file: File): Promise<void> {
  const text = await decodeText(file);
  if (text === null) return tellNotUtf8(store, file.name);
  const result = readProjectFile(text);
  if (!result.ok) return refuseFile(store, file.name, result.error);
  store.actions.openDocument(result.value);
  store.actions.notify({
    tone: "info",
    message: "notices.fileOpened",
    parameters: { name: file.name },
    isPassing: true,
  });
}

/** Says that a file is no UTF-8 text. */
export function tellNotUtf8({ actions }: AppStore, name: string): void {
  actions.notify({ tone: "error", message: "notices.fileNotUtf8", parameters: { name } });
}

/** Says why a file is not opened. */
export function refuseFile({ actions }: AppStore, name: string, problems: readonly Problem[]): void {
  actions.notify({ tone: "error", message: "notices.fileRefused", parameters: { name }, problems });
}
