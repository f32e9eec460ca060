/** What a requirement is beside its obligation. `qualitative`: the text gives no number, so a record is asked for. */
export const tags = ['qualitative'] as const;
export type Tag = (typeof tags)[number];
