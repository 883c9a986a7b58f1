export class ReadingCancelled extends Error {}
