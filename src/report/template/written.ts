/** What is written into the cells of a form, in Chinese whatever language its instructions are in. */
export const written = {
  /** Says of a sheet that there is not a single entry. */
  none: '无',
  approximate: '约300',
  approximates: '约300、300余',
  month: '2020年6月',
  months: '2020年、2020年6月',
  /** Between several words in one cell. */
  separator: '、',
} as const;
