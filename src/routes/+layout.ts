export const prerender = true;
export const trailingSlash = 'always';
/** The pages are whole without Kit's router; client entries of src/entries do the rest. */
export const csr = false;
