import { parseSync, Visitor, type ESTree } from 'vite';

/** A word of any language; signs and numbers are the same in all. */
const WORD = /\p{L}{2}/u;

/** Attributes and properties that people read or hear, on elements and on components. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|note|help|text|sentence|name|legend|caption)$/;

/** Properties of elements that put words into a document. */
const PUT = /^(textContent|innerText|innerHTML|title|placeholder|ariaLabel|alt)$/;

/** Elements whose words are no language's: what is typed, written on the wire or drawn. */
const NOT_SAID = new Set(['code', 'kbd', 'svg', 'style']);

/**
 * Words that a file shows and that come from no pack: text between tags, attributes that are read, what is given to a
 * property that shows. One line for each. What a function hands on is not followed.
 */
export function fixedTexts(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  const tell = (text: string) => {
    if (WORD.test(text)) found.push(`${file}: “${text.replaceAll(/\s+/g, ' ').trim()}”`);
  };
  const elements: ESTree.JSXElement[] = [];
  const isSaid = () => elements.every((one) => !NOT_SAID.has(nameOf(one)) && !hasLanguage(one));
  new Visitor({
    JSXElement: (node) => void elements.push(node),
    'JSXElement:exit': () => void elements.pop(),
    JSXText: ({ value }) => {
      if (isSaid()) tell(value);
    },
    JSXExpressionContainer: ({ expression }) => {
      if (isSaid() && !isInAttribute(expression)) literals(expression).forEach(tell);
    },
    JSXAttribute: ({ name, value }) => {
      if (!value || name.type !== 'JSXIdentifier' || !SAID.test(name.name)) return;
      // A form's own, on elements; on components it is what something is called.
      if (name.name === 'name' && /^[a-z]/.test(nameOf(elements.at(-1)))) return;
      const said = value.type === 'JSXExpressionContainer' ? value.expression : value;
      literals(said).forEach(tell);
    },
    AssignmentExpression: ({ left, right }) => {
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return;
      if (PUT.test(left.property.name)) literals(right).forEach(tell);
    },
  }).visit(program);
  return found;

  /** The containers of attributes are visited too, and are none of the children's business. */
  function isInAttribute({ start }: { readonly start: number }): boolean {
    return elements.some(
      ({ openingElement }) => start < openingElement.end && start > openingElement.start,
    );
  }
}

function nameOf(element: ESTree.JSXElement | undefined): string {
  const name = element?.openingElement.name;
  return name?.type === 'JSXIdentifier' ? name.name : '';
}

/** What says itself which language it is in does not change with the page's. */
function hasLanguage({ openingElement: { attributes } }: ESTree.JSXElement): boolean {
  return attributes.some(
    (one) =>
      one.type === 'JSXAttribute' && one.name.type === 'JSXIdentifier' && one.name.name === 'lang',
  );
}

/** The texts that an expression may come to by itself. */
function literals(
  node: ESTree.Expression | ESTree.JSXEmptyExpression | ESTree.JSXAttributeValue,
): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.map(({ value }) => value.cooked ?? ''),
        ...node.expressions.flatMap(literals),
      ];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    case 'BinaryExpression':
      return node.operator === '+'
        ? [...literals(node.left as ESTree.Expression), ...literals(node.right)]
        : [];
    case 'ParenthesizedExpression':
      return literals(node.expression);
    default:
      return [];
  }
}
