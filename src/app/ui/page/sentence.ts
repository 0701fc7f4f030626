/** The words of a server as a sentence, where another one follows. */
export const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
