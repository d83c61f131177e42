/** What a file says under keys this version does not know: kept as read and written back unchanged. */
export type Extra = Readonly<Record<string, unknown>>;

/** A thing of the project file that may carry keys unknown to this version. Absent when there are none. */
export interface Extensible {
  readonly extra?: Extra;
}
