import { itemNotFound } from "../host-error";
import { ObjectType } from "../object-type";
import type { WorksheetTarget } from "./targets";

/** The embedded spreadsheet has tables of its own that this host does not reach: a sheet answers that it has none. */
export const tableCollectionType = new ObjectType<Pick<WorksheetTarget, "state">>("TableCollection", {
  properties: { count: { get: () => 0 } },
  items: () => [],
  item: (_target, key) => {
    throw itemNotFound(`There is no table ${String(key)}.`);
  },
  methods: { getCount: () => 0, getItemOrNullObject: () => null },
});
