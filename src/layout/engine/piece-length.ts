/**
 * How much of a list a loop goes through in one call. V8 compiles a function that is called often once; one that loops for long it
 * compiles in the middle of the loop and then again for the next call, and a first layout waits for that.
 */
export const pieceLength = 64;
/** The same for lists of a hundred thousand pairs: longer, so that going from piece to piece is no long loop either. */
export const pairsOfPiece = 512;
