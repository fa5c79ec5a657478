import type {
  ChangeView,
  ConfirmationView,
  ConnectionView,
  PlanView,
  ReadingView,
} from '../../../lib/changes/view.ts';

export const MARIA = {
  id: 'aaaaaaaaaaaaaaaaaaaa',
  name: 'María Fernanda Ortiz',
  email: 'maria.ortiz@example.com',
} as const;

/** A confirmed change to María that grants two scopes and removes one, with whatever a test wants different. */
export function changeView(more: Partial<ChangeView> = {}): ChangeView {
  return {
    id: 'change-0001',
    user: MARIA,
    at: Date.now() - 5 * 60_000,
    state: 'confirmed',
    origin: { kind: 'panel' },
    change: [
      { at: 'scope:contacts.write', from: false, to: true },
      { at: 'scope:calendars.readonly', from: false, to: true },
      { at: 'scope:payments/transactions.refund', from: true, to: false },
    ],
    missing: [],
    traceIds: [],
    ...more,
  };
}

/** The undo of that change, sealed. */
export function planView(more: Partial<PlanView> = {}): PlanView {
  return {
    plan: 'plan-0001',
    user: MARIA,
    change: [
      { at: 'scope:contacts.write', from: true, to: false },
      { at: 'scope:calendars.readonly', from: true, to: false },
      { at: 'scope:payments/transactions.refund', from: false, to: true },
    ],
    warnings: [],
    ...more,
  };
}

/** A grant of long reach that waits to be confirmed for ten minutes. */
export function confirmationView(more: Partial<ConfirmationView> = {}): ConfirmationView {
  return {
    plan: 'plan-0001',
    user: MARIA,
    change: [{ at: 'scope:loginas.write', from: false, to: true }],
    origin: { kind: 'panel' },
    reasons: [{ kind: 'critical', places: ['scope:loginas.write'] }],
    until: Date.now() + 10 * 60_000,
    ...more,
  };
}

/** That undo, made. */
export function undoneView(): ChangeView {
  return changeView({
    id: 'change-0002',
    at: Date.now(),
    origin: { kind: 'undo', of: 'change-0001' },
    change: planView().change,
  });
}

export function connectionView(more: Partial<ConnectionView> = {}): ConnectionView {
  return {
    id: 'connection-1',
    label: '',
    level: 'account',
    addresses: ['https://app.leadwaycrm.com'],
    remind: true,
    accountId: 'ocQHyuzHvysMo5N5VsXc',
    endsIn: '7e21',
    knownShape: true,
    addedAt: Date.now(),
    ...more,
  };
}

export function readingView(): ReadingView {
  return { reading: 'reading-1', at: 0, vanished: [], user: { ...MARIA, state: { fields: {} } } };
}
