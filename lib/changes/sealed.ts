import type { Change } from '../permissions/change.ts';
import type { UserState } from '../permissions/state.ts';
import type { Origin, PlanWarning, UserView } from './view.ts';

/** A reading is good for planning this long; after that the person should see fresh values first. */
export const READING_LIFE_MS = 8 * 60 * 60 * 1_000;

/** A sealed plan is good for this long. */
export const PLAN_LIFE_MS = 10 * 60 * 1_000;

/** The page that asked, as the browser stamped it: a plan sealed for one page cannot be applied by another. */
export type Binding = {
  readonly tab?: number | undefined;
  readonly frame?: number | undefined;
  readonly document?: string | undefined;
};

export type ReadingRecord = {
  readonly id: string;
  readonly at: number;
  readonly user: UserView;
  readonly connection: string;
  /** The user's company, where the answer named it. */
  readonly companyId?: string | undefined;
  readonly traceId?: string | undefined;
};

export type PlanRecord = {
  readonly id: string;
  readonly at: number;
  readonly binding: Binding;
  readonly connection: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly origin: Origin;
  readonly base: UserState;
  readonly change: Change;
  readonly warnings: readonly PlanWarning[];
  /** Once it is there, nothing but the confirmation window can apply the plan. */
  readonly confirming?: Confirming | undefined;
};

/** How far the confirmation of a plan has come. */
export type Confirming = {
  /** The press that asked for the plan could not be trusted. */
  readonly click: boolean;
  /** The window's tab. */
  readonly tab?: number | undefined;
  /** The document in it that has shown the plan. */
  readonly document?: string | undefined;
};

export function sameBinding(a: Binding, b: Binding): boolean {
  return a.tab === b.tab && a.frame === b.frame && a.document === b.document;
}
