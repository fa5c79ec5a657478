// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { WireName } from '../../../../components/ui/WireName.tsx';

afterEach(cleanup);

test.each([
  ['payments/orders.export', 'payments/<wbr>orders.<wbr>export'],
  ['text-ai-agents-dashboard.readonly', 'text-ai-agents-dashboard.<wbr>readonly'],
  ['some_thing/new', 'some_<wbr>thing/<wbr>new'],
  ['loginas', 'loginas'],
  ['ends.', 'ends.'],
  ['', ''],
])('%s goes on after a joint, and reads as it is spelled', (name, drawn) => {
  const { container } = render(<WireName name={name} />);
  expect(container.innerHTML).toBe(drawn);
  expect(container.textContent).toBe(name);
});
