/** Key of a name among the entries of the source panel; facts and events go by their own ids. */
export const nameKey = (id: string): string => `@${id}`;
