// What words.vite.ts makes of the compiled messages; the messages themselves have the types of the compiled ones (tsconfig.json).

declare module 'virtual:words/books' {
  type Book = readonly ((inputs?: Record<string, unknown>) => string)[];
  export const books: Record<'en' | 'de', () => Promise<{ default: Book }>>;
}
