/** Thrown where a workbook holds something this reader does not know. The file is then read by the library. */
export class Unfamiliar extends Error {}
