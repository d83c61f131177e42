import { readProjectFile } from "../formats/project-file";
import type { Network } from "../model/network";
import { describeProblem, type Problem } from "../model/problem";
import type { Result } from "../model/result";
import type { AppStore } from "../store/create-app-store";

/** How many problems a notice lists before it counts the rest. */
const PROBLEMS_SHOWN = 5;

/** Problems as the lines of a notice. */
export function listProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(describeProblem);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… +${rest}`] : [])].join(" · ");
}

/** Reads a project file's bytes as UTF-8; anything else is refused, never shown as the wrong characters. */
async function readText(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Opens a project file as the document. One that is damaged changes nothing and says where it is wrong. */
export async function openFile(store: AppStore, file: File): Promise<void> {
  const text = await readText(file);
  if (text === null) {
    store.actions.notify({ tone: "error", message: "notices.fileNotUtf8", parameters: { name: file.name } });
    return;
  }
  openProjectText(store, text, file.name);
}

/** Opens the text of a project file as the document; `name` is what notices call it. */
export function openProjectText(store: AppStore, text: string, name: string): void {
  const result: Result<Network, readonly Problem[]> = readProjectFile(text);
  if (!result.ok) {
    store.actions.notify({
      tone: "error",
      message: "notices.fileRefused",
      parameters: { name, problem: listProblems(result.error) },
    });
    return;
  }
  store.actions.openDocument(result.value);
  store.actions.notify({ tone: "info", message: "notices.fileOpened", parameters: { name } });
}
