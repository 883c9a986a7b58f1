/** A view knows whether it is in sight, so that it follows the sheet only then. */
export interface ViewProps {
  readonly active: boolean;
}
