import type { Method } from "../object-type";

/** The client registers its generic events by calling these; the events themselves go out to all its handlers. */
export function eventMethods(names: readonly string[]): Record<string, Method<never>> {
  const methods: Record<string, Method<never>> = {};
  for (const name of names) {
    methods[`_Register${name}Event`] = () => null;
    methods[`_Unregister${name}Event`] = () => null;
  }
  return methods;
}

/** Events that came later are registered under names of another order. */
export function laterEventMethods(names: readonly string[]): Record<string, Method<never>> {
  const methods: Record<string, Method<never>> = {};
  for (const name of names) {
    methods[`_RegisterEvent${name}`] = () => null;
    methods[`_UnregisterEvent${name}`] = () => null;
  }
  return methods;
}
