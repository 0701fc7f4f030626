/**
 * Text as search and order see it: without case and accents, the same on every database
 * ("Göran Åkesson" is "goran akesson"). Letters that no accent makes (ø, ß) stay.
 */
export function fold(text: string): string {
  // Most text is plain, and normalising costs ten times the look.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}
