/**
 * The shape a translation of a group of English messages must have: the same keys, any words. Languages without a
 * singular (Chinese) leave out the `_one` form of a plural; every other key is required.
 */
export type Translation<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Translation<English[Key]>;
};
