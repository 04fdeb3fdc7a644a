/**
 * The class that scopes a component's styles: short, since it stands on thousands of elements of a page. The hash varies
 * most at its end. Also read where styles are resolved into attributes.
 * @param {{ hash: (text: string) => string, css: string }} component
 */
export const scopeClass = ({ hash, css }) => `s${hash(css).slice(-3)}`;
